package io.github.journeymap.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.template.Templates;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CsvTest {
    @Test
    void x2_eachNoteIsALineUnderTheHeadings() {
        String csv = Csv.of(Templates.get("job-seeker"), HostileMap.WORDS);

        assertThat(csv).startsWith("\uFEFF\"journey-map.export.stage\",\"journey-map.export.step\",");
        assertThat(csv.split("\r\n"))
                .hasSize(57)
                .contains(
                        "\"Entice\",\"\",\"Steps\",\"\",\"Through friends and college staffs\"",
                        "\"Engage\",\"\",\"Negative moments\",\"\",\"Didn't get a job offer from her dream company\"");
    }

    @ParameterizedTest
    @MethodSource("io.github.journeymap.export.HostileMap#texts")
    void x1_hostileTextStaysOneField(String hostile) {
        List<List<String>> lines = parse(Csv.of(HostileMap.of(hostile), HostileMap.WORDS));

        assertThat(lines).hasSize(5).allSatisfy(line -> assertThat(line).hasSize(5));
        assertThat(lines.get(1))
                .extracting(CsvTest::withoutApostrophe)
                .containsExactly(
                        hostile + " stage",
                        hostile + " step",
                        hostile + " row",
                        hostile + " category",
                        hostile + " note");
        assertThat(lines.get(4))
                .element(4)
                .extracting(CsvTest::withoutApostrophe)
                .isEqualTo(hostile + " unplaced");
    }

    @ParameterizedTest
    @MethodSource("io.github.journeymap.export.HostileMap#texts")
    void x1_noFieldStartsAFormula(String hostile) {
        assertThat(parse(Csv.of(HostileMap.of(hostile), HostileMap.WORDS)))
                .allSatisfy(line -> assertThat(line).allSatisfy(field -> assertThat(field.strip())
                        .doesNotStartWith("=")
                        .doesNotStartWith("+")
                        .doesNotStartWith("-")
                        .doesNotStartWith("@")
                        .doesNotStartWith("＝")));
    }

    private static String withoutApostrophe(String field) {
        return field.startsWith("'") ? field.substring(1) : field;
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
