package io.github.journeymap.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.Cost;
import io.github.journeymap.Rule;
import io.github.journeymap.imports.Choice;
import io.github.journeymap.imports.Found;
import io.github.journeymap.imports.Imports;
import io.github.journeymap.label.Messages;
import io.github.journeymap.messages.UserMessages;
import io.github.journeymap.model.Context;
import io.github.journeymap.model.Decimal;
import io.github.journeymap.model.FullMap;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.PlainText;
import io.github.journeymap.model.RandomMaps;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Scale;
import io.github.journeymap.model.Stage;
import io.github.journeymap.model.Step;
import io.github.journeymap.model.Tone;
import io.github.journeymap.model.UnknownFields;
import io.github.journeymap.model.Value;
import io.github.journeymap.template.Templates;
import io.github.journeymap.wiki.EnglishMessages;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class XlsxTest {
    private static final Messages WORDS = new UserMessages(new EnglishMessages());

    @Test
    @Rule("X11")
    void bothSheetsAreThereWithFrozenPanesAndColours() throws Exception {
        Map<String, String> parts = parts(Xlsx.of(Templates.get("glasses"), WORDS));
        assertThat(parts.get("xl/workbook.xml")).contains("name=\"Map\"", "name=\"Notes\"", "state=\"hidden\"");
        assertThat(parts.get("xl/worksheets/sheet1.xml")).contains("state=\"frozen\"", "<v>-2</v>", "<mergeCell ");
        assertThat(parts.get("xl/worksheets/sheet2.xml")).contains("<autoFilter", "hidden=\"1\"");
        assertThat(parts.get("xl/styles.xml")).contains("FF0C66E4", "wrapText=\"1\"");
        for (String part : parts.values()) {
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(part.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    @Rule("X11")
    void onPaperEachSheetIsOnePageWide() throws Exception {
        Map<String, String> parts = parts(Xlsx.of(Templates.get("glasses"), WORDS));
        for (String sheet : List.of("xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml")) {
            assertThat(parts.get(sheet))
                    .contains("<pageSetUpPr fitToPage=\"1\"/>", "orientation=\"landscape\" fitToHeight=\"0\"");
        }
    }

    @Test
    @Rule({"X11", "V26", "V39"})
    void headingsSayWhatTheirNumbersMeanAndNotesWhichPictureTheyHave() throws IOException {
        Scale minutes = new Scale(Decimal.of(0), Decimal.of(60), "min", false, Scale.SUM, UnknownFields.NONE);
        Scale days = new Scale(Decimal.of(0), Decimal.of(9), "days", false, "", UnknownFields.NONE);
        Stage board = Stage.of("b", "Board", "", List.of(new Step("q", "Queue", UnknownFields.NONE)));
        JourneyMap map = JourneyMap.of(
                        "Bus",
                        Context.NONE,
                        List.of(board),
                        List.of(
                                Row.of("s", "Steps", "", Tone.NEUTRAL, List.of()),
                                Row.ofScale("w", "Wait", minutes),
                                Row.ofScale("d", "Before", days)),
                        List.of(new Note("n", "s", "q", "Gets on", "", "", "bus.png", UnknownFields.NONE)))
                .withValues(List.of(Value.of("w", "q", "25"), Value.of("d", "q", "3")));

        String sheet = parts(Xlsx.of(map, WORDS)).get("xl/worksheets/sheet1.xml");

        assertThat(sheet)
                .contains(">Wait\nTotal: 25\u00a0min</t>", ">Before\ndays</t>", ">Gets on (Picture: bus.png)</t>");
        assertThat(read(Xlsx.of(map, WORDS)).map().rows())
                .extracting(Row::heading)
                .containsExactly("Steps", "Wait", "Before");
    }

    @ParameterizedTest
    @MethodSource("io.github.journeymap.export.HostileMap#texts")
    @Rule({"X1", "X11"})
    void hostileTextIsTheTextOfACellAndNoFormula(String hostile) throws IOException {
        byte[] file = Xlsx.of(HostileMap.of(hostile), WORDS);
        assertThat(parts(file)).allSatisfy((name, part) -> assertThat(part).doesNotContain("<f>"));
        assertThat(read(file).map().notes())
                .extracting(note -> note.text().strip())
                .contains(
                        PlainText.clean(hostile + " note").strip(),
                        PlainText.clean(hostile + " unplaced").strip());
    }

    /** Whatever the map: each note has its words, its id and its category again. */
    @Property(tries = 300)
    @Rule("I6")
    void whatWasExportedIsReadAsItWasAndAsUnchanged(@ForAll long seed) {
        JourneyMap map = new RandomMaps(seed).map();
        List<Note> written =
                map.notes().stream().filter(note -> !note.text().isBlank()).toList();
        if (written.isEmpty()) {
            return;
        }
        Found found = read(Xlsx.of(map, WORDS));
        Map<String, String> texts = new LinkedHashMap<>();
        found.map().notes().forEach(note -> texts.put(note.id(), note.text()));
        assertThat(written).allSatisfy(note -> assertThat(texts).containsEntry(note.id(), note.text()));
        assertThat(found.origin().orElseThrow().changed().values()).allMatch(String::isEmpty);
        assertThat(found.origin().orElseThrow().values()).isEmpty();
    }

    @Test
    @Rule("I6")
    void whatSomeoneHasChangedIsToldNoteByNote() throws IOException {
        JourneyMap map = Templates.get("job-seeker");
        Note first = map.notes().get(0);
        byte[] file = changed(Xlsx.of(map, WORDS), sheet -> sheet.replaceFirst(
                        "Through friends and college staffs</t>", "Through friends</t>")
                .replaceFirst("<row r=\"4\">.*?</row>", ""));
        Found found = read(file);
        assertThat(found.origin().orElseThrow().changed()).containsEntry(first.id(), "t");
        assertThat(found.origin().orElseThrow().changed().values())
                .filteredOn(how -> !how.isEmpty())
                .hasSize(1);
        assertThat(found.origin().orElseThrow().gone()).hasSize(1);
    }

    /** What it takes of the heap is measured where nothing else is at work ({@code SmallHeapFilesTest}). */
    @Test
    @Rule("X11")
    void aFullMapTakesLessThanASecond() {
        JourneyMap map = FullMap.get();
        Xlsx.of(map, WORDS);
        Cost[] cost = new Cost[1];
        byte[][] file = new byte[1][];
        cost[0] = Cost.of(() -> file[0] = Xlsx.of(map, WORDS));
        assertThat(cost[0].cpuMillis()).isLessThan(1_000);
        assertThat(file[0]).hasSizeLessThan(5 * 1024 * 1024);
    }

    private static Found read(byte[] file) {
        return Imports.read("x.xlsx", file, Choice.NONE, WORDS);
    }

    static Map<String, String> parts(byte[] file) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    /** As someone would in a spreadsheet: the list with other lines. */
    static byte[] changed(byte[] file, UnaryOperator<String> how) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts(file).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                boolean isList = part.getKey().equals("xl/worksheets/sheet2.xml");
                zip.write((isList ? how.apply(part.getValue()) : part.getValue()).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
