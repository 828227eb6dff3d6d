package io.github.journeymap.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.MapOnPage;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.EditJson;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Server and editor draw the same table: nothing jumps when the editor takes over. */
@Acceptance
@Rule({"E1", "E28"})
class SameRenderingIT {
    @ParameterizedTest
    @CsvSource({
        "job-seeker, 1280",
        "job-seeker, 320",
        "four-stage, 1280",
        "four-stage, 320",
        "blank, 1280",
        "glasses, 1280",
        "service-blueprint, 1280",
        "coffee-machine, 1280"
    })
    void nothingMovesWhenTheEditorTakesOver(String template, int width, Site site, Visitors visitors) {
        assertNothingMoves(site.pageWithMap(template), width, visitors);
    }

    @Test
    @Rule("V24")
    void nothingMovesInAWideMapEither(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("blank");
        page.attachMap(WideMap.json(20, 12));
        assertNothingMoves(page, 1280, visitors);
    }

    private static void assertNothingMoves(SitePage page, int width, Visitors visitors) {
        Visitor editor = visitors.enter(User.EDITOR, options -> options.setViewportSize(width, 800))
                .watchingShifts();
        MapOnPage map = WikiPage.open(editor, page).map();
        String markup = map.markup();
        List<String> metrics = map.layout().metrics();
        map.editing().takeOver();
        assertThat(map.layout().metrics()).isEqualTo(metrics);
        assertThat(map.markup()).isEqualTo(markup);
        assertThat(editor.shifts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"job-seeker", "four-stage", "blank", "glasses", "service-blueprint", "coffee-machine"})
    void theEditorsOwnTableIsThatOfTheServer(String template, Site site, Visitors visitors) {
        MapOnPage map =
                WikiPage.open(visitors.editor(), site.pageWithMap(template)).map();
        String markup = map.markup();
        map.editing().takeOver();
        assertThat(map.drawnAfresh()).isEqualTo(markup);
    }

    @Test
    void stepsCategoriesAndUnplacedNotesAreDrawnTheSameToo(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("blank");
        page.attachMap(EVERYTHING);
        MapOnPage map = WikiPage.open(visitors.editor(), page).map();
        String markup = map.markup();
        map.editing().takeOver();
        assertThat(map.drawnAfresh()).isEqualTo(markup);
    }

    @Test
    @Rule({"E53", "E56"})
    void whatTheEditorReadsFromThePageIsAllThatTheServerHasOfAMap(Site site, Visitors visitors) {
        for (String file : List.of(EVERYTHING, HostileMap.file("A line\nand  <b>another</b>"))) {
            SitePage page = site.pageWithMap("blank");
            page.attachMap(file);
            List<String> read = WikiPage.open(visitors.editor(), page).map().readFromPageAndServer();
            assertThat(read.get(0)).isEqualTo(read.get(1)).hasSizeGreaterThan(500);
        }
    }

    @Test
    void whatOthersChangeIsDrawnAsTheServerWouldDrawIt(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        WikiPage shown = WikiPage.open(visitors.editor(), page);
        MapOnPage map = shown.map();
        map.editing().takeOver();
        page.map()
                .edit(
                        User.ADMIN,
                        EditJson.setTitle("Searching for a job", "Finding a job"),
                        EditJson.addRowFirst("feelings", "Feelings"),
                        EditJson.addNote("calm", "feelings", "exit-1", "Calm\nat last"),
                        EditJson.addScale("mood", "Mood"),
                        EditJson.setValue("mood", "entice-1", 1),
                        EditJson.setValue("mood", "engage-1", -2));
        map.visitor().eventually(() -> assertThat(map.notes()).contains("Calm\nat last"));
        map.visitor().eventually(() -> assertThat(map.markup()).contains("very frustrated"));
        String markup = map.markup();
        assertThat(shown.reload().map().markup()).isEqualTo(markup);
    }

    private static final String EVERYTHING = """
        {"format":"journey-map","version":1,"title":"Everything",
         "context":{"heading":"Scenario","prompt":"Which? See www.example.org.","text":"This one: https://jira.example/browse/ABC-1"},
         "persona":{"name":"Ada","role":"Nurse","quote":"Not\\nagain!","picture":"gone.svg","alt":"A woman"},
         "stages":[
           {"id":"a","heading":"A stage","prompt":"What?","steps":[{"id":"a1","heading":"First"},{"id":"a2"}]},
           {"id":"b","heading":"","steps":[{"id":"b1"}]}],
         "rows":[
           {"id":"r","heading":"Row","prompt":"Why (https://example.org/a_(b))?","kind":"notes","tone":"positive","categories":[
             {"id":"p","label":"People","prompt":"Who?"},{"id":"q","label":"Places"}]},
           {"id":"s","heading":"","kind":"notes","tone":"negative","icon":"walk"},
           {"id":"f","heading":"Feelings","kind":"scale","tone":"neutral","scale":{"min":-2,"max":2,"faces":true,"total":"average"}},
           {"id":"g","heading":"To be","kind":"scale","tone":"neutral","scale":{"min":-2,"max":2,"faces":true,"joined":true}},
           {"id":"l","heading":"A line","kind":"line","tone":"neutral"},
           {"id":"m","heading":"Minutes","kind":"scale","tone":"neutral","scale":{"min":0,"max":90,"unit":"min","total":"sum"}},
           {"id":"x","heading":"Later","kind":"of-a-later-version","tone":"neutral"}],
         "notes":[
           {"id":"1","row":"r","step":"a1","text":"one\\ntwo","category":"p"},
           {"id":"2","row":"r","step":"a1","text":"<b>bold</b> & \\"quoted\\"","category":"gone"},
           {"id":"3","row":"s","step":"b1","text":"  spaces  kept  ","category":""},
           {"id":"6","row":"s","step":"b1","text":"(https://example.org/?a=1&b=2)\\nhttps://jira.example/browse/ABC-2","category":""},
           {"id":"7","row":"r","step":"b1","text":"https://jira.example/browse/ABC-3 and more","category":"q"},
           {"id":"4","row":"nowhere","step":"b1","text":"unplaced, me@mail.example"},
           {"id":"5","row":"f","step":"a2","text":"A note beside a value"}],
         "values":[
           {"row":"f","step":"a1","value":-1.5},{"row":"f","step":"b1","value":2},
           {"row":"g","step":"a1","value":1},{"row":"g","step":"a2","value":-1},{"row":"g","step":"b1","value":1},
           {"row":"m","step":"a2","value":30.5}]}
        """;
}
