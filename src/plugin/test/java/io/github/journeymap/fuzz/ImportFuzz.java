package io.github.journeymap.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.format.MapReader;
import io.github.journeymap.format.MapWriter;
import io.github.journeymap.imports.Choice;
import io.github.journeymap.imports.Found;
import io.github.journeymap.imports.Imports;
import io.github.journeymap.imports.RefusedFileException;
import io.github.journeymap.imports.WorkbookZip;
import io.github.journeymap.messages.UserMessages;
import io.github.journeymap.unreadable.UnreadableMapException;
import io.github.journeymap.wiki.EnglishMessages;
import java.nio.charset.StandardCharsets;

/**
 * Whatever bytes are brought as a file, they are a map that can be written, or are refused in a sentence. There is a
 * target for each reader, since the name of a file tells kinds of text apart.
 */
public final class ImportFuzz {
    private static final UserMessages WORDS = new UserMessages(new EnglishMessages());

    private ImportFuzz() {}

    /** Fields parted by commas, as a grid or a list. */
    public static final class Csv {
        private Csv() {}

        public static void fuzzerTestOneInput(byte[] bytes) {
            read("x.csv", bytes);
        }
    }

    public static final class Markdown {
        private Markdown() {}

        public static void fuzzerTestOneInput(byte[] bytes) {
            read("x.md", bytes);
        }
    }

    /** Most of what anybody makes of it is no diagram unless it begins as one. */
    public static final class Mermaid {
        private Mermaid() {}

        public static void fuzzerTestOneInput(byte[] bytes) {
            read("x.mmd", ("journey\n" + new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** In YAML or JSON. */
    public static final class Cjm {
        private Cjm() {}

        public static void fuzzerTestOneInput(byte[] bytes) {
            read("x.yaml", bytes);
        }
    }

    /** The text of a page. */
    public static final class Page {
        private Page() {}

        public static void fuzzerTestOneInput(byte[] bytes) {
            read("x.storage", bytes);
        }
    }

    /**
     * A sheet of a workbook, packed as it has to be: of bytes that are made up, hardly any would be unpacked at all.
     */
    public static final class Sheet {
        private Sheet() {}

        public static void fuzzerTestOneInput(byte[] bytes) {
            read(
                    "x.xlsx",
                    WorkbookZip.of("").with("xl/worksheets/sheet1.xml", bytes).bytes());
        }
    }

    /** Of a name that says nothing: as a map's own file, or as whatever the bytes look like. */
    public static final class Any {
        private Any() {}

        public static void fuzzerTestOneInput(byte[] bytes) {
            read("x", bytes);
        }
    }

    private static void read(String name, byte[] bytes) {
        Found found = read(name, bytes, Choice.NONE);
        if (found != null && found.table().isPresent()) {
            read(name, bytes, new Choice(found.part(), -1, found.table().get().headings()));
        }
    }

    private static Found read(String name, byte[] bytes, Choice choice) {
        Found found;
        try {
            found = Imports.read(name, bytes, choice, WORDS);
        } catch (RefusedFileException refused) {
            assertThat(WORDS.text("journey-map.import.refused." + refused.reason(), refused.about()))
                    .hasSizeBetween(1, 1_000)
                    .doesNotStartWith("journey-map.");
            return null;
        } catch (UnreadableMapException refused) {
            assertThat(WORDS.problem(refused)).hasSizeBetween(1, 1_000);
            return null;
        }
        assertThat(MapReader.read(MapWriter.write(found.map()))).isEqualTo(found.map());
        assertThat(found.leftOut()).allSatisfy(left -> assertThat(left.text()).hasSizeLessThan(200));
        return found;
    }
}
