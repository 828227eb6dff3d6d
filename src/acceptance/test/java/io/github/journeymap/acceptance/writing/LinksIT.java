package io.github.journeymap.acceptance.writing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.Choice;
import io.github.journeymap.acceptance.page.FullView;
import io.github.journeymap.acceptance.page.MapEditing;
import io.github.journeymap.acceptance.page.MapKeys;
import io.github.journeymap.acceptance.page.MapOnPage;
import io.github.journeymap.acceptance.page.Spot;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.EditJson;
import io.github.journeymap.acceptance.site.OutputType;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The addresses in a map are links: what they say, to whom, and what a click on one does. */
@Acceptance
@Rule("V30")
class LinksIT {
    private static final String ISSUE = "https://jira.example/browse/ABC-123";

    @Test
    void aPageOfTheSiteIsCalledByItsTitleToThoseWhoMaySeeIt(Site site, Visitors visitors) {
        String title = "Interviews <" + System.nanoTime() + ">";
        SitePage other = site.page(title, "<p>What people said</p>");
        SitePage page = withNote(site, "See (" + other.address() + ").");
        Visitor reader = visitors.reader();
        assertThat(WikiPage.open(reader, page).map().links()).containsExactly(title + " " + other.address());
        assertThat(FullView.open(reader).map().links()).containsExactly(title + " " + other.address());

        other.restrictTo(User.EDITOR);

        assertThat(WikiPage.open(visitors.reader(), page).map().links())
                .containsExactly(other.address() + " " + other.address());
        assertThat(shown(page, User.READER)).doesNotContain("Interviews");
        assertThat(shown(page, User.EDITOR)).contains(title);
    }

    @Test
    void whereAnIssueIsMeantItsKeyIsShownAndElseTheAddress(Site site, Visitors visitors) {
        SitePage page = withNote(site, "Fix " + ISSUE + ", ask me@mail.example, look at www.example.org/a_(b).");

        assertThat(WikiPage.open(visitors.reader(), page).map().links())
                .containsExactly(
                        "ABC-123 " + ISSUE,
                        "me@mail.example mailto:me@mail.example",
                        "www.example.org/a_(b) http://www.example.org/a_(b)");
    }

    @Test
    @Rule("V31")
    void theLinkThatANotesMenuCopiesLeadsToIt(Site site, Visitors visitors) {
        SitePage page = withNote(site, "Look at this");
        MapEditing editing = WikiPage.open(visitors.editor(), page).editing();
        editing.visitor().clipboard().put("");
        editing.menu(Spot.note("Look at this")).choose(Choice.COPY_LINK);
        editing.visitor()
                .eventually(
                        () -> assertThat(editing.visitor().clipboard().text()).startsWith("http"));

        Visitor reader = visitors.reader();
        reader.window().navigate(editing.visitor().clipboard().text());

        assertThat(reader.window().url()).contains(page.id()).matches(".*#jm-.*");
        assertThat(WikiPage.shownTo(reader).map().notes()).contains("Look at this");
    }

    @ParameterizedTest
    @EnumSource(OutputType.class)
    void everyOutputHasTheLinks(OutputType output, Site site) {
        SitePage page = withNote(site, "Read https://example.org/a?b&c.");

        List<Element> links = output.html(page).select("a[rel='noopener nofollow']");

        assertThat(links).hasSize(1);
        assertThat(links.get(0).text()).isEqualTo("https://example.org/a?b&c");
        assertThat(links.get(0).attr("href")).isEqualTo("https://example.org/a?b&c");
    }

    @Test
    void thePrintViewThePictureAndMarkdownHaveTheLinks(Site site) {
        SitePage page = withNote(site, "Read https://example.org/a.");
        for (String format : List.of("print", "svg", "md")) {
            String text = site.as(User.READER)
                    .get(page.map().path() + "/export/" + format)
                    .expecting(200)
                    .text();
            if (format.equals("md")) {
                assertThat(text).contains("[https://example.org/a](https://example.org/a).");
            } else {
                assertThat(Jsoup.parse(text).select("a").attr("href")).isEqualTo("https://example.org/a");
            }
        }
    }

    @Test
    void aClickFollowsALinkInANewTabAndOneBesideItOpensTheText(Site site, Visitors visitors) {
        SitePage other = interviews(site);
        String text = "See " + other.address() + " and " + ISSUE + " for more of what they have said";
        SitePage page = withNote(site, text);
        // What a page can't show all of is read again by the editor, and drawn anew.
        page.map().edit(User.EDITOR, EditJson.addNote("n2", "gone", "entice-1", "Without a row"));
        MapOnPage map = WikiPage.open(visitors.editor(), page).map();
        map.editing().takeOver();

        assertThat(map.editing().follow(other.title())).isEqualTo(other.address());
        assertThat(map.editing().isTyping()).isFalse();

        map.editing()
                .mouse()
                .clickAtTheEnd(Spot.note("See " + other.title() + " and ABC-123 for more of what they have said"));
        map.editing().typingIsPossible();
        assertThat(map.editing().typed()).isEqualTo(text);
        assertThat(map.editing().openText().caret()).isGreaterThan(text.length() - 12);
    }

    @Test
    @Rule("E11")
    void enterOnANoteWithALinkOpensItsText(Site site, Visitors visitors) {
        String text = ISSUE + " says why";
        MapKeys keys = WikiPage.open(visitors.editor(), withNote(site, text))
                .keys()
                .goTo(0, 0)
                .press("Enter");
        assertThat(keys.focus()).isEqualTo("note: ABC-123 says why");

        keys.press("Enter").editing().typingIsPossible();

        assertThat(keys.editing().typed()).isEqualTo(text);
        assertThat(keys.visitor().context().pages()).as("no new tab").hasSize(1);
    }

    @Test
    void beforeTheEditorIsThereALinkOpensInANewTabToo(Site site, Visitors visitors) {
        SitePage other = interviews(site);
        MapOnPage map = WikiPage.open(visitors.editor(), withNote(site, other.address()))
                .map();

        assertThat(map.editing().follow(other.title())).isEqualTo(other.address());
        assertThat(map.editing().isTyping()).isFalse();
    }

    @Test
    void aListenerAndWhoeverUsesTheKeysOpensThemFromTheMenu(Site site, Visitors visitors) {
        SitePage other = interviews(site);
        MapOnPage map = WikiPage.open(visitors.editor(), withNote(site, "See " + other.address() + " and " + ISSUE))
                .map();
        map.editing().takeOver();

        assertThat(map.editing()
                        .menu(Spot.note("See " + other.title() + " and ABC-123"))
                        .choices())
                .contains("Open " + other.title(), "Open ABC-123");
        assertThat(map.accessibilityProblems()).isEmpty();
    }

    @Test
    void linksInTheContextAndInPromptsLeaveTheMapAccessible(Site site, Visitors visitors) {
        SitePage page = withNote(site, "See " + ISSUE);
        page.map()
                .edit(
                        User.EDITOR,
                        EditJson.setField("context.text", "", "About " + ISSUE),
                        EditJson.addNote("n2", "steps", "entice-1", "Another note"));
        MapOnPage map = WikiPage.open(visitors.editor(), page).map();
        map.editing().takeOver();
        assertThat(map.accessibilityProblems()).isEmpty();

        map.editing().pick("Another note");

        assertThat(map.accessibilityProblems()).isEmpty();
    }

    @Test
    void whatIsTypedBecomesALinkAndTheTextStaysWhatWasTyped(Site site, Visitors visitors) {
        SitePage page = withNote(site, "First");
        MapOnPage map = WikiPage.open(visitors.editor(), page).map();
        map.editing().click(map.cell(1, 0)).typingIsPossible();
        map.visitor().insert("Look at " + ISSUE + ".");
        map.visitor().press("Enter");
        map.visitor().press("Escape");
        map.editing().saved();

        map.visitor().eventually(() -> assertThat(map.links()).containsExactly("ABC-123 " + ISSUE));
        assertThat(page.map().notes()).contains("Look at " + ISSUE + ".");
        String markup = map.markup();
        assertThat(WikiPage.open(map.visitor(), page).map().markup()).isEqualTo(markup);
    }

    private static SitePage interviews(Site site) {
        return site.page("Interviews " + System.nanoTime(), "<p>What people said</p>");
    }

    private static String shown(SitePage page, User user) {
        return Jsoup.parse(page.html(user)).select(".journey-map").text();
    }

    private static SitePage withNote(Site site, String text) {
        SitePage page = site.pageWithMap("five-e");
        page.map().edit(User.EDITOR, EditJson.addNote("n1", "steps", "entice-1", text));
        return page;
    }
}
