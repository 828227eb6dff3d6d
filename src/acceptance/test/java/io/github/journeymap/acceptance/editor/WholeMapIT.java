package io.github.journeymap.acceptance.editor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.Choice;
import io.github.journeymap.acceptance.page.MapEditing;
import io.github.journeymap.acceptance.page.MapKeys;
import io.github.journeymap.acceptance.page.MapOnPage;
import io.github.journeymap.acceptance.page.Spot;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import org.junit.jupiter.api.Test;

/** From an empty page to the whole job-seeker map, by people who work in different ways. */
@Acceptance
@Rule("E22")
class WholeMapIT {
    @Test
    void someoneWithAKeyboardAloneBuildsTheWholeMap(Site site, Visitors visitors) {
        ExampleMap example = ExampleMap.from(site);
        SitePage page = site.pageWithMap("blank");
        MapKeys keys = WikiPage.open(visitors.editor(), page).keys();
        keys.press("Control+Home", "ArrowUp").replaceText(example.title());
        keys.press("Control+Home").replaceText(example.context());
        MapOnPage map = keys.editing().map();
        for (int n = 0; n < example.stages().size(); n++) {
            if (n >= map.stages().size()) {
                keys.goToStage(n - 1).menu().chooseByKeys(Choice.STAGE_AFTER).typingIsPossible();
                keys.press("Escape");
            }
            keys.goToStage(n).replaceText(example.stages().get(n).heading());
            keys.menu().chooseByKeys(Choice.EDIT_PROMPT);
            keys.replaceOpenText(example.stages().get(n).prompt());
        }
        for (int n = 0; n < example.rows().size(); n++) {
            ExampleMap.Heading row = example.rows().get(n);
            if (n >= map.rows().size()) {
                keys.goToRow(n - 1).menu().chooseByKeys(Choice.ROW_AFTER).typingIsPossible();
                keys.press("Escape");
            }
            keys.goToRow(n).replaceText(row.heading());
            keys.menu().chooseByKeys(Choice.EDIT_PROMPT);
            keys.replaceOpenText(row.prompt());
            if (!map.tone(row.heading()).equals(row.tone())) {
                keys.menu().chooseByKeys(Choice.tone(row.tone()));
            }
        }
        for (int row = 0; row < example.rows().size(); row++) {
            for (int column = 0; column < example.stages().size(); column++) {
                keys.goTo(row, column);
                keys.notes(example.notes().get(row).get(column));
            }
        }
        keys.editing().saved();
        assertThat(ExampleMap.of(page.map().content())).isEqualTo(example);
    }

    @Test
    void someoneWhoDoesNotDragBuildsTheWholeMap(Site site, Visitors visitors) {
        ExampleMap example = ExampleMap.from(site);
        SitePage page = site.pageWithMap("blank");
        MapEditing editing = WikiPage.open(visitors.editor(), page).editing();
        MapOnPage map = editing.map();
        editing.rewrite(Spot.title(), example.title());
        editing.menu(Spot.context()).choose(Choice.EDIT_CONTEXT).typingIsPossible();
        editing.replace(example.context());
        while (map.stages().size() < example.stages().size()) {
            editing.bar().addMenu().choose(Choice.ADD_STAGE).typingIsPossible();
            editing.visitor().press("Escape");
        }
        while (map.rows().size() < example.rows().size()) {
            editing.bar().addMenu().choose(Choice.ADD_ROW).typingIsPossible();
            editing.visitor().press("Escape");
        }
        for (int n = 0; n < example.stages().size(); n++) {
            editing.rewrite(Spot.stageNumber(n), example.stages().get(n).heading());
            editing.menu(Spot.stageNumber(n)).choose(Choice.EDIT_PROMPT).typingIsPossible();
            editing.replace(example.stages().get(n).prompt());
        }
        for (int n = 0; n < example.rows().size(); n++) {
            ExampleMap.Heading row = example.rows().get(n);
            editing.rewrite(Spot.rowNumber(n), row.heading());
            editing.menu(Spot.rowNumber(n)).choose(Choice.EDIT_PROMPT).typingIsPossible();
            editing.replace(row.prompt());
            if (!map.tone(row.heading()).equals(row.tone())) {
                editing.menu(Spot.rowNumber(n)).choose(Choice.tone(row.tone()));
            }
        }
        for (int row = 0; row < example.rows().size(); row++) {
            for (int column = 0; column < example.stages().size(); column++) {
                editing.writeAll(map.cell(row, column), example.notes().get(row).get(column));
            }
        }
        editing.saved();
        assertThat(ExampleMap.of(page.map().content())).isEqualTo(example);
    }
}
