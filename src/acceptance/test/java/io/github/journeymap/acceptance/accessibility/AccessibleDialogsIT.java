package io.github.journeymap.acceptance.accessibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.DayOut;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.Choice;
import io.github.journeymap.acceptance.page.MapDialog;
import io.github.journeymap.acceptance.page.MapEditing;
import io.github.journeymap.acceptance.page.MapKeys;
import io.github.journeymap.acceptance.page.MapOnPage;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Dialogs for people who use a keyboard or a screen reader: each is opened and left by keys, axe finds nothing in it, light
 * and dark, in a wide window and in a narrow one, and what had the focus has it again.
 */
@Acceptance
@Rule("E87")
class AccessibleDialogsIT {
    @ParameterizedTest
    @ValueSource(ints = {1280, 320})
    void everyDialogIsAccessibleAndGivesTheFocusBack(int width, Site site, Visitors visitors) {
        MapKeys keys = open(site, visitors, width);
        keys.goToRow(0);
        asks(keys, () -> keys.menu().chooseByKeys(Choice.CHOOSE_ICON));
        asks(keys, () -> keys.menu().chooseByKeys(Choice.EDIT_CATEGORIES));
        asks(keys, () -> keys.press("?"));
        asks(keys, () -> keys.press("Delete"));
        keys.goToRow(1);
        asks(keys, () -> keys.menu().chooseByKeys(Choice.EDIT_SCALE));
        keys.goTo(3, 0);
        asks(keys, () -> keys.press("Enter"));
        keys.goTo(0, 0);
        keys.visitor().clipboard().put("a\tb\tc\n");
        asks(keys, () -> keys.press("Control+v"));
        keys.goTo(0, 0).press("Enter", "Alt+v");
        asks(keys, () -> keys.menu().chooseByKeys(Choice.COMMENT));
        asks(keys, () -> keys.menu().chooseByKeys(Choice.MOVE));
        keys.editing().bar().toMore();
        for (Choice choice :
                List.of(Choice.EDIT_PERSONAS, Choice.CHANGE_TEMPLATE, Choice.SAVE_AS_TEMPLATE, Choice.CLEAR_VOTES)) {
            asks(keys, () -> fromMore(keys, choice));
        }
        fromMore(keys, Choice.CLOSE_VOTING);
        keys.visitor()
                .eventually(() -> assertThat(keys.editing().panel().isOpen()).isTrue());
        assertAccessible(keys);
        keys.press("Escape");
        asks(keys, () -> fromMore(keys, Choice.START_VOTING));
        asks(keys, () -> fromMore(keys, Choice.IMPORT), dialog -> {
            dialog.bring("x.csv", "A visit,,\n,Arrive,Leave\nSteps,rings,waves\n");
            keys.visitor().eventually(() -> assertThat(dialog.stages()).hasSize(2));
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 320})
    void everyMenuOfACellIsAccessibleAlsoWhereItScrolls(int width, Site site, Visitors visitors) {
        MapKeys keys = open(site, visitors, width);
        keys.goTo(1, 0).press("Enter");
        keys.editing().openMenu();
        assertAccessible(keys);
        assertThat(keys.editing().toldOfFocus()).isEqualTo("menuitemradio: +2 delighted");
        keys.press("Escape");
        keys.goTo(0, 0).press("Enter").menu();
        assertAccessible(keys);
        keys.press("Escape");
        assertThat(keys.focus()).isEqualTo("note: Looks around");
    }

    @Test
    @Rule("E85")
    void wordsLeftInATableAreOfferedToTheKeyboard(Site site, Visitors visitors) {
        MapKeys keys = WikiPage.open(visitors.editor(), site.page(Site.macro())).keys();
        keys.editing().guidance().toTable();
        asks(keys, () -> keys.press("Enter"), dialog -> keys.visitor().type("half a table"));
        assertAccessible(keys);
        keys.visitor().eventually(() -> assertThat(keys.press("Tab").editing().toldOfFocus())
                .isEqualTo("button: Go on writing"));
        keys.press("Enter");
        assertThat(keys.editing().dialog().told()).startsWith("dialog: From a table (Copy cells from a spreadsheet");
        assertThat(keys.editing().toldOfFocus()).startsWith("textbox: Your table");
        keys.editing().dialog().leave();
    }

    @Test
    @Rule("E86")
    void wordsThatWaitAndTheQuestionBeforeTheyGoAreAccessible(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("blank");
        page.attachMap(DayOut.JSON);
        Visitor editor = visitors.editor().expecting("503");
        MapEditing editing = WikiPage.open(editor, page).editing();
        editor.network().refuse("**/edits", 503);
        editing.write(editing.map().cell(0, 0), "Not saved");
        page.restrictEditingTo(User.ADMIN);
        MapOnPage map = WikiPage.open(editor, page).map();
        editor.eventually(() -> assertThat(map.waiting()).containsExactly("Not saved"));
        assertThat(map.accessibilityProblemsInLightAndDark()).isEmpty();
        MapDialog question = map.discardWaiting();
        assertThat(question.told()).startsWith("dialog: Discard my change (This will be lost");
        assertThat(map.accessibilityProblemsInLightAndDark()).isEmpty();
        MapEditing after = question.agree();
        editor.eventually(() -> assertThat(map.waiting()).isEmpty());
        assertThat(after.toldOfFocus()).isEqualTo("region: A day out");
    }

    @Test
    void aQuestionIsHeardWithItsSentence(Site site, Visitors visitors) {
        MapKeys keys = open(site, visitors, 1280).goToRow(0).press("Delete");
        assertThat(keys.editing().dialog().told())
                .isEqualTo("dialog: Delete row (Delete row \u201cSteps\u201d with its 2 notes? You can undo this.)");
        assertThat(keys.editing().toldOfFocus()).isEqualTo("button: Cancel");
        keys.editing().dialog().leave();
        keys.editing().bar().toMore();
        fromMore(keys, Choice.SAVE_AS_TEMPLATE);
        assertThat(keys.editing().dialog().told()).startsWith("dialog: Save as template (Everyone who can view");
        assertThat(keys.editing().toldOfFocus()).startsWith("radio: A new page below this one");
    }

    @Test
    void noFieldIsCalledWrongBeforeSomeoneWantsToGoOn(Site site, Visitors visitors) {
        MapKeys keys = open(site, visitors, 1280);
        keys.editing().bar().toMore();
        fromMore(keys, Choice.IMPORT);
        MapDialog dialog = keys.editing().dialog();
        assertThat(dialog.calledWrong()).isEmpty();
        dialog.agreeInVain();
        assertThat(dialog.calledWrong()).hasSize(1).first().asString().startsWith("File");
        dialog.bring("x.csv", ",Arrive,Leave\nSteps,rings,waves\n");
        keys.visitor().eventually(() -> assertThat(dialog.stages()).hasSize(2));
        assertThat(dialog.calledWrong()).isEmpty();
        dialog.leave();
    }

    @Test
    void howeverLongADialogIsItsTitleAndItsButtonsStayInSight(Site site, Visitors visitors) {
        MapKeys keys = open(site, visitors, 1280);
        keys.editing().bar().toMore();
        fromMore(keys, Choice.IMPORT);
        MapDialog dialog = keys.editing().dialog();
        dialog.bring("x.csv", ",Arrive,Leave\n" + "Steps,rings,waves\n".repeat(60));
        keys.visitor().eventually(() -> assertThat(dialog.stages()).hasSize(2));
        assertThat(dialog.showsTitleAndButtons()).isTrue();
        keys.press("End");
        assertThat(dialog.showsTitleAndButtons()).isTrue();
        assertAccessible(keys);
        dialog.leave();
    }

    @Test
    void aDialogHoldsTheFocusAndGivesItBack(Site site, Visitors visitors) {
        MapKeys keys = WikiPage.open(visitors.editor(), site.pageWithMap("job-seeker"))
                .keys()
                .goTo(4, 4)
                .press("Enter");
        keys.menu().chooseByKeys(Choice.MOVE).dialog();
        for (int tabs = 0; tabs < 9; tabs++) {
            keys.press(tabs < 5 ? "Tab" : "Shift+Tab");
            assertThat(keys.editing().focusIsInTheDialogOrNowhere()).isTrue();
        }
        keys.editing().dialog().leave();
        assertThat(keys.focus()).isEqualTo("note: Imposter Syndrome");
        keys.press("?");
        keys.editing().dialog().leave();
        assertThat(keys.focus()).isEqualTo("note: Imposter Syndrome");
    }

    /** Someone at the map, with the focus in it. */
    private static MapKeys open(Site site, Visitors visitors, int width) {
        SitePage page = site.pageWithMap("blank");
        page.attachMap(DayOut.JSON);
        Visitor editor = visitors.enter(User.EDITOR, options -> options.setViewportSize(width, 800));
        return WikiPage.open(editor, page).keys();
    }

    private static void fromMore(MapKeys keys, Choice choice) {
        keys.press("Enter");
        keys.editing().openMenu().chooseByKeys(choice);
    }

    private static void asks(MapKeys keys, Runnable open) {
        asks(keys, open, dialog -> {});
    }

    private static void asks(MapKeys keys, Runnable open, Consumer<MapDialog> fill) {
        String before = keys.focus();
        open.run();
        MapDialog dialog = keys.editing().dialog();
        assertThat(keys.focus())
                .as("in \"%s\"", dialog.title())
                .startsWith("in the map")
                .isNotEqualTo(before);
        fill.accept(dialog);
        assertAccessible(keys);
        assertThat(dialog.fitsItsWidth()).as("\"%s\" fits", dialog.title()).isTrue();
        dialog.leave();
        assertThat(keys.focus()).isEqualTo(before);
    }

    private static void assertAccessible(MapKeys keys) {
        assertThat(keys.editing().map().accessibilityProblemsInLightAndDark()).isEmpty();
    }
}
