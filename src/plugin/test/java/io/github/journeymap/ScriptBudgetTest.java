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

/** What a person who edits has to fetch. (A reader fetches no script at all.) */
class ScriptBudgetTest {
    private static final Path SERVED = Path.of("target/classes/frontend");
    private static final int BYTES = 30_000;

    @Test
    void allScriptsTogetherTakeAtMost30KilobytesCompressed() throws IOException {
        int sum = 0;
        for (Path script : scripts()) {
            sum += compressed(script);
        }

        assertThat(sum).isBetween(1_000, BYTES);
    }

    @Test
    void thereAreTwoScriptsTheLoaderAndTheEditor() throws IOException {
        assertThat(scripts())
                .containsExactlyInAnyOrder(SERVED.resolve("loader/loader.js"), SERVED.resolve("editor/editor.js"));
    }

    @Test
    void theLoaderIsAKilobyte() throws IOException {
        assertThat(compressed(SERVED.resolve("loader/loader.js"))).isLessThan(1_000);
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
