package io.github.journeymap.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.Choice;
import io.github.journeymap.acceptance.page.CreateDialog;
import io.github.journeymap.acceptance.page.FullView;
import io.github.journeymap.acceptance.page.MapEditing;
import io.github.journeymap.acceptance.page.MapOnPage;
import io.github.journeymap.acceptance.page.Spot;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.EditJson;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pictures of README and docs, taken with {@code -Dpictures} and written to docs/pictures, to be looked at and committed. */
@Acceptance
@EnabledIfSystemProperty(
        named = "pictures",
        matches = ".*",
        disabledReason = "Nobody looks at them; what they show has tests of its own")
class PicturesIT {
    /** The label of the pages that the overview is about. */
    private static final String TOGETHER = "pictured";

    private static final String DEMO = "/display/" + Site.SPACE + "/Searching+for+a+job";
    private static final String MOVING = "/display/" + Site.SPACE + "/Moving+house";
    private static final String GLASSES = "/display/" + Site.SPACE + "/New+glasses%2C+ordered+online";

    private static final String ANOTHER_BANK = """
        {"format": "journey-map", "version": 1, "title": "Moving to another bank",
         "context": {"heading": "Scenario", "text": "Two people move their accounts to a bank with a branch nearby"},
         "persona": {"name": "Ada King", "role": "Nurse, 34", "text": "Wants her salary on the new account by the first of the month.",
           "quote": "Why do I have to type all of this again?"},
         "personas": [{"id": "anna", "label": "Anna", "prompt": "moves in a hurry"},
           {"id": "ben", "label": "Ben", "prompt": "compares everything"}],
         "stages": [
           {"id": "find", "heading": "Find out", "steps": [{"id": "s1", "heading": "Hear of it"}, {"id": "s2", "heading": "Compare"}]},
           {"id": "decide", "heading": "Decide", "steps": [{"id": "s3", "heading": "Choose"}, {"id": "s4", "heading": "Sign"}]},
           {"id": "move", "heading": "Move", "steps": [{"id": "s5", "heading": "Identify"}, {"id": "s6", "heading": "Transfer"}]}],
         "rows": [
           {"id": "do", "heading": "Actions", "icon": "steps"},
           {"id": "where", "heading": "Channels", "categories": [{"id": "web", "label": "Web", "icon": "web"},
             {"id": "phone", "label": "Telephone", "icon": "telephone"}, {"id": "bank", "label": "Branch", "icon": "bank"}]},
           {"id": "is", "heading": "As is", "kind": "scale", "scale": {"min": -2, "max": 2, "faces": true}},
           {"id": "be", "heading": "To be", "kind": "scale", "scale": {"min": -2, "max": 2, "faces": true, "joined": true}},
           {"id": "line", "heading": "Line of visibility", "kind": "line"},
           {"id": "wait", "heading": "Waiting time", "kind": "scale", "scale": {"min": 0, "max": 60, "unit": "min", "total": "sum"}},
           {"id": "pain", "heading": "Pain points", "tone": "negative"}],
         "notes": [
           {"id": "n1", "row": "do", "step": "s1", "text": "A colleague tells her", "persona": "anna"},
           {"id": "n2", "row": "do", "step": "s2", "text": "Opens eight tabs", "persona": "ben"},
           {"id": "n3", "row": "do", "step": "s6", "text": "Tells everyone"},
           {"id": "n4", "row": "where", "step": "s2", "text": "A site that compares banks", "category": "web", "persona": "ben"},
           {"id": "n5", "row": "where", "step": "s3", "text": "Calls and waits", "category": "phone", "persona": "anna"},
           {"id": "n6", "row": "where", "step": "s5", "text": "Shows a passport", "category": "bank"},
           {"id": "n7", "row": "pain", "step": "s4", "text": "Eleven signatures", "persona": "ben"},
           {"id": "n8", "row": "pain", "step": "s6", "text": "Each standing order by hand", "persona": "anna"}],
         "values": [
           {"row": "is", "step": "s1", "value": 1}, {"row": "is", "step": "s2", "value": 0}, {"row": "is", "step": "s3", "value": -1},
           {"row": "is", "step": "s4", "value": -2}, {"row": "is", "step": "s6", "value": 1},
           {"row": "be", "step": "s1", "value": 2}, {"row": "be", "step": "s2", "value": 1}, {"row": "be", "step": "s3", "value": 1},
           {"row": "be", "step": "s4", "value": 0}, {"row": "be", "step": "s5", "value": 1}, {"row": "be", "step": "s6", "value": 2},
           {"row": "wait", "step": "s1", "value": 5}, {"row": "wait", "step": "s3", "value": 40},
           {"row": "wait", "step": "s4", "value": 55}, {"row": "wait", "step": "s5", "value": 20}]}\
        """;

    @ParameterizedTest
    @CsvSource({"journey-map,LIGHT,1400", "journey-map-dark,DARK,1400", "journey-map-narrow,LIGHT,320"})
    void theMapAsAReaderSeesIt(String name, ColorScheme scheme, int width, Visitors visitors) throws IOException {
        Visitor reader = visitors.enter(
                User.READER, options -> options.setColorScheme(scheme).setViewportSize(width, 1800));
        WikiPage.open(reader, DEMO).map().wear(scheme);
        keep(reader, name);
    }

    @ParameterizedTest
    @CsvSource({"curve,LIGHT", "curve-dark,DARK"})
    void howItFelt(String name, ColorScheme scheme, Visitors visitors) throws IOException {
        Visitor reader = visitors.enter(
                User.READER, options -> options.setColorScheme(scheme).setViewportSize(1700, 1400));
        WikiPage.open(reader, GLASSES).map().wear(scheme);
        keep(reader, name);
    }

    /** A card, personas of which one stands out, two curves in one drawing area, numbers with bars, and a line. */
    @ParameterizedTest
    @CsvSource({"as-is-to-be,LIGHT", "as-is-to-be-dark,DARK"})
    void howItIsHowItIsToBeAndForWhom(String name, ColorScheme scheme, Site site, Visitors visitors)
            throws IOException {
        Visitor reader = visitors.enter(
                User.READER, options -> options.setColorScheme(scheme).setViewportSize(1500, 1000));
        String title = scheme == ColorScheme.DARK ? "Moving to another bank at night" : "Moving to another bank";
        SitePage page = site.page(title, Site.macro("template", "blank"));
        page.attachMap(ANOTHER_BANK);
        WikiPage.open(reader, page).map().wear(scheme);
        MapOnPage map = FullView.open(reader).map();
        reader.eventually(() -> assertThat(map.own().canFilter()).isTrue());
        map.own().pressPersona("Anna");
        assertThat(map.own().filtered()).contains("3 of 8");
        reader.window().mouse().move(0, 0);
        reader.screenshots().screen(file(name));
    }

    @Test
    void rowsAndStagesPutAway(Site site, Visitors visitors) throws IOException {
        Visitor reader = visitors.enter(User.READER, options -> options.setViewportSize(1500, 760));
        SitePage page = site.page("Another bank, in short", Site.macro("template", "blank"));
        page.attachMap(ANOTHER_BANK);
        WikiPage.open(reader, page);
        MapOnPage map = FullView.open(reader).map();
        reader.eventually(() -> assertThat(map.own().canFilter()).isTrue());
        map.own().pressChoice().press("Channels").press("Decide");
        assertThat(map.own().putAway()).isNotEmpty();
        reader.screenshots().screen(file("put-away"));
    }

    @Test
    void theMapInTheColoursOfAPersonsSystem(Visitors visitors) throws IOException {
        Visitor reader = visitors.enter(User.READER, options -> options.setForcedColors(ForcedColors.ACTIVE)
                .setViewportSize(1400, 1800));
        WikiPage.open(reader, DEMO);
        keep(reader, "journey-map-forced-colors");
    }

    @Test
    void theMapFromRightToLeft(Visitors visitors) throws IOException {
        Visitor reader = visitors.enter(User.READER, options -> options.setViewportSize(1400, 1800));
        WikiPage.open(reader, DEMO).map().layout().readFromRightToLeft();
        keep(reader, "journey-map-rtl");
    }

    @ParameterizedTest
    @CsvSource({"full-view,LIGHT", "full-view-dark,DARK"})
    void theMapInAWindowOfItsOwn(String name, ColorScheme scheme, Visitors visitors) throws IOException {
        Visitor reader = visitors.enter(User.READER, options -> options.setViewportSize(1400, 900));
        WikiPage.open(reader, GLASSES).map().wear(scheme);
        FullView view = FullView.open(reader);
        assertThat(view.press("fit").size()).isNotEmpty();
        reader.screenshots().screen(file(name));
    }

    @Test
    void aMapThatIsPresented(Visitors visitors) throws IOException {
        Visitor reader = visitors.enter(User.READER, options -> options.setViewportSize(1400, 900));
        WikiPage.open(reader, GLASSES);
        FullView view = FullView.open(reader).press("fit").present();
        reader.press("PageDown");
        reader.press("PageDown");
        assertThat(view.shown()).contains("2/");
        reader.screenshots().screen(file("present"));
    }

    @Test
    void aNoteWithACategoryThatIsOpen(Site site, Visitors visitors) throws IOException {
        Visitor editor = visitors.enter(User.EDITOR, options -> options.setViewportSize(1400, 900));
        MapEditing editing = WikiPage.open(
                        editor, site.page("A note with a category", Site.macro("template", "glasses")))
                .editing();
        editing.click(Spot.note("Product pages")).typingIsPossible();
        editor.eventually(() ->
                assertThat(editor.window().locator(".jm-chips").isVisible()).isTrue());
        editor.screenshots().window(file("editor-category"));
    }

    @Test
    void aMapWithTwentyColumns(Site site, Visitors visitors) throws IOException {
        Visitor reader = visitors.enter(User.READER, options -> options.setViewportSize(1400, 700));
        var page = site.page("A wide map", Site.macro("template", "blank"));
        page.attachMap(WideMap.json(20, 6));
        WikiPage.open(reader, page);
        keep(reader, "journey-map-wide");
    }

    @Test
    void aWideMapInTheEditor(Visitors visitors) throws IOException {
        Visitor editor = visitors.enter(User.EDITOR, options -> options.setViewportSize(1400, 680));
        MapOnPage map = WikiPage.open(editor, MOVING).map();
        map.layout().scrollPageInto(-48);
        map.layout().scrollTo(790, 0);
        editor.eventually(
                () -> assertThat(map.layout().stepsBeyond()).hasSize(2).doesNotContain(""));
        editor.screenshots().screen(file("editor-wide"));
    }

    @Test
    void whatCreateOffers(Visitors visitors) throws IOException {
        Visitor manager = visitors.editor();
        CreateDialog.open(manager);
        keep(manager, "create-dialog");
    }

    @Test
    void theEditorAtWork(Site site, Visitors visitors) throws IOException {
        Visitor editor = visitors.enter(User.EDITOR, options -> options.setViewportSize(1400, 1800));
        var page = site.page("The editor at work", Site.macro("template", "job-seeker"));
        MapOnPage map = WikiPage.open(editor, page).map();
        MapEditing editing =
                map.editing().click(map.cell("Positive moments", "Enter")).typingIsPossible();
        editor.insert("The first friendly call back");
        keep(editor, "editor-typing");
        editor.press("Enter");
        editor.press("Escape");
        editing.saved().menu(Spot.stage("Engage"));
        keep(editor, "editor-menu");
    }

    @Test
    void whatTheEditorOffers(Site site, Visitors visitors) throws IOException {
        Visitor editor = visitors.enter(User.EDITOR, options -> options.setViewportSize(1400, 1200));
        MapEditing editing = WikiPage.open(editor, site.page("A blank map", Site.macro("template", "blank")))
                .editing();
        editing.guidance().chooseTemplate();
        keep(editor, "editor-templates");
        editing.dialog().leave().bar().moreMenu().choose(Choice.KEYS).dialog();
        keep(editor, "editor-keys");
    }

    @Test
    void theExampleBesideAMap(Site site, Visitors visitors) throws IOException {
        Visitor editor = visitors.enter(User.EDITOR, options -> options.setViewportSize(1400, 1600));
        WikiPage.open(editor, site.page("A map to be filled", Site.macro("template", "five-e")))
                .map()
                .editing()
                .panel()
                .seeExample()
                .shown();
        editor.screenshots().window(file("editor-example"));
    }

    @Test
    void twoPeopleAtOneMap(Site site, Visitors visitors) throws IOException {
        var plain = site.page("Two people at one map", Site.macro("template", "job-seeker"));
        var page = new SitePage(site, plain.id(), plain.title(), "job-seeker");
        Visitor editor = visitors.enter(User.EDITOR, options -> options.setViewportSize(1400, 1800));
        MapEditing editing = WikiPage.open(editor, page).editing();
        MapEditing other = WikiPage.open(visitors.enter(User.ADMIN), page).editing();
        other.click(other.map().cell("Positive moments", "Enter")).typingIsPossible();
        editor.eventually(
                () -> assertThat(editing.feedback().writers()).containsExactly("Positive moments (Ada Admin)"));
        page.map()
                .save(User.ADMIN, EditJson.addNote("one", "steps", "exit-1", "Celebrate with friends"))
                .expecting(200);
        editor.eventually(() -> assertThat(editing.feedback().glowing()).isNotEmpty());
        keep(editor, "editor-together");
    }

    @Test
    void theEditorInANarrowWindow(Site site, Visitors visitors) throws IOException {
        Visitor editor = visitors.enter(User.EDITOR, options -> options.setViewportSize(320, 1400));
        var page = site.page("On a phone", Site.macro("template", "job-seeker"));
        MapEditing editing = WikiPage.open(editor, page).editing();
        editing.map().layout().scrollTo(0, 0);
        editing.click(Spot.note("Through advertisements")).typingIsPossible();
        keep(editor, "editor-narrow");
    }

    @Test
    void aWideMapMadeToFit(Site site, Visitors visitors) throws IOException {
        Visitor editor = visitors.enter(User.EDITOR, options -> options.setViewportSize(1400, 420));
        var page = site.page("A wide map made to fit", Site.macro("template", "blank"));
        page.attachMap(WideMap.json(20, 6));
        MapEditing editing =
                WikiPage.open(editor, page).editing().bar().fullScreen().bar().zoomToFit();
        editor.eventually(() -> assertThat(editing.fillsTheWindow()).isTrue());
        editor.eventually(
                () -> assertThat(editing.map().layout().columnsInView()).isEqualTo(20));
        editor.screenshots().screen(file("editor-fit"));
    }

    @Test
    void notesOnTheirWay(Site site, Visitors visitors) throws IOException {
        Visitor editor = visitors.enter(User.EDITOR, options -> options.setViewportSize(1400, 1800));
        var page = site.page("Notes on their way", Site.macro("template", "job-seeker"));
        MapEditing editing = WikiPage.open(editor, page).editing();
        editing.pick("Imposter Syndrome", "Societal pressure");
        editing.drag().noteOver("Imposter Syndrome", editing.map().cell("Negative moments", "Exit"));
        keep(editor, "editor-dragging");
    }

    @Test
    void theVersionsOfAMap(Site site, Visitors visitors) throws IOException {
        var plain = site.page("The versions of a map", Site.macro("template", "job-seeker"));
        var page = new SitePage(site, plain.id(), plain.title(), "job-seeker");
        page.map()
                .save(User.EDITOR, EditJson.addNote("one", "steps", "exit-1", "Celebrate with friends"))
                .expecting(200);
        page.map()
                .save(User.ADMIN, EditJson.addNote("two", "steps", "extend-1", "Tell others about the portal"))
                .expecting(200);
        Visitor editor = visitors.enter(User.EDITOR, options -> options.setViewportSize(1400, 1800));
        WikiPage.open(editor, page)
                .editing()
                .bar()
                .moreMenu()
                .choose(Choice.VERSIONS)
                .panel()
                .shown();
        editor.screenshots().window(file("editor-versions"));
    }

    @Test
    void votesAndTheOverviewOfThreeMapsAndWhatChangedInOne(Site site, Visitors visitors) throws IOException {
        SitePage glasses = filled(site, "Buying glasses", "glasses", "actions", "tell-1");
        SitePage work = filled(site, "Looking for work", "job-seeker", "steps", "exit-1");
        SitePage moving = filled(site, "A new flat", "emotions", "actions", "recommend-1");
        // Versions are told apart by whole seconds.
        Instant since = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        visitors.reader().eventually(() -> assertThat(Instant.now()).isAfter(since));
        moving.map()
                .save(
                        User.EDITOR,
                        EditJson.setTitle("Customer journey with emotions", "A new flat"),
                        EditJson.setValue("emotion", "aware-1", 1),
                        EditJson.addNote("v1", "pains", "aware-1", "Forty people at one viewing"))
                .expecting(200);
        for (SitePage page : List.of(glasses, work)) {
            page.map()
                    .save(User.EDITOR, EditJson.setField("votes.state", "", "open"))
                    .expecting(200);
        }
        glasses.map()
                .save(
                        User.EDITOR,
                        EditJson.addNote("new", "pains", "order-1", "The figures are in small print"),
                        EditJson.changeText(glasses.map().note("Gets used to the new lenses"), "Sees every leaf"),
                        EditJson.removeNote("n21", "Request for a review"))
                .expecting(200);
        vote(glasses, User.EDITOR, "n32", "n33", "n35", "n37");
        vote(glasses, User.ADMIN, "n33", "n37");
        vote(work, User.ADMIN, "n46", "n51");
        vote(work, User.EDITOR, "n46");
        String query = "?label=" + TOGETHER + "&sort=votes&tone=negative";
        SitePage overview = site.page(
                "All journeys",
                "<h2>What hurts most</h2>" + overview("tone", "negative", "sort", "votes", "count", "8")
                        + "<h2>All maps</h2>" + overview("show", "maps"));
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            String mode = scheme.name().toLowerCase(Locale.ROOT);
            String suffix = scheme == ColorScheme.DARK ? "-dark" : "";
            Visitor editor = visitors.enter(
                    User.EDITOR, options -> options.setColorScheme(scheme).setViewportSize(1400, 1000));
            WikiPage.open(editor, overview).map().wear(scheme);
            keep(editor, "overview" + suffix);
            editor.window()
                    .navigate(site.address() + "/rest/journey-map/1/overview" + query + "&mode=" + mode + "&home="
                            + overview.id());
            editor.screenshots().screen(file("overview-window" + suffix));
            editor.window()
                    .navigate(site.address() + glasses.map().path() + "/changes?mode=" + mode + "&since=" + since);
            editor.window().locator("[data-change]").first().scrollIntoViewIfNeeded();
            editor.screenshots().screen(file("what-changed" + suffix));
            MapOnPage map = WikiPage.open(editor, glasses).map().wear(scheme);
            editor.eventually(
                    () -> assertThat(map.votes("Ten days without a word")).contains("2 votes"));
            keep(editor, "votes" + suffix);
        }
    }

    /** A page whose map is that template's, with one more note. */
    private static SitePage filled(Site site, String title, String template, String row, String step) {
        SitePage plain = site.page(title, Site.macro("template", template));
        SitePage page = new SitePage(site, plain.id(), plain.title(), template);
        page.map()
                .save(User.ADMIN, EditJson.addNote("extra", row, step, "Tells a friend"))
                .expecting(200);
        String label = "[{\"prefix\":\"global\",\"name\":\"" + TOGETHER + "\"}]";
        site.as(User.EDITOR)
                .post("/rest/api/content/" + page.id() + "/label", label)
                .expecting(200);
        return page;
    }

    private static void vote(SitePage page, User user, String... notes) {
        for (String note : notes) {
            page.map().save(user, EditJson.addVote(note)).expecting(200);
        }
    }

    private static String overview(String... parameters) {
        return Site.macro(parameters)
                .replace(
                        "\"journey-map\">",
                        "\"journey-map-overview\"><ac:parameter ac:name=\"label\">" + TOGETHER + "</ac:parameter>");
    }

    @Test
    void wordsThatCanNotBeSaved(Site site, Visitors visitors) throws IOException {
        Visitor editor = visitors.enter(User.EDITOR, options -> options.setViewportSize(1400, 1800))
                .expecting("503");
        var page = site.page("Words that can not be saved", Site.macro("template", "job-seeker"));
        MapEditing editing = WikiPage.open(editor, page).editing();
        editor.network().refuse("**/edits", 503);
        editing.write(editing.map().cell("Steps", "Exit"), "Ring the people who helped");
        editor.eventually(() -> assertThat(editing.feedback().trouble()).isNotBlank());
        keep(editor, "editor-trouble");
    }

    @Test
    void aNewMap(Site site, Visitors visitors) throws IOException {
        Visitor editor = visitors.enter(User.EDITOR, options -> options.setViewportSize(1400, 1200));
        WikiPage.open(editor, site.page("A new map", Site.macro("template", "five-e")));
        keep(editor, "new-map");
    }

    private static void keep(Visitor visitor, String name) throws IOException {
        Path file = file(name);
        visitor.screenshots().content(file);
        assertThat(Files.size(file)).isGreaterThan(5_000);
    }

    private static Path file(String name) throws IOException {
        Path folder = Path.of(System.getProperty("journeymap.plugin"), "../../docs/pictures");
        Files.createDirectories(folder);
        return folder.resolve(name + ".png").normalize();
    }
}
