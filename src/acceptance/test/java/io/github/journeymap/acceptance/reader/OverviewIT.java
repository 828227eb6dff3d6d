package io.github.journeymap.acceptance.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.MapOnPage;
import io.github.journeymap.acceptance.page.OverviewOnPage;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.OutputType;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The notes of many maps in one table, for several people. */
@Acceptance
@Rule({"O1", "O5"})
class OverviewIT {
    private String label;
    private SitePage shop;
    private SitePage secret;
    private SitePage overview;

    @BeforeEach
    void pages(Site site) {
        label = "l" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
        shop = labelled(site, map("Shop", "Card refused", "Pay later"));
        secret = labelled(site, map("Merger", "Nobody knows", "Tell them"));
        secret.restrictTo(User.EDITOR);
        overview = site.page(overview("label", label, "tone", "negative", "sort", "value"));
    }

    @Test
    void eachPersonSeesAndCountsOnlyWhatTheyMaySee(Site site) {
        assertThat(overview.html(User.EDITOR)).contains("Card refused", "Nobody knows", "2 notes from 2 maps");
        assertThat(overview.html(User.READER))
                .contains("Card refused", "1 note from 1 map")
                .doesNotContain("Nobody knows", "Merger", "Pay later");
        String path = "/rest/journey-map/1/overview";
        String query = "?home=" + overview.id() + "&label=" + label;
        for (String address : List.of(path + query, path + "/export/csv" + query)) {
            assertThat(site.as(User.EDITOR).get(address).expecting(200).text()).contains("Nobody knows", "Pay later");
            assertThat(site.as(User.READER).get(address).expecting(200).text())
                    .contains("Card refused")
                    .doesNotContain("Nobody", "Merger", secret.title());
            assertThat(site.as(User.OUTSIDER).get(address).status()).isEqualTo(404);
            assertThat(site.as(User.STRANGER).get(address).status()).isEqualTo(401);
        }
        // Without the page that has the macro, an outsider is told of no map.
        assertThat(site.as(User.OUTSIDER)
                        .get(path + "?spaces=@all&label=" + label)
                        .expecting(200)
                        .text())
                .contains("No maps found. A map appears here once someone has edited it")
                .doesNotContain("Card refused");
    }

    @Test
    @Rule("O10")
    void documentsHaveATableAndMailsOnlyWhatAnyoneMaySee() {
        for (OutputType output : List.of(OutputType.PDF, OutputType.WORD, OutputType.MOBILE)) {
            assertThat(output.html(overview).select("td:contains(Card refused)"))
                    .as("%s", output)
                    .isNotEmpty();
        }
        for (OutputType output : List.of(OutputType.EMAIL, OutputType.FEED)) {
            assertThat(output.html(overview).text())
                    .as("%s", output)
                    .contains("only what anyone can see")
                    .doesNotContain("Card refused");
        }
    }

    @Test
    @Rule({"O2", "O9", "V31"})
    void aLineLeadsToItsNoteWhichIsInSightAndMarked(Visitors visitors) {
        Visitor reader = visitors.reader();
        List<String> scripts = reader.network().scriptsFetched();
        OverviewOnPage lines = OverviewOnPage.open(reader, overview);
        MapOnPage table = WikiPage.shownTo(reader).map();
        assertThat(table.accessibilityProblems()).isEmpty();
        assertThat(table.announced("table", "columnheader")).isEqualTo(Map.of("table", 1, "columnheader", 7));
        assertThat(lines.inItsOwnWindow().taken()).contains("Notes", "Value, lowest first");
        lines.followNoteOf("Shop");
        assertThat(reader.window().url()).contains("pageId=" + shop.id() + "#jm-");
        reader.eventually(() -> assertMarked(reader.window()));
        assertThat(scripts).noneMatch(script -> script.contains("journeymap"));

        Visitor editor = visitors.enter(User.EDITOR, options -> options.setViewportSize(320, 640));
        OverviewOnPage narrow = OverviewOnPage.open(editor, overview);
        assertThat((Integer) editor.window().evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(320);
        narrow.followNoteOf("Shop");
        editor.eventually(() -> assertMarked(editor.window()));
        WikiPage.shownTo(editor).map().editing().takeOver();
        editor.eventually(() -> assertMarked(editor.window()));
    }

    @Test
    @Rule({"O1", "O2", "V34"})
    void whoeverANoteIsAboutIsSaidAndFiltersTheLines(Site site, Visitors visitors) {
        labelled(site, withPersonas(map("Clinic", "No lift", "Ring first")));
        OverviewOnPage lines = OverviewOnPage.open(visitors.reader(), site.page(overview("label", label)))
                .inItsOwnWindow();
        assertThat(lines.column("Persona")).containsExactlyInAnyOrder("Ben, 71", "Lena", "", "");
        lines.choose("Persona", "Ben, 71 (1)");
        assertThat(lines.column("Note")).containsExactly("No lift");
        assertThat(lines.taken()).contains("Ben, 71 (1)");
        lines.choose("Group by", "Persona");
        assertThat(lines.column("Persona")).containsExactly("Ben, 71");
    }

    @Test
    @Rule({"O5", "V30"})
    void addressesShowIssueKeysAndTitlesOfPagesThatOneMaySee(Site site, Visitors visitors) {
        String issue = "https://jira.example/browse/SHOP-123";
        labelled(site, map("Links", issue + " " + secret.address(), "Read them"));
        SitePage links = site.page(overview("label", label, "rows", "Pains"));
        OverviewOnPage lines = OverviewOnPage.open(visitors.reader(), links);
        assertThat(lines.column("Note")).contains("SHOP-123 " + secret.address());
        assertThat(lines.inItsOwnWindow().column("Note")).contains("SHOP-123 " + secret.address());
        assertThat(OverviewOnPage.open(visitors.editor(), links).column("Note")).contains("SHOP-123 " + secret.title());
    }

    @Test
    @Rule("O14")
    void aFieldFindsTheNotesThatContainWordsAndKeepsWhatIsChosen(Site site, Visitors visitors) {
        labelled(site, map("Caf\u00e9", "Card payment is slow", "Refuse small cards"));
        Visitor reader = visitors.reader();
        OverviewOnPage lines = OverviewOnPage.open(reader, site.page(overview("label", label)))
                .inItsOwnWindow()
                .choose("Tone", "Negative (2)")
                .find("CARD refus");
        assertThat(lines.column("Note")).containsExactly("Card refused");
        assertThat(lines.sought()).isEqualTo("CARD refus");
        assertThat(lines.find("card cafe").column("Note")).containsExactly("Card payment is slow");
        lines.choose("Tone", "All");
        assertThat(lines.column("Note")).containsExactlyInAnyOrder("Card payment is slow", "Refuse small cards");
        assertThat(lines.find("nobody said this").column("Note")).isEmpty();
        assertThat(WikiPage.shownTo(reader).text()).contains("No notes contain \u201cnobody said this\u201d.");
        assertThat(WikiPage.shownTo(reader).accessibilityProblems()).isEmpty();
        assertThat(lines.find("").column("Note")).hasSize(4);
    }

    /** The map is about Lena, and its first note about someone else. */
    private static String withPersonas(String map) {
        return map.replace(
                        "\"stages\"",
                        "\"persona\":{\"name\":\"Lena\"},\"personas\":[{\"id\":\"ben\",\"label\":\"Ben, 71\"}],\"stages\"")
                .replace("{\"id\":\"n1\",", "{\"id\":\"n1\",\"persona\":\"ben\",");
    }

    private static void assertMarked(Page window) {
        Map<?, ?> marked = (Map<?, ?>) window.evaluate("""
                () => {
                  const note = document.querySelector('.jm-note:target');
                  if (!note) return {};
                  const { top, left, bottom, right } = note.getBoundingClientRect();
                  const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
                  return { text: note.querySelector('.jm-text').textContent, seen: note.contains(at),
                    outline: getComputedStyle(note).outlineStyle };
                }""");
        assertThat(marked.get("text")).isEqualTo("Card refused");
        assertThat(marked.get("seen")).isEqualTo(true);
        assertThat(marked.get("outline")).isEqualTo("solid");
    }

    private SitePage labelled(Site site, String map) {
        SitePage page = site.page(Site.macro());
        page.attachMap(map);
        String labels = "[{\"prefix\":\"global\",\"name\":\"" + label + "\"}]";
        site.as(User.EDITOR)
                .post("/rest/api/content/" + page.id() + "/label", JsonParser.parseString(labels))
                .expecting(200);
        return page;
    }

    private static String overview(String... parameters) {
        return Site.macro(parameters).replace("\"journey-map\"", "\"journey-map-overview\"");
    }

    /** Ten stages, and the notes in the last one. */
    private static String map(String title, String pain, String idea) {
        StringBuilder stages = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            stages.append(i > 0 ? "," : "").append("""
                    {"id":"s%1$d","heading":"Stage %1$d","steps":[{"id":"s%1$d-1"}]}""".formatted(i));
        }
        return """
                {"format":"journey-map","version":1,"title":"%s","context":{"heading":"","prompt":"","text":""},
                 "stages":[%s],
                 "rows":[{"id":"i","heading":"Ideas","kind":"notes","tone":"opportunity"},
                         {"id":"p","heading":"Pains","kind":"notes","tone":"negative"}],
                 "notes":[{"id":"n1","row":"p","step":"s9-1","text":"%s"},{"id":"n2","row":"i","step":"s9-1","text":"%s"}]}""".formatted(title, stages, pain, idea);
    }
}
