package io.github.journeymap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What a person who edits has to fetch before the first letter can be typed. (A reader fetches no script at all.) */
class ScriptBudgetTest {
    private static final Path SERVED = Path.of("target/classes/frontend");
    private static final Path LOADER = SERVED.resolve("loader/loader.js");
    private static final Path EDITOR = SERVED.resolve("editor/editor.js");
    private static final List<Path> FIRST_USED = Stream.of(
                    "administration/administration",
                    "categories/chips",
                    "dialogs/categories",
                    "dialogs/icons",
                    "dialogs/move",
                    "dialogs/paste",
                    "pictures/pictures",
                    "dialogs/save-as-template",
                    "dialogs/scale",
                    "dialogs/shortcuts",
                    "dialogs/table",
                    "dialogs/templates",
                    "dialogs/together",
                    "hiding/hiding",
                    "insert/insert",
                    "wide/reach",
                    "import/import",
                    "menus/menus",
                    "page/as-table",
                    "panels/example",
                    "panels/versions",
                    "persona/persona",
                    "persona/take",
                    "picture/picture",
                    "reading/changes",
                    "reading/drafts",
                    "reading/picture",
                    "reading/reading",
                    "reading/talk",
                    "screen/screen",
                    "session/keeping-copies",
                    "unsaved/unsaved",
                    "values/values",
                    "votes/votes",
                    "votes/voting",
                    "view/collaborators",
                    "view/linked",
                    "pointer/drag",
                    "attending/attending",
                    "view/guidance")
            .map(module -> SERVED.resolve("editor/" + module + ".js"))
            .toList();
    /** For those who have edited a map and no longer can. */
    private static final Path UNSAVED = SERVED.resolve("loader/unsaved.js");

    private static final int BEFORE_THE_FIRST_LETTER = 40_000;
    /** Above this, each build says how much is left. */
    private static final int WARNING = 36_000;

    private static final int ON_FIRST_USE = 15_000;

    @Test
    @Rule("E3")
    void loaderAndEditorTogetherTakeAtMost40KilobytesCompressed() throws IOException {
        int size = compressed(LOADER) + compressed(EDITOR);
        if (size > WARNING) {
            System.err.printf("[WARNING] Loader and editor take %,d of %,d bytes.%n", size, BEFORE_THE_FIRST_LETTER);
        }
        assertThat(size).isBetween(1_000, BEFORE_THE_FIRST_LETTER);
    }

    @Test
    @Rule("E3")
    void whatIsFetchedOnFirstUseTakesAtMost15KilobytesCompressed() throws IOException {
        for (Path module : FIRST_USED) {
            assertThat(compressed(module)).as("%s", module).isBetween(300, ON_FIRST_USE);
        }
    }

    /** Otherwise each of its functions would be compiled when a person's press first calls it. */
    @Test
    void whatTheFirstTouchRunsIsCompiledWhenItIsFetched() throws IOException {
        for (String module : List.of(
                "editor",
                "categories/chips",
                "insert/insert",
                "persona/persona",
                "attending/attending",
                "pointer/drag",
                "view/linked",
                "wide/reach")) {
            assertThat(Files.readString(SERVED.resolve("editor/" + module + ".js")))
                    .as("%s", module)
                    .startsWith("//# allFunctionsCalledOnLoad\n");
        }
    }

    /** Its address would begin in another folder than that of the module as it was written. */
    @Test
    @Rule("E66")
    void whatIsFetchedOnFirstUseFetchesNothingItself() throws IOException {
        for (Path module : FIRST_USED) {
            assertThat(Files.readString(module))
                    .as("%s", module)
                    .doesNotContainPattern("(^|[;}\\n])import\\b|\\bimport\\s*\\(");
        }
    }

    @Test
    void thereAreNoOtherScripts() throws IOException {
        assertThat(scripts())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Stream.of(LOADER, UNSAVED, EDITOR), FIRST_USED.stream())
                                .toList());
    }

    /** A third of it keeps what is typed before the editor is there. */
    @Test
    @Rule("E3")
    void theLoaderIsAtMostTwoAndAHalfKilobytes() throws IOException {
        assertThat(compressed(LOADER)).isLessThan(2_500);
    }

    private static List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.walk(SERVED)) {
            return files.filter(file -> file.toString().endsWith(".js")).toList();
        }
    }

    private static int compressed(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(Files.readAllBytes(file));
        }
        return bytes.size();
    }
}
