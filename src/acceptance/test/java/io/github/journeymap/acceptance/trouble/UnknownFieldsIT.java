package io.github.journeymap.acceptance.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.browser.HeldBack;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.Choice;
import io.github.journeymap.acceptance.page.MapEditing;
import io.github.journeymap.acceptance.page.Spot;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What this version doesn't know survives a browser that has never seen it. */
@Acceptance
class UnknownFieldsIT {
    /** Numbers that no browser keeps digit for digit, and names that it would put in another order. */
    private static final String OF_A_BROWSERS_OWN = "%s:{\"9\":12345678901234567890123,\"7\":1e400,\"b\":1.0,\"a\":-0}";

    private static final String MAP = """
            {"format":"journey-map","version":1,"title":"Theirs","stages":[\
            {"id":"s1","heading":"Before","steps":[{"id":"t1"}]},\
            {"id":"s2","heading":"After","steps":[{"id":"t2",IN_STEP}],IN_STAGE}],\
            "rows":[{"id":"r1","heading":"Steps"},{"id":"r2","heading":"Wishes",IN_ROW}],\
            "notes":[{"id":"n1","row":"r1","step":"t1","text":"Stays"},\
            {"id":"n2","row":"r2","step":"t2","text":"Comes back",IN_NOTE}]}""";

    enum Removed {
        NOTE(Spot.note("Comes back"), Choice.REMOVE_NOTE),
        ROW(Spot.row("Wishes"), Choice.REMOVE_ROW),
        STAGE(Spot.stage("After"), Choice.REMOVE_STAGE);

        private final Spot spot;
        private final Choice choice;

        Removed(Spot spot, Choice choice) {
            this.spot = spot;
            this.choice = choice;
        }
    }

    @ParameterizedTest
    @EnumSource
    @Rule("F2")
    void whatIsDeletedAndBroughtBackBeforeTheMapsAnswerHasComeHasItsFieldsDigitForDigit(
            Removed removed, Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("blank");
        page.attachMap(map());
        Visitor editor = visitors.editor().onASlowLine(500);
        HeldBack map = editor.network().holdBack("**/maps/*?*since=*");
        MapEditing editing = WikiPage.open(editor, page).editing();
        editing.menu(removed.spot).choose(removed.choice);
        editor.eventually(() -> assertThat(editing.map().notes()).doesNotContain("Comes back"));
        editing.bar().undo();
        editor.eventually(() -> assertThat(editing.map().notes()).contains("Comes back"));
        assertThat(map.size()).isPositive();
        editing.saved();
        map.release();
        editor.eventually(() -> assertThat(page.mapFile().replaceAll("\\s", ""))
                .contains(field("\"in-step\""), field("\"in-stage\""), field("\"in-row\""), field("\"in-note\"")));
    }

    @ParameterizedTest
    @EnumSource
    @Rule("F2")
    void soHasWhatIsDeletedSavedAndBroughtBackWhenTheServerAnswersAgain(Removed removed, Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("blank");
        page.attachMap(map());
        MapEditing editing =
                WikiPage.open(visitors.editor().onASlowLine(500), page).editing();
        editing.menu(removed.spot).choose(removed.choice);
        editing.visitor().eventually(() -> assertThat(page.map().notes()).doesNotContain("Comes back"));
        editing.saved().bar().undo().visitor().eventually(() -> assertThat(
                        page.map().notes())
                .contains("Comes back"));
        assertThat(page.mapFile().replaceAll("\\s", ""))
                .contains(field("\"in-step\""), field("\"in-stage\""), field("\"in-row\""), field("\"in-note\""));
    }

    private static String map() {
        String map = MAP;
        for (String place : new String[] {"step", "stage", "row", "note"}) {
            map = map.replace("IN_" + place.toUpperCase(Locale.ROOT), field("\"in-" + place + "\""));
        }
        return map;
    }

    private static String field(String name) {
        return OF_A_BROWSERS_OWN.formatted(name);
    }
}
