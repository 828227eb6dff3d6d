package io.github.journeymap.acceptance.editor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.WideMap;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.Choice;
import io.github.journeymap.acceptance.page.MapDialog;
import io.github.journeymap.acceptance.page.MapEditing;
import io.github.journeymap.acceptance.page.MapPanel;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.EditJson;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import java.time.Year;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The versions of a map, beside it. */
@Acceptance
class VersionsIT {
    @ParameterizedTest(name = "{0} px")
    @ValueSource(ints = {390, 1280})
    @Rule({"E31", "V12"})
    void theStagesOfAVersionStayAtTheEdgeOfThePanel(int width, Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("blank");
        page.attachMap(WideMap.json(5, 30));
        page.map().edit(User.EDITOR, EditJson.addNote("new", "r29", "c4", "At the end"));
        Visitor editor = visitors.enter(User.EDITOR, options -> options.setViewportSize(width, 700));
        MapEditing editing = WikiPage.open(editor, page).editing().takeOver();
        MapPanel panel = editing.bar().versions().shown().scrollTo(300);
        editor.eventually(() -> assertThat(panel.stagesBelowItsEdge()).isBetween(-1.0, 1.0));
        assertThat(panel.rowHeadingWidth()).isLessThan(width / 3);
    }

    @Test
    @Rule("E31")
    void versionsAreCalledByWhenAndWhoseTheyAreNewestFirstAndChoosingOneScrollsNoChoiceAway(
            Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        for (User user : List.of(User.ADMIN, User.EDITOR)) {
            String id = "v" + page.map().notes().size();
            page.map().edit(user, EditJson.addNote(id, "negative", "extend-1", "By " + user.login()));
        }
        Visitor editor = visitors.enter(User.EDITOR, options -> options.setViewportSize(1280, 620));
        MapPanel panel = WikiPage.open(editor, page).editing().bar().versions();
        List<String> versions = panel.versions();
        assertThat(panel.days()).containsExactly(site.words().text("journey-map.editor.history.today"));
        assertThat(versions).hasSize(2);
        assertThat(versions.get(0)).contains("Eva Editor", "1 note added");
        assertThat(versions.get(1)).contains("Ada Admin");
        panel.look(1);
        editor.eventually(() -> assertThat(panel.scrolled()).isPositive());
        assertThat(panel.choicesAreInSight()).isTrue();
        MapDialog question = panel.restore();
        assertThat(question.title()).isEqualTo(site.words().text("journey-map.editor.history.restore"));
        assertThat(question.text()).contains("" + Year.now(), "Ada Admin");
        question.leave();
    }

    @Test
    @Rule("E31")
    void whatAVersionIsComparedWithIsChosenWithoutScrollingTheList(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        for (User user : List.of(User.ADMIN, User.EDITOR)) {
            page.map().edit(user, EditJson.addNote("by-" + user.login(), "negative", "extend-1", "More"));
        }
        Visitor editor = visitors.enter(User.EDITOR, options -> options.setViewportSize(390, 500));
        MapPanel panel = WikiPage.open(editor, page).editing().bar().versions().shown();
        assertThat(panel.listScrolls()).isTrue();
        assertThat(panel.comparingIsInSight()).isTrue();
    }

    @Test
    @Rule("E31")
    void inALowWindowTheVersionsStayInSight(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("blank");
        page.attachMap(WideMap.json(5, 30));
        page.map().edit(User.EDITOR, EditJson.addNote("new", "r29", "c4", "At the end"));
        Visitor editor = visitors.enter(User.EDITOR, options -> options.setViewportSize(640, 400));
        MapPanel panel = WikiPage.open(editor, page)
                .editing()
                .takeOver()
                .bar()
                .versions()
                .shown();
        assertThat(panel.choicesAreInSight()).isTrue();
        assertThat(panel.look(1).shown().choicesAreInSight()).isTrue();
    }

    @Test
    @Rule("E20")
    void besideTheMapTheExampleShowsAllItsColumns(Site site, Visitors visitors) {
        Visitor editor = visitors.enter(User.EDITOR, options -> options.setViewportSize(1400, 900));
        MapPanel panel = WikiPage.open(editor, site.pageWithMap("blank"))
                .editing()
                .bar()
                .moreMenu()
                .choose(Choice.SEE_EXAMPLE)
                .panel()
                .shown();
        assertThat(panel.columnsOutOfSight()).isZero();
    }

    /** However wide the map beside it is. */
    @ParameterizedTest
    @ValueSource(ints = {700, 1280, 1920})
    @Rule("V17")
    void thePersonaOfAVersionIsLaidOutByTheRoomThatThePanelHas(int width, Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("blank");
        page.attachMap("""
            {"format": "journey-map", "version": 1, "title": "Glasses",
             "context": {"heading": "Scenario", "text": "Lena orders glasses without going to a shop"},
             "persona": {"name": "Lena", "role": "34, teaches German and sports", "quote": "I want to see.",
               "text": "Wants glasses that suit her, by the end of the holidays"},
             "stages": [{"id": "a", "heading": "Buy", "steps": [{"id": "s"}]}],
             "rows": [{"id": "r", "heading": "Does", "kind": "notes", "tone": "neutral"}],
             "notes": [{"id": "n", "row": "r", "step": "s", "text": "Looks around"}]}\
            """);
        Visitor editor = visitors.enter(User.EDITOR, options -> options.setViewportSize(width, 900));
        MapPanel panel = WikiPage.open(editor, page).editing().bar().versions();
        assertThat(panel.heightOfPersona()).isLessThan(180);
    }
}
