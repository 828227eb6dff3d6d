package io.github.journeymap.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.Rule;
import io.github.journeymap.label.Messages;
import io.github.journeymap.template.Templates;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    @Test
    @Rule("X2")
    void eachNoteIsALineUnderTheHeadings() {
        String csv = Csv.of(Templates.get("job-seeker"), HostileMap.WORDS).toString();

        assertThat(csv).startsWith("\uFEFF\"journey-map.export.stage\",\"journey-map.export.step\",");
        assertThat(csv.split("\r\n"))
                .hasSize(57)
                .contains(
                        "\"Entice\",\"\",\"Steps\",\"\",\"Through friends and college staffs\"",
                        "\"Engage\",\"\",\"Negative moments\",\"\",\"Didn't get a job offer from her dream company\"");
    }

    @ParameterizedTest
    @MethodSource("io.github.journeymap.export.HostileMap#texts")
    @Rule("X1")
    void hostileTextStaysOneField(String hostile) {
        List<List<String>> lines =
                parse(Csv.of(HostileMap.of(hostile), HostileMap.WORDS).toString());

        assertThat(lines).hasSize(5).allSatisfy(line -> assertThat(line).hasSize(6));
        assertThat(lines.get(1))
                .extracting(CsvTest::withoutApostrophe)
                .containsExactly(
                        hostile + " stage",
                        hostile + " step",
                        hostile + " row",
                        hostile + " category",
                        hostile + " someone",
                        hostile + " note");
        assertThat(lines.get(4))
                .element(5)
                .extracting(CsvTest::withoutApostrophe)
                .isEqualTo(hostile + " unplaced");
    }

    @ParameterizedTest
    @MethodSource("io.github.journeymap.export.HostileMap#texts")
    @Rule("X1")
    void noFieldStartsAFormula(String hostile) {
        assertThat(parse(Csv.of(HostileMap.of(hostile), HostileMap.WORDS).toString()))
                .allSatisfy(line -> assertThat(line).allSatisfy(field -> assertThat(field.strip())
                        .doesNotStartWith("=")
                        .doesNotStartWith("+")
                        .doesNotStartWith("-")
                        .doesNotStartWith("@")
                        .doesNotStartWith("＝")));
    }

    @Test
    @Rule("X2")
    void theDelimiterIsThatOfTheLanguage() {
        Messages german = (key, arguments) -> key.equals("journey-map.export.delimiter") ? ";" : key;

        assertThat(Csv.of(Templates.get("job-seeker"), german).toString())
                .contains("\r\n\"Entice\";\"\";\"Steps\";\"\";\"Through friends and college staffs\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"- 5 min", "+ friendly staff", "@ home", "-5", "+ super!", "- slow (but kind)"})
    @Rule("X2")
    void aListOfGoodAndBadShowsNoApostrophe(String text) {
        String field = note(text);

        assertThat(field).isEqualTo("\u200B" + text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "= good",
                "@SUM(1+1)",
                "-HYPERLINK(\"http://x\",\"y\")",
                "+cmd|' /C calc'!A0",
                "-Sheet2!A1",
                "\t=1+1",
                "＝1",
                "＋SUM(1)",
                "－SUM(1)",
                "＠SUM(1)"
            })
    @Rule("X2")
    void whatCouldDoSomethingAsAFormulaIsText(String text) {
        assertThat(note(text)).isEqualTo("'" + text);
    }

    /** What a spreadsheet that expects another delimiter makes of it: it sees no quotes but at the start of a cell. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "x;=1+cmd|' /C calc'!A0;y",
                "x,=1+cmd|' /C calc'!A0,y",
                "x; \"=cmd|' /C calc'!A0",
                "x\n@SUM(1+1)*cmd|' /C calc'!A0",
                "x\t+cmd|' /C calc'!A0"
            })
    @Rule("X2")
    void noFormulaRunsWhereAnotherDelimiterIsExpected(String text) {
        for (String delimiter : List.of(",", ";")) {
            Messages words = (key, arguments) -> key.equals("journey-map.export.delimiter") ? delimiter : key;
            String csv = Csv.of(HostileMap.withNote(text), words).toString();

            assertThat(csv.split("[,;\t\r\n]")).allSatisfy(cell -> assertThat(cell.replaceAll("[\"\\s]", ""))
                    .doesNotMatch("(?s)[=+@-].*"));
        }
    }

    @Test
    @Rule("X2")
    void aDelimiterBeforeASignIsLeftAloneWhereNothingCouldRun() {
        assertThat(note("fast, -5 min; + friendly\n- kind")).isEqualTo("fast, -5 min; + friendly\n- kind");
        assertThat(note("first, 2nd see(3)")).isEqualTo("first, 2nd see(3)");
    }

    private static String note(String text) {
        return parse(Csv.of(HostileMap.withNote(text), HostileMap.WORDS).toString())
                .get(1)
                .get(4);
    }

    private static String withoutApostrophe(String field) {
        return field.replaceAll("(?s)^['\u200B]|(?<=;)'(?==1\\+cmd)", "");
    }

    /** RFC 4180, nothing more. */
    private static List<List<String>> parse(String csv) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        int i = 1;
        while (i < csv.length()) {
            assertThat(csv.charAt(i)).isEqualTo('"');
            StringBuilder field = new StringBuilder();
            for (i++; csv.charAt(i) != '"' || csv.charAt(i + 1) == '"'; i++) {
                field.append(csv.charAt(i));
                i += csv.charAt(i) == '"' ? 1 : 0;
            }
            line.add(field.toString());
            i++;
            if (csv.charAt(i) == ',') {
                i++;
            } else {
                assertThat(csv.substring(i, i + 2)).isEqualTo("\r\n");
                i += 2;
                lines.add(line);
                line = new ArrayList<>();
            }
        }
        return lines;
    }
}
