package io.github.journeymap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What a reader fetches of style, as it is served. */
class StyleBudgetTest {
    private static final Path SOURCES = Path.of("main/frontend");
    private static final Path SERVED = Path.of("target/classes/frontend");
    private static final String[] EVERY_MAP = {"colours", "frame", "head", "grid", "wide", "notes", "hints", "paper"};

    @Test
    void whatEveryMapNeedsTakesAtMost6KilobytesAndAHalfCompressed() throws IOException {
        assertThat(compressed(EVERY_MAP)).isBetween(3_000, 6_500);
    }

    @Test
    void whatOnlySomeMapsNeedTakesAtMost1KilobyteAndAHalfEach() throws IOException {
        for (String sheet : List.of("icons", "channels", "values", "faces", "persona")) {
            assertThat(compressed(sheet)).as(sheet).isBetween(500, 1_500);
        }
    }

    @Test
    @Rule("E84")
    void noRuleThatDependsOnWhatAnElementContainsEndsInAnything() throws IOException {
        Pattern endsInAnything = Pattern.compile("[^{};]*:has\\([^{};]*\\)[^{};,]*[ >+~]\\*(?=\\s*[,{:])[^{};]*");
        for (Path sheet : sheets()) {
            String rules = Files.readString(sheet).replaceAll("(?s)/\\*.*?\\*/", "");
            assertThat(endsInAnything.matcher(rules).results().map(MatchResult::group))
                    .as("%s", sheet)
                    .isEmpty();
        }
    }

    /**
     * Browsers look rules up by what stands last in them: a class, a name, an attribute. A rule with a choice there, or
     * with anything, is tried on each element of the page.
     */
    @Test
    void noRuleForTheScreenIsTriedOnEveryElement() throws IOException {
        Pattern onAll = Pattern.compile("\\.journey-map\\S*\\s+(?:>\\s*)?(?:\\*|:is\\([^(){}]*\\))(?::hover)?\\s*[,{]");
        for (String sheet : EVERY_MAP) {
            String rules = Files.readString(SOURCES.resolve("map/" + sheet + ".css"))
                    .replaceAll("(?s)@media print \\{.*?\n}", "");
            assertThat(onAll.matcher(rules).results().map(MatchResult::group))
                    .as(sheet)
                    .isEmpty();
        }
    }

    @Test
    @Rule("E84")
    void noRuleDependsOnWhatTheMapAsAWholeContains() throws IOException {
        Pattern ofTheMap = Pattern.compile("\\.journey-map(?:\\([^()]*\\)|[^\\s,{}>+~()])*:has\\(");
        for (Path sheet : sheets()) {
            assertThat(ofTheMap.matcher(Files.readString(sheet)).results().map(MatchResult::group))
                    .as("%s", sheet)
                    .isEmpty();
        }
    }

    /** The table itself may: it is one element. */
    @Test
    @Rule("E84")
    void nothingInTheTableDependsOnWhatTheTableContains() throws IOException {
        Pattern inTheTable = Pattern.compile("\\.jm-(?:grid|scroll)[^\\s,{}>+~]*§[^\\s,{}>+~]*[\\s>+~]+[^\\s,{}>+~]");
        for (Path sheet : sheets()) {
            assertThat(inTheTable
                            .matcher(withContainsMarked(Files.readString(sheet)))
                            .results()
                            .map(MatchResult::group))
                    .as("%s", sheet)
                    .isEmpty();
        }
    }

    /**
     * What is pointed at is mostly a note: a class that also notes get would have the browser look at all of their row.
     */
    @Test
    @Rule("E84")
    void noRuleDependsOnWhetherWhatAnElementContainsIsPointedAt() throws IOException {
        Pattern pointed = Pattern.compile(":has\\([^{}]*\\.jm-pointed");
        for (Path sheet : sheets()) {
            assertThat(pointed.matcher(Files.readString(sheet)).results().map(MatchResult::group))
                    .as("%s", sheet)
                    .isEmpty();
        }
    }

    @Test
    void whatIsServedIsWhatIsWrittenWithoutCommentsAndSpace() throws IOException {
        assertThat(sheets()).hasSizeGreaterThan(20);
        for (Path sheet : sheets()) {
            String served = Files.readString(SERVED.resolve(SOURCES.relativize(sheet)));
            assertThat(said(served)).as("%s", sheet).isEqualTo(said(Files.readString(sheet)));
            assertThat(served).as("%s", sheet).doesNotContain("/*", "\n", "  ");
        }
    }

    @Test
    void noLineIsWiderThanAWindowButThatOfADrawing() throws IOException {
        for (Path sheet : sheets()) {
            assertThat(Files.readAllLines(sheet))
                    .as("%s", sheet)
                    .allMatch(line -> line.length() <= 120 || line.matches(".*(?:url\\(|'M[0-9. ]).*"));
        }
    }

    /** With § where there was {@code :has()}, and no other arguments. */
    private static String withContainsMarked(String css) {
        String marked = css.replaceAll("(?s)/\\*.*?\\*/", "");
        String before;
        do {
            before = marked;
            marked = marked.replaceAll(":has\\([^()]*\\)", "§")
                    .replaceAll(":(?!has\\()[\\w-]+\\([^()]*§[^()]*\\)", "§")
                    .replaceAll(":(?!has\\()[\\w-]+\\([^()§]*\\)", "");
        } while (!marked.equals(before));
        return marked;
    }

    private static List<Path> sheets() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".css")).toList();
        }
    }

    private static String said(String css) {
        return css.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("\\s", "").replace(";}", "}");
    }

    private static int compressed(String... sheets) throws IOException {
        String css = Stream.of(sheets)
                .map(sheet -> SERVED.resolve("map/" + sheet + ".css"))
                .map(SourceText::of)
                .collect(Collectors.joining("\n"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(css.getBytes(UTF_8));
        }
        return bytes.size();
    }
}
