package io.github.journeymap.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.Rule;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.UnknownFields;
import io.github.journeymap.template.Templates;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MermaidTest {
    /** A name as Mermaid's lexer has it, once its entities are taken out. */
    private static final String NAME = "(?:[^#:;,%\\n]|#\\d+;)+";

    private static final Pattern LINE = Pattern.compile(
            "    (?:title|section|accDescr:) " + NAME + "|        " + NAME + ": [1-5]: " + NAME + "(?:, " + NAME
                    + "){0,2}|    %% (?:Step|Without a place|(?:Row(?: \\((?:positive|negative)\\))?"
                    + "|Card \\([a-z]+\\)|Persona|Stage): " + NAME + ")");

    @Test
    @Rule("X4")
    void stepsAreSectionsAndNotesAreTasks() {
        assertThat(Mermaid.of(Templates.get("job-seeker"), HostileMap.WORDS).toString())
                .startsWith("journey\n"
                        + "    title Searching for a job\n"
                        + "    accDescr: Searching jobs#44; learning new skills#44; recruiting initial"
                        + " candidates\n"
                        + "    %% Row: Steps\n"
                        + "    %% Row: Interactions\n"
                        + "    %% Row: Goals #38; Motivation\n"
                        + "    %% Row (positive): Positive moments\n"
                        + "    %% Row (negative): Negative moments\n"
                        + "    %% Row (opportunity): Areas of opportunity\n"
                        + "    section Entice\n"
                        + "        Through friends and college staffs: 3: Steps\n")
                .contains("        Job Seeker #58; To get a job offer: 3: Goals #38; Motivation\n")
                .contains("        Societal pressure: 1: Negative moments\n");
    }

    @Test
    @Rule("X4")
    void aDiagramThatIsTooLongToBeDrawnSaysSo() {
        JourneyMap blank = Templates.get("blank");
        List<Note> notes = IntStream.range(0, 700)
                .mapToObj(i -> new Note("n" + i, "row-1", "stage-1-1", "x".repeat(75), "", UnknownFields.NONE))
                .toList();
        JourneyMap map = JourneyMap.of("M", blank.context(), blank.stages(), blank.rows(), notes);

        String[] lines = Mermaid.of(map, HostileMap.WORDS).toString().split("\n");

        assertThat(lines[0]).startsWith("%% journey-map.export.mermaid.long");
        assertThat(lines[1]).isEqualTo("journey");
        assertThat(Mermaid.of(Templates.get("job-seeker"), HostileMap.WORDS).toString())
                .startsWith("journey\n");
    }

    @ParameterizedTest
    @MethodSource("io.github.journeymap.export.HostileMap#texts")
    @Rule("X1")
    void hostileTextStaysInItsName(String hostile) {
        String[] lines =
                Mermaid.of(HostileMap.of(hostile), HostileMap.WORDS).toString().split("\n");

        assertThat(lines).hasSize(21);
        assertThat(lines[19]).startsWith("    section ");
        assertThat(lines[0]).isEqualTo("journey");
        assertThat(lines).filteredOn(line -> !line.equals("journey")).allSatisfy(line -> {
            assertThat(line).matches(LINE);
            assertThat(line.strip().toLowerCase(Locale.ROOT))
                    .satisfiesAnyOf(
                            text -> assertThat(text).startsWith("title "),
                            text -> assertThat(text).startsWith("section "),
                            text -> assertThat(text).startsWith("accdescr: "),
                            text -> assertThat(text).startsWith("%% "),
                            text -> assertThat(text).doesNotMatch("(?s)(journey|title|section|acc).*"));
        });
    }
}
