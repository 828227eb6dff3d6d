package io.github.journeymap.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.Rule;
import io.github.journeymap.export.Csv;
import io.github.journeymap.export.CsvLines;
import io.github.journeymap.export.Formulas;
import io.github.journeymap.export.Markdown;
import io.github.journeymap.export.Mermaid;
import io.github.journeymap.export.StorageTable;
import io.github.journeymap.export.Xlsx;
import io.github.journeymap.label.Labels;
import io.github.journeymap.label.ValueLabels;
import io.github.journeymap.model.Cells;
import io.github.journeymap.model.Context;
import io.github.journeymap.model.Decimal;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.Persona;
import io.github.journeymap.model.RandomMaps;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Scale;
import io.github.journeymap.model.Stage;
import io.github.journeymap.model.Step;
import io.github.journeymap.model.Tone;
import io.github.journeymap.model.UnknownFields;
import io.github.journeymap.model.Value;
import io.github.journeymap.template.Templates;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What was taken out of a map comes back with the same words, whatever the map; what each format has no place for is in
 * docs/import.md.
 */
class RoundTripsTest {
    /** The columns of a list that hold words; behind them votes are counted, which nobody brings along. */
    private static final int WORDS = 6;

    private static final int PERSONA = 4;

    @Property(tries = 500)
    @Rule("I8")
    void aListComesBackLineByLine(@ForAll long seed) {
        JourneyMap map = new RandomMaps(seed).map();
        byte[] file = Csv.of(map, Shown.WORDS).toString().getBytes(StandardCharsets.UTF_8);
        assertThat(lines(Shown.found("x.csv", file).map())).isEqualTo(lines(map));
    }

    @Property(tries = 500)
    @Rule("I8")
    void aSpreadsheetComesBackLineByLine(@ForAll long seed) {
        JourneyMap map = new RandomMaps(seed).map();
        assertThat(lines(Shown.found("x.xlsx", Xlsx.of(map, Shown.WORDS)).map()))
                .isEqualTo(lines(map));
    }

    /** Each value and note as the list has it: stage, step, row, category, persona, text. */
    private static List<List<String>> lines(JourneyMap map) {
        return CsvLines.read(Csv.of(map, Shown.WORDS).toString()).stream()
                .skip(1)
                .map(line -> withPersona(line, map))
                .map(line ->
                        line.stream().limit(WORDS).map(RoundTripsTest::said).toList())
                .filter(line -> !line.get(WORDS - 1).isEmpty())
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
    }

    /** A map that knows nobody has no such column. */
    private static List<String> withPersona(List<String> line, JourneyMap map) {
        List<String> whole = new ArrayList<>(line);
        if (map.personas().isEmpty()) {
            whole.add(PERSONA, "");
        }
        return whole;
    }

    private static String said(String field) {
        String text = Formulas.withoutGuards(field).strip().replaceAll("\\s+", " ");
        // The number of a step that has no name: stages of the same name come back as one.
        return text.matches("Step \\d+") ? "" : text;
    }

    @Property(tries = 500)
    @Rule("I8")
    void aTableOfAPageComesBackWordByWord(@ForAll long seed) {
        JourneyMap map = new RandomMaps(seed).map();
        boolean isTable = !map.rows().isEmpty() && !map.stages().isEmpty();
        List<String> notes = notes(map);
        if (!isTable || notes.isEmpty()) {
            return;
        }
        JourneyMap again = Shown.found(
                        "x.storage",
                        StorageTable.of(map, map.pictures(), Shown.WORDS).toString())
                .map();
        List<String> found = new ArrayList<>(
                again.notes().stream().map(Note::text).map(RoundTripsTest::said).toList());
        for (String note : notes) {
            assertThat(found.remove(note)).as(note).isTrue();
        }
        List<String> rest = words(again);
        for (String word : words(map)) {
            assertThat(rest.remove(word)).as(word).isTrue();
        }
    }

    /** Those that stand in the table, each with its category and whom it is about. */
    private static List<String> notes(JourneyMap map) {
        Labels labels = new Labels(Shown.WORDS, map);
        return placed(map)
                .map(note -> said(labels.both(note) + " " + note.text()))
                .toList();
    }

    private static Stream<Note> placed(JourneyMap map) {
        List<Note> unplaced = map.unplaced();
        return map.notes().stream()
                .filter(note -> !unplaced.contains(note) && !note.text().isBlank());
    }

    /** Of everything that the table has. */
    private static List<String> words(JourneyMap map) {
        List<Value> stray = map.unplacedValues();
        return Stream.of(
                        Stream.of(map.title()),
                        map.stages().stream().flatMap(RoundTripsTest::words),
                        map.rows().stream().flatMap(row -> Stream.of(row.heading(), row.prompt())),
                        map.values().stream()
                                .filter(value -> !stray.contains(value))
                                .map(value -> value.number().plain().replace("-", "")),
                        // What isn't only numbers in its row comes back as notes.
                        placed(map).map(note -> note.text().replaceAll("[+\u2212]", "")))
                .flatMap(texts -> texts)
                .flatMap(text -> Stream.of(text.split("[\\s()]+")))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Stream<String> words(Stage stage) {
        return Stream.concat(
                Stream.of(stage.heading(), stage.prompt()),
                stage.steps().stream().map(step -> step.heading()));
    }

    @Property(tries = 500)
    @Rule("I8")
    void aDiagramComesBackAsItWas(@ForAll long seed) {
        String diagram = diagram(new Random(seed));
        String again =
                Mermaid.of(Shown.found("x.mmd", diagram).map(), Shown.WORDS).toString();
        assertThat(again.lines().filter(line -> !line.strip().startsWith("%%")))
                .containsExactlyElementsOf(diagram.lines().toList());
        assertThat(Mermaid.of(Shown.found("x.mmd", again).map(), Shown.WORDS).toString())
                .isEqualTo(again);
    }

    @Property(tries = 500)
    @Rule("I8")
    void aMapComesBackFromItsDiagramCellByCell(@ForAll long seed) {
        JourneyMap map = new RandomMaps(seed).map();
        if (map.rows().isEmpty() || map.stages().isEmpty()) {
            return;
        }
        JourneyMap again =
                Shown.found("x.mmd", Mermaid.of(map, Shown.WORDS).toString()).map();
        assertThat(again.stages().stream().map(RoundTripsTest::names).toList())
                .isEqualTo(map.stages().stream().map(RoundTripsTest::names).toList());
        assertThat(again.rows().stream().map(RoundTripsTest::kind).toList())
                .isEqualTo(map.rows().stream().map(RoundTripsTest::kind).toList());
        assertThat(said(again.persona())).isEqualTo(said(map.persona()));
        List<String> stray = map.unplacedValues().stream()
                .map(value -> "unplaced " + said(new ValueLabels(Shown.WORDS).stray(map, value)))
                .toList();
        assertThat(cells(again))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(cells(map).stream(), stray.stream()).toList());
    }

    /** All but the file of the picture. */
    private static List<String> said(Persona persona) {
        return Stream.of(persona.name(), persona.role(), persona.text(), persona.quote(), persona.alt())
                .map(RoundTripsTest::said)
                .toList();
    }

    /** What people write where Markdown, a list or a spreadsheet has signs of its own. */
    private static final List<String> HARD = List.of(
            "two\nlines\n\nand more",
            "a | b \\| c",
            "`code` **bold** _it_ ~~s~~ $x$",
            "\"quoted\", 'so'; a: b #1",
            "https://example.org/a_(b)?c=1&d=2 and ftp://example.org",
            "👨‍👩‍👧‍👦 👍🏽",
            "مرحبا بالعالم",
            "=1+1",
            "+ more",
            "- 5 min",
            "@home",
            "• item",
            "<b>&amp;</b>",
            "Donaudampfschifffahrtsgesellschaft".repeat(10));

    /** Steps with names, lines, totals, and notes of several lines come back; what doesn't is in docs/import.md. */
    @Test
    @Rule("I8")
    void aMapComesBackFromItsMarkdown() {
        JourneyMap map = full();
        JourneyMap again =
                Shown.found("x.md", Markdown.of(map, Shown.WORDS).toString()).map();
        assertThat(again.title()).isEqualTo(map.title());
        assertThat(Shown.map(again)).isEqualTo(Shown.map(map));
        assertThat(again.rows().stream().map(Row::isLine).toList())
                .isEqualTo(map.rows().stream().map(Row::isLine).toList());
        assertThat(again.rows().stream().map(row -> row.range().total()).toList())
                .isEqualTo(map.rows().stream().map(row -> row.range().total()).toList());
    }

    /** Signs, lines, scripts and all; a page's table has no empty lines, and a diagram one line for each note. */
    @Test
    @Rule("I8")
    void whatIsHardToWriteComesBackFromEveryFormat() {
        JourneyMap map = full();
        assertThat(texts("x.csv", Csv.of(map, Shown.WORDS).toString().getBytes(StandardCharsets.UTF_8)))
                .containsAll(HARD);
        assertThat(texts("x.xlsx", Xlsx.of(map, Shown.WORDS))).containsAll(HARD);
        assertThat(texts(
                        "x.storage",
                        StorageTable.of(map, map.pictures(), Shown.WORDS)
                                .toString()
                                .getBytes(StandardCharsets.UTF_8)))
                .containsAll(
                        HARD.stream().map(text -> text.replace("\n\n", "\n")).toList());
        assertThat(texts("x.mmd", Mermaid.of(map, Shown.WORDS).toString().getBytes(StandardCharsets.UTF_8)))
                .containsAll(HARD.stream().map(RoundTripsTest::said).toList());
    }

    /** What docs/import.md says of lines and of categories is all that is different. */
    @ParameterizedTest
    @ValueSource(strings = {Templates.JOB_SEEKER, Templates.GLASSES, Templates.COFFEE_MACHINE})
    @Rule("I8")
    void aFilledExampleComesBackFromEveryFormat(String name) {
        JourneyMap map = Templates.get(name);
        List<String> whole = Shown.map(map);
        List<String> withoutLines = Shown.map(
                map.withRows(map.rows().stream().filter(row -> !row.isLine()).toList()));
        List<String> withoutCategories = whole.stream()
                .map(line -> line.replaceAll("\\[([^\\]]+)] ", "$1 "))
                .toList();
        assertThat(shown("x.mmd", Mermaid.of(map, Shown.WORDS).toString())).isEqualTo(whole);
        assertThat(shown("x.csv", Csv.of(map, Shown.WORDS).toString())).isEqualTo(withoutLines);
        assertThat(Shown.map(Shown.found("x.xlsx", Xlsx.of(map, Shown.WORDS)).map()))
                .isEqualTo(withoutLines);
        assertThat(shown("x.md", Markdown.of(map, Shown.WORDS).toString())).isEqualTo(withoutCategories);
        assertThat(shown(
                        "x.storage",
                        StorageTable.of(map, map.pictures(), Shown.WORDS).toString()))
                .isEqualTo(withoutCategories);
    }

    private static List<String> shown(String name, String file) {
        return Shown.map(Shown.found(name, file).map());
    }

    private static List<String> texts(String name, byte[] file) {
        return Shown.found(name, file).map().notes().stream().map(Note::text).toList();
    }

    private static JourneyMap full() {
        Scale days = new Scale(Decimal.of(0), Decimal.of(12), "days", false, Scale.SUM, UnknownFields.NONE);
        List<Stage> stages = List.of(
                Stage.of("s1", "Buy: now", "", List.of(step("p1", "Look: around"), step("p2", "Pay *"))),
                Stage.of("s2", "Use *", "", List.of(step("p3", ""))),
                Stage.of("s3", "Return", "", List.of(step("p4", "Call"))));
        List<Row> rows = List.of(
                Row.of("r1", "Does | sees", "", Tone.NEUTRAL, List.of()),
                Row.of("r2", "Behind the scenes", "", Tone.NEUTRAL, List.of()).withKind(Row.LINE),
                Row.ofScale("r3", "Waiting", days),
                Row.ofScale("r4", "Mood", Scale.EMOTION));
        List<Note> notes = new ArrayList<>();
        for (String text : HARD) {
            String id = "n" + notes.size();
            notes.add(new Note(id, "r1", "p" + (1 + notes.size() % 4), text, "", UnknownFields.NONE));
        }
        return JourneyMap.of("A # map", Context.NONE, stages, rows, notes)
                .withValues(List.of(
                        value("r3", "p1", "7"),
                        value("r3", "p3", "2.5"),
                        value("r4", "p1", "-1.5"),
                        value("r4", "p4", "2")));
    }

    private static Step step(String id, String heading) {
        return new Step(id, heading, UnknownFields.NONE);
    }

    private static Value value(String row, String step, String number) {
        return new Value(row, step, new Decimal(number), UnknownFields.NONE);
    }

    private static List<String> names(Stage stage) {
        return Stream.concat(Stream.of(stage.heading()), stage.steps().stream().map(step -> step.heading()))
                .map(RoundTripsTest::said)
                .toList();
    }

    private static String kind(Row row) {
        String scale = row.isScale()
                ? row.range().words()
                        + row.range().faces()
                        + row.range().total()
                        + row.range().joined()
                : "";
        return said(row.heading()) + row.isLine() + row.tone() + scale;
    }

    /** What stands at each place, by its number and the name of the row: rows of the same name are one. */
    private static List<String> cells(JourneyMap map) {
        Labels labels = new Labels(Shown.WORDS, map);
        Cells cells = map.cells();
        List<String> found = new ArrayList<>();
        for (int i = 0; i < map.steps().size(); i++) {
            Step step = map.steps().get(i);
            for (Row row : map.rows()) {
                String place = i + " " + said(row.heading()) + " ";
                cells.value(row, step)
                        .ifPresent(value -> found.add(place + value.number().plain()));
                cells.of(row, step).stream()
                        .filter(note -> !note.text().isBlank())
                        .map(note -> place + said(labels.category(note)) + " " + said(labels.persona(note)) + " "
                                + said(note.text()))
                        .forEach(found::add);
            }
        }
        map.unplaced().stream()
                .filter(note -> !note.text().isBlank())
                .map(note -> "unplaced " + said(note.text()))
                .forEach(found::add);
        return found;
    }

    private static String diagram(Random random) {
        List<String> words = List.of(
                "Find it", "ask#58; who?", "旅 😀", "100#37; #35;1", "Ü", "a #60;b#62;", "one#44; two", "5", "x");
        StringBuilder diagram = new StringBuilder("journey\n    title A visit\n");
        for (int sections = random.nextInt(4); sections >= 0; sections--) {
            diagram.append("    section ").append(one(words, random)).append('\n');
            for (int tasks = random.nextInt(4); tasks > 0; tasks--) {
                diagram.append("        ").append(one(words, random));
                diagram.append(": ").append(1 + random.nextInt(5)).append(": ");
                diagram.append(one(words, random)).append('\n');
            }
        }
        return diagram.toString();
    }

    private static String one(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
