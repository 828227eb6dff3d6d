package io.github.journeymap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What a reader fetches of style, as it is served. */
class StyleBudgetTest {
    private static final Path SOURCES = Path.of("main/frontend");
    private static final Path SERVED = Path.of("target/classes/frontend");

    @Test
    void whatEveryMapNeedsTakesAtMost6KilobytesAndAHalfCompressed() throws IOException {
        assertThat(compressed("colours", "frame", "head", "grid", "wide", "notes", "hints", "paper"))
                .isBetween(3_000, 6_500);
    }

    @Test
    void whatOnlySomeMapsNeedTakesAtMost1KilobyteAndAHalfEach() throws IOException {
        for (String sheet : List.of("icons", "channels", "values", "persona")) {
            assertThat(compressed(sheet)).as(sheet).isBetween(500, 1_500);
        }
    }

    @Test
    void whatIsServedIsWhatIsWrittenWithoutCommentsAndSpace() throws IOException {
        List<Path> sheets;
        try (Stream<Path> files = Files.walk(SOURCES)) {
            sheets = files.filter(file -> file.toString().endsWith(".css")).toList();
        }
        assertThat(sheets).hasSizeGreaterThan(20);
        for (Path sheet : sheets) {
            String served = Files.readString(SERVED.resolve(SOURCES.relativize(sheet)));
            assertThat(said(served)).as("%s", sheet).isEqualTo(said(Files.readString(sheet)));
            assertThat(served).as("%s", sheet).doesNotContain("/*", "\n", "  ");
        }
    }

    private static String said(String css) {
        return css.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("\\s", "").replace(";}", "}");
    }

    private static int compressed(String... sheets) throws IOException {
        String css = Stream.of(sheets)
                .map(sheet -> SERVED.resolve("map/" + sheet + ".css"))
                .map(StyleBudgetTest::read)
                .collect(Collectors.joining("\n"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(css.getBytes(UTF_8));
        }
        return bytes.size();
    }

    private static String read(Path sheet) {
        try {
            return Files.readString(sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
