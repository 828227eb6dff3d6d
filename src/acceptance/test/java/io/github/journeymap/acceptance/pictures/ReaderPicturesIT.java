package io.github.journeymap.acceptance.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.WideMap;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.FullView;
import io.github.journeymap.acceptance.page.MapOnPage;
import io.github.journeymap.acceptance.page.Presented;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What readers see. */
@Acceptance
@EnabledIfSystemProperty(named = "pictures", matches = ".*", disabledReason = Pictures.WHY_NOT)
class ReaderPicturesIT {
    private static final String DEMO = "/display/" + Site.SPACE + "/Searching+for+a+job";
    private static final String GLASSES = "/display/" + Site.SPACE + "/New+glasses%2C+ordered+online";

    private static final String REPAIR = "/display/" + Site.SPACE + "/A+coffee+machine+comes+in+for+repair";

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
           {"id": "n4", "row": "where", "step": "s2", "text": "A site that compares banks: www.banks.example", "category": "web", "persona": "ben"},
           {"id": "n5", "row": "where", "step": "s3", "text": "Calls and waits", "category": "phone", "persona": "anna"},
           {"id": "n6", "row": "where", "step": "s5", "text": "Shows a passport, see https://issues.example.com/browse/BANK-12", "category": "bank"},
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

    private static final String GLASSES_ONLINE = """
        {"format": "journey-map", "version": 1, "title": "Glasses online",
         "context": {"heading": "Scenario", "text": "Lena orders glasses without going to a shop"},
         "stages": [{"id": "a", "heading": "Compare", "steps": [{"id": "s1"}]}, {"id": "b", "heading": "Order", "steps": [{"id": "s2"}]},
           {"id": "c", "heading": "Pay", "steps": [{"id": "s3"}]}, {"id": "d", "heading": "Wait", "steps": [{"id": "s4"}]}],
         "rows": [
           {"id": "see", "heading": "What she sees", "icon": "interaction", "categories": [{"id": "web", "label": "Website", "icon": "web"},
             {"id": "mail", "label": "E-mail", "icon": "e-mail"}]},
           {"id": "feel", "heading": "How it feels", "kind": "scale", "scale": {"min": -2, "max": 2, "faces": true}},
           {"id": "pain", "heading": "Pain points", "tone": "negative"}],
         "notes": [
           {"id": "n1", "row": "see", "step": "s1", "text": "So many, and all alike", "category": "web", "picture": "shelf.png"},
           {"id": "n2", "row": "see", "step": "s2", "text": "“What is PD?”", "category": "web", "picture": "prescription form.png"},
           {"id": "n3", "row": "see", "step": "s3", "text": "Pays by invoice"},
           {"id": "n4", "row": "see", "step": "s4", "text": "It is on its way", "category": "mail", "picture": "it is on its way.png"},
           {"id": "n5", "row": "pain", "step": "s2", "text": "The form uses words that aren’t on the prescription"}],
         "values": [{"row": "feel", "step": "s1", "value": 0}, {"row": "feel", "step": "s2", "value": -2},
           {"row": "feel", "step": "s3", "value": 0}, {"row": "feel", "step": "s4", "value": 1}]}\
        """;

    @ParameterizedTest
    @CsvSource({"journey-map,LIGHT,1400", "journey-map-dark,DARK,1400", "journey-map-narrow,LIGHT,320"})
    void theMapAsAReaderSeesIt(String name, ColorScheme scheme, int width, Visitors visitors) throws IOException {
        Visitor reader = visitors.enter(
                User.READER, options -> options.setColorScheme(scheme).setViewportSize(width, 1800));
        WikiPage.open(reader, DEMO).map().wear(scheme);
        Pictures.keep(reader, name);
    }

    @ParameterizedTest
    @CsvSource({"curve,LIGHT", "curve-dark,DARK"})
    void howItFelt(String name, ColorScheme scheme, Visitors visitors) throws IOException {
        Visitor reader = visitors.enter(
                User.READER, options -> options.setColorScheme(scheme).setViewportSize(1700, 1400));
        WikiPage.open(reader, GLASSES).map().wear(scheme);
        Pictures.keep(reader, name);
    }

    /** Screens on the notes that are about them. */
    @ParameterizedTest
    @CsvSource({"note-pictures,LIGHT", "note-pictures-dark,DARK"})
    void whatItLookedLike(String name, ColorScheme scheme, Site site, Visitors visitors) throws IOException {
        Visitor reader = visitors.enter(
                User.READER, options -> options.setColorScheme(scheme).setViewportSize(1400, 780));
        String title = scheme == ColorScheme.DARK ? "Glasses online at night" : "Glasses online";
        SitePage page = site.page(title, Site.macro("template", "blank"));
        Sketch.shelf().attachTo(page);
        Sketch.form().attachTo(page);
        Sketch.done().attachTo(page);
        page.attachMap(GLASSES_ONLINE);
        MapOnPage map = WikiPage.open(reader, page).map();
        map.wear(scheme);
        for (String note : List.of("So many, and all alike", "“What is PD?”", "It is on its way")) {
            reader.eventually(
                    () -> assertThat(map.picture(note).isShown()).as(note).isTrue());
        }
        Pictures.keep(reader, name);
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
        reader.screenshots().screen(Pictures.file(name));
    }

    @ParameterizedTest
    @CsvSource({"service-blueprint,LIGHT", "service-blueprint-dark,DARK"})
    void whatLiesBehindAService(String name, ColorScheme scheme, Visitors visitors) throws IOException {
        Visitor reader = visitors.enter(
                User.READER, options -> options.setColorScheme(scheme).setViewportSize(1700, 1510));
        WikiPage.open(reader, REPAIR).map().wear(scheme);
        FullView view = FullView.open(reader);
        assertThat(view.press("fit").size()).isNotEmpty();
        reader.screenshots().screen(Pictures.file(name));
    }

    @ParameterizedTest
    @CsvSource({"put-away,LIGHT", "put-away-dark,DARK"})
    void rowsAndStagesPutAway(String name, ColorScheme scheme, Site site, Visitors visitors) throws IOException {
        Visitor reader = visitors.enter(User.READER, options -> options.setViewportSize(1500, 760));
        String title = scheme == ColorScheme.DARK ? "Another bank, in short, at night" : "Another bank, in short";
        SitePage page = site.page(title, Site.macro("template", "blank"));
        page.attachMap(ANOTHER_BANK);
        WikiPage.open(reader, page).map().wear(scheme);
        MapOnPage map = FullView.open(reader).map();
        reader.eventually(() -> assertThat(map.own().canFilter()).isTrue());
        map.own().pressChoice().press("Channels").press("Decide");
        assertThat(map.own().putAway()).isNotEmpty();
        reader.screenshots().screen(Pictures.file(name));
    }

    @Test
    void theMapInTheColoursOfAPersonsSystem(Visitors visitors) throws IOException {
        Visitor reader = visitors.enter(User.READER, options -> options.setForcedColors(ForcedColors.ACTIVE)
                .setViewportSize(1400, 1800));
        WikiPage.open(reader, DEMO);
        Pictures.keep(reader, "journey-map-forced-colors");
    }

    @Test
    void theMapFromRightToLeft(Visitors visitors) throws IOException {
        Visitor reader = visitors.enter(User.READER, options -> options.setViewportSize(1400, 1800));
        WikiPage.open(reader, DEMO).map().layout().readFromRightToLeft();
        Pictures.keep(reader, "journey-map-rtl");
    }

    @ParameterizedTest
    @CsvSource({"full-view,LIGHT", "full-view-dark,DARK"})
    void theMapInAWindowOfItsOwn(String name, ColorScheme scheme, Visitors visitors) throws IOException {
        Visitor reader = visitors.enter(User.READER, options -> options.setViewportSize(1400, 900));
        WikiPage.open(reader, GLASSES).map().wear(scheme);
        FullView view = FullView.open(reader);
        assertThat(view.press("fit").size()).isNotEmpty();
        reader.screenshots().screen(Pictures.file(name));
    }

    @ParameterizedTest
    @CsvSource({"present,LIGHT", "present-dark,DARK"})
    void aMapThatIsPresented(String name, ColorScheme scheme, Visitors visitors) throws IOException {
        Visitor reader = visitors.enter(User.READER, options -> options.setViewportSize(1400, 900));
        WikiPage.open(reader, GLASSES).map().wear(scheme);
        FullView view = FullView.open(reader).press("fit").present();
        Presented.to(reader).press("ArrowRight").press("ArrowRight");
        assertThat(view.shown()).contains("2/");
        reader.screenshots().screen(Pictures.file(name));
    }

    @Test
    void aMapWithTwentyColumns(Site site, Visitors visitors) throws IOException {
        Visitor reader = visitors.enter(User.READER, options -> options.setViewportSize(1400, 700));
        var page = site.page("A wide map", Site.macro("template", "blank"));
        page.attachMap(WideMap.json(20, 6));
        WikiPage.open(reader, page);
        Pictures.keep(reader, "journey-map-wide");
    }
}
