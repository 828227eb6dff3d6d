package io.github.journeymap.acceptance.failuremodes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.browser.Visitors;
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
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** What an editor inside someone else's page must and must not do. */
@Acceptance
@Rule("E15")
class EditorEmbeddingIT {

    @Test
    @Rule("U20")
    void twoVersionsCanBeComparedByWhatWasAddedRemovedAndChanged(Site site) {
        SitePage page = site.pageWithMap("four-stage");
        page.map()
                .edit(
                        User.EDITOR,
                        EditJson.addNote("a", "steps", "enter-1", "Goes away"),
                        EditJson.addNote("b", "steps", "enter-1", "Before"));
        page.map()
                .edit(
                        User.ADMIN,
                        EditJson.removeNote("a", "Goes away"),
                        EditJson.changeText(page.map().note("Before"), "After"),
                        EditJson.addNote("c", "steps", "exit-1", "Comes in"));

        String comparison = site.as(User.READER)
                .get(page.map().path() + "/versions/compare?from=1&to=2")
                .expecting(200)
                .text();

        assertThat(comparison).contains("Goes away", "Before", "After", "Comes in");
    }

    @Test
    @Rule("U21")
    void theConformanceToWcagIsStatedCriterionByCriterion() throws IOException {
        String statement =
                Files.readString(Path.of(System.getProperty("journeymap.plugin"), "../../docs/accessibility.md"));

        for (String criterion :
                List.of("1.1.1", "1.4.3", "1.4.10", "2.1.1", "2.4.7", "2.5.7", "2.5.8", "4.1.2", "4.1.3")) {
            assertThat(statement).contains(criterion);
        }
    }

    @Test
    @Rule("U22")
    void whatWasUndoneIsStoredAndIsThereAfterAReload(Site site, Visitors visitors) {
        SitePage page = withNote(site);
        MapOnPage map = WikiPage.open(visitors.editor(), page).map();
        MapEditing editing = map.editing();
        editing.rewrite(Spot.note("First"), "Second").saved();
        assertThat(page.map().notes()).containsExactly("Second");

        editing.bar().undo();

        editing.visitor().eventually(() -> assertThat(page.map().notes()).containsExactly("First"));
        assertThat(WikiPage.open(editing.visitor(), page).map().notes()).containsExactly("First");
    }

    @Test
    @Rule("U22")
    void keysOutsideAFocusedMapAreLeftToThePage(Site site, Visitors visitors) {
        SitePage page = withNote(site);
        Visitor visitor = visitors.editor();
        MapEditing editing = WikiPage.open(visitor, page).map().editing();
        editing.takeOver();
        visitor.window()
                .evaluate(
                        "() => { document.activeElement.blur(); window.kept = [];"
                                + " for (const type of ['keydown', 'paste', 'copy', 'cut'])"
                                + " window.addEventListener(type, (e) => window.kept.push([e.type, e.key, e.defaultPrevented])); }");

        for (String key : List.of("Control+z", "Control+c", "Control+v", "Delete", "a", "?", "ArrowDown", "Enter")) {
            visitor.press(key);
        }

        List<?> events = (List<?>) visitor.window().evaluate("() => window.kept");
        assertThat(events).isNotEmpty().allSatisfy(event -> assertThat(((List<?>) event).get(2))
                .isEqualTo(false));
        assertThat(editing.map().notes()).containsExactly("First");
    }

    @Test
    @Rule("U26")
    void theJarBringsItsOwnJsonAndNamesEveryPackageThatItTakesFromTheHost() throws IOException {
        try (JarFile jar = new JarFile(System.getProperty("journeymap.jar"))) {
            String imports = jar.getManifest().getMainAttributes().getValue("Import-Package");

            assertThat(jar.stream().map(entry -> entry.getName()))
                    .anyMatch(name -> name.startsWith("META-INF/lib/gson") || name.startsWith("com/google/gson/"));
            assertThat(imports)
                    .isNotBlank()
                    .doesNotContain("*")
                    .doesNotContain("com.google.gson")
                    .doesNotContain("jackson");
        }
    }

    private static SitePage withNote(Site site) {
        SitePage page = site.pageWithMap("four-stage");
        page.map()
                .save(User.EDITOR, 0, "four-stage", EditJson.addNote("n1", "steps", "enter-1", "First"))
                .expecting(200);
        return page;
    }
}
