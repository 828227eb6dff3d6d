package io.github.journeymap.acceptance.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.Choice;
import io.github.journeymap.acceptance.page.FullView;
import io.github.journeymap.acceptance.page.MapEditing;
import io.github.journeymap.acceptance.page.MapOnPage;
import io.github.journeymap.acceptance.page.OwnView;
import io.github.journeymap.acceptance.page.Spot;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.OutputType;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What someone makes of a map for their own eyes: nobody else sees any of it. */
@Acceptance
class OwnViewIT {
    private static final String PHONE_CALL = "Hotline: what is \u201cPD\u201d?";

    private static final String TWO_PEOPLE = """
        {"format": "journey-map", "version": 1, "title": "Moving house",
         "personas": [{"id": "anna", "label": "Anna", "prompt": "moves in a hurry"}, {"id": "ben", "label": "Ben"}],
         "stages": [{"id": "a", "heading": "Before", "steps": [{"id": "a1", "heading": "Search"}, {"id": "a2", "heading": "Rent"}]},
           {"id": "b", "heading": "After", "steps": [{"id": "b1", "heading": "Settle in"}]}],
         "rows": [{"id": "do", "heading": "Actions", "categories": [{"id": "web", "label": "Web", "icon": "web"}]},
           {"id": "feel", "heading": "Feelings", "kind": "scale", "scale": {"min": -2, "max": 2, "faces": true}},
           {"id": "pain", "heading": "Pains", "tone": "negative"}],
         "notes": [
           {"id": "n1", "row": "do", "step": "a1", "text": "Looks at flats", "category": "web", "persona": "anna"},
           {"id": "n2", "row": "do", "step": "b1", "text": "Hangs the lamps", "persona": "ben"},
           {"id": "n3", "row": "pain", "step": "a2", "text": "No answer for a week", "persona": "anna"},
           {"id": "n4", "row": "pain", "step": "b1", "text": "The lift is broken"}],
         "values": [{"row": "feel", "step": "a1", "value": 1}, {"row": "feel", "step": "a2", "value": -2},
           {"row": "feel", "step": "b1", "value": 2}]}\
        """;

    @Test
    @Rule("E83")
    void aRowIsHiddenAndAStageCollapsedForOnePersonOnly(Site site, Visitors visitors) {
        SitePage page = twoPeople(site);
        MapEditing editing = WikiPage.open(visitors.editor(), page).editing();
        OwnView own = editing.map().own();
        editing.menu(Spot.row("Actions")).choose(Choice.HIDE_ROW);
        editing.visitor().eventually(() -> assertThat(own.rows()).containsExactly("Feelings", "Pains"));
        assertThat(editing.focus()).isEqualTo("row: Feelings");
        editing.keys().goToStage(0).menu().chooseByKeys(Choice.COLLAPSE_STAGE);
        editing.visitor().eventually(() -> assertThat(own.notes()).containsExactly("The lift is broken"));
        assertThat(own.curves()).as("breaks off at the stage").isEqualTo(1);
        assertThat(own.putAway()).contains("One row is hidden", "One row or stage is collapsed");

        WikiPage again = WikiPage.open(editing.visitor(), page);
        editing.visitor().eventually(() -> assertThat(again.map().own().rows()).containsExactly("Feelings", "Pains"));
        assertThat(again.map().own().notes()).containsExactly("The lift is broken");
        MapOnPage others = WikiPage.open(visitors.reader(), page).map();
        assertThat(others.own().rows()).hasSize(3);
        assertThat(others.own().notes()).hasSize(4);

        again.map().own().showAll();
        assertThat(again.map().own().notes()).hasSize(4);
        assertThat(again.map().own().putAway()).isEmpty();
    }

    @Test
    @Rule("E83")
    void aReaderPutsRowsAndStagesAwayInTheFullViewAndFindsItSoAgain(Site site, Visitors visitors) {
        Visitor reader = visitors.reader();
        SitePage page = twoPeople(site);
        WikiPage.open(reader, page);
        OwnView own = FullView.open(reader).map().own();
        own.pressChoice().press("Actions").press("Before");
        assertThat(own.rows()).containsExactly("Feelings", "Pains");
        assertThat(own.notes()).containsExactly("The lift is broken");

        reader.window().reload();
        reader.eventually(() -> assertThat(own.rows()).containsExactly("Feelings", "Pains"));
        own.showAll();
        assertThat(own.notes()).hasSize(4);
        assertThat(own.putAway()).isEmpty();
    }

    @Test
    @Rule({"E82", "V34"})
    void aPressOnANameLetsThatPersonsNotesStandOut(Site site, Visitors visitors) {
        SitePage page = twoPeople(site);
        Visitor editor = visitors.editor();
        MapEditing editing = WikiPage.open(editor, page).editing().takeOver();
        OwnView own = editing.map().own();
        editor.eventually(() -> assertThat(own.canFilter()).isTrue());
        own.pressPersona("Anna");
        assertThat(own.dimmed()).containsExactly("Hangs the lamps", "The lift is broken");
        assertThat(own.filtered()).contains("2 of 4", "Anna");
        own.pressPersona("Ben");
        assertThat(own.dimmed()).containsExactly("Looks at flats", "No answer for a week", "The lift is broken");
        own.showAllAlike();
        assertThat(own.dimmed()).isEmpty();
        assertThat(own.filtered()).isEmpty();
    }

    @Test
    @Rule({"E82", "V34"})
    void readersFilterInTheFullViewAndReadTheNamesEverywhere(Site site, Visitors visitors) {
        SitePage page = twoPeople(site);
        Visitor reader = visitors.reader();
        OwnView plain = WikiPage.open(reader, page).map().own();
        assertThat(plain.canFilter()).isFalse();
        assertThat(plain.dimmed()).isEmpty();
        OwnView own = FullView.open(reader).map().own();
        reader.eventually(() -> assertThat(own.canFilter()).isTrue());
        own.pressPersona("Anna");
        assertThat(own.dimmed()).containsExactly("Hangs the lamps", "The lift is broken");
        assertThat(own.filtered()).contains("2 of 4", "Anna");

        assertThat(OutputType.PDF.html(page).text()).contains("Anna", "moves in a hurry", "No answer for a week");
    }

    @Test
    @Rule("E82")
    void readersLetTheNotesOfAChannelStandOutInTheFullView(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("glasses");
        Visitor reader = visitors.reader();
        OwnView plain = WikiPage.open(reader, page).map().own();
        assertThat(plain.canPressCategories()).isFalse();
        List<String> all = plain.notes();
        MapOnPage map = FullView.open(reader).map();
        OwnView own = map.own();
        reader.eventually(() -> assertThat(own.canPressCategories()).isTrue());
        own.pressCategory("Phone");
        assertThat(own.dimmed()).doesNotContain(PHONE_CALL).hasSize(all.size() - 1);
        assertThat(own.filtered()).contains("1 of " + all.size(), "category Phone");
        assertThat(own.isCategoryPressed("Phone")).isTrue();
        assertThat(map.accessibilityProblemsInLightAndDark()).isEmpty();

        own.pressCategoryByKey("Shop");
        assertThat(own.isCategoryPressed("Phone")).isFalse();
        assertThat(own.dimmed()).contains(PHONE_CALL).doesNotContain("Optician around the corner");
        reader.press("Escape");
        assertThat(own.dimmed()).isEmpty();
        assertThat(own.filtered()).isEmpty();
        assertThat(own.notes()).isEqualTo(all);
    }

    @Test
    @Rule("E82")
    void whoEditsLetsThemStandOutFromTheMenuOfTheRow(Site site, Visitors visitors) {
        Visitor editor = visitors.editor();
        MapEditing editing =
                WikiPage.open(editor, site.pageWithMap("glasses")).editing().takeOver();
        OwnView own = editing.map().own();
        editing.menu(Spot.row("Touchpoints")).chooseByKeys("Phone");
        editor.eventually(() -> assertThat(own.filtered()).contains("1 of", "category Phone"));
        assertThat(own.dimmed()).contains("Optician around the corner").doesNotContain(PHONE_CALL);
        assertThat(editing.map().accessibilityProblems()).isEmpty();
        editor.press("Escape");
        assertThat(own.dimmed()).isEmpty();
        assertThat(own.filtered()).isEmpty();
    }

    @Test
    @Rule({"E82", "E83"})
    void whatStandsOutAndWhatIsPutAwayIsAccessibleForEditorsAndReaders(Site site, Visitors visitors) {
        SitePage page = twoPeople(site);
        MapEditing editing = WikiPage.open(visitors.editor(), page).editing().takeOver();
        OwnView own = editing.map().own();
        editing.visitor().eventually(() -> assertThat(own.canFilter()).isTrue());
        own.pressPersona("Anna");
        editing.menu(Spot.row("Feelings")).choose(Choice.COLLAPSE_ROW);
        editing.visitor().eventually(() -> assertThat(own.putAway()).isNotEmpty());
        editing.keys().goToStage(1).menu().chooseByKeys(Choice.COLLAPSE_STAGE);
        editing.visitor().eventually(() -> assertThat(own.putAway()).contains("2 rows and stages are collapsed"));
        assertAccessible(editing.map());

        Visitor reader = visitors.reader();
        WikiPage.open(reader, page);
        MapOnPage map = FullView.open(reader).map();
        reader.eventually(() -> assertThat(map.own().canFilter()).isTrue());
        map.own().pressPersona("Ben");
        map.own().pressChoice().press("Actions").press("After");
        assertAccessible(map);
    }

    private static void assertAccessible(MapOnPage map) {
        assertThat(map.accessibilityProblemsInLightAndDark()).isEmpty();
    }

    private static SitePage twoPeople(Site site) {
        SitePage page = site.pageWithMap("blank");
        page.attachMap(TWO_PEOPLE);
        return page;
    }
}
