package io.github.journeymap.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.journeymap.Cost;
import io.github.journeymap.Rule;
import io.github.journeymap.unreadable.UnreadableMapException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostileFilesTest {
    private static final int MOST = 5 * 1024 * 1024;

    /** What is allocated and thrown away, not what is held: a full map's sheet takes as much. */
    private static final long MOST_ALLOCATED = 500L * 1024 * 1024;

    private static final long MOST_MILLIS = 3_000;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x.csv  | Id,Name,Shape Library,Page ID,Line Source | 1,Box,Flowchart,2,3 | shapes",
                "x.csv  | Cost,2025,2026,2027 | Rent,1000,1100,1200 | no-words",
                "x.csv  | Kosten;Jan;Feb;März | Miete;1.200,00 €;-  ;(99) | no-words;",
                "x.csv  | Cost,Jan,Feb | Rent,\"$1,200.00\",USD 3 | no-words",
                "x.csv  | Only one cell | '' | no-table",
                "x.txt  | Once upon a time | there was a map. | list",
                "x.md   | Once upon a time | there was a map. | text",
                "x.mmd  | graph TD | A --> B | mermaid.other",
                "x.xml  | <mxfile> | <diagram/></mxfile> | shapes",
                "x.html | <html> | </html> | markup",
                "x.pdf  | %PDF-1.7 | x | kind.pdf",
                "x.yml  | kind: sbp | id: x | yaml.other",
                "x.json | {\"$schema\": \"x\", | \"type\": \"object\"} | yaml.other",
                "x.json | [{\"Jan\": 1}, | {\"Feb\": 2}] | yaml.other",
                "x.yml  | kind: cjm | a: [ | yaml.broken",
                "x.csv  | '' | '' | empty"
            })
    @Rule("I2")
    void whatIsNoMapIsRefusedInASentenceOfItsOwn(String name, String first, String second, String reason) {
        boolean isOfNumbers = reason.startsWith("no-words");
        String delimiter = reason.endsWith(";") ? ";" : ",";
        String numbers = isOfNumbers ? "\n" + String.join(delimiter, "Food", "200", "210", "220", "230") : "";
        assertThatThrownBy(() -> Shown.found(name.strip(), first.strip() + "\n" + second.strip() + numbers))
                .isInstanceOfSatisfying(RefusedFileException.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(isOfNumbers ? "numbers" : reason);
                    assertThat(Shown.WORDS.text("journey-map.import.refused." + refused.reason(), refused.about()))
                            .isNotBlank()
                            .doesNotContain("{");
                });
    }

    @Test
    @Rule("I2")
    void yamlAndJsonOfOtherProgramsAreReadUpToALimitOfTheirOwn() {
        String yaml = "kind: cjm\nphases: [{id: p, name: Go}]\nactions: [{id: a, name: Walk, phase: p}]\n#";
        String full = yaml + "x".repeat(CjmFile.MOST_CHARACTERS - yaml.length());
        assertThat(Shown.found("x.yml", full).map().stages()).hasSize(1);
        for (String more : List.of(full + "x", "{\"kind\": \"cjm\", \"a\": \"" + full + "\"}")) {
            assertThatThrownBy(() -> Shown.found("x.yml", more))
                    .isInstanceOfSatisfying(RefusedFileException.class, refused -> assertThat(refused.reason())
                            .isEqualTo("yaml.large"));
        }
    }

    @Test
    @Rule("I2")
    void whatIsPackedCountsAsTheLargestFileAndAnythingElseByItsSize() {
        assertThat(Imports.weight(WorkbookZip.of("<sheetData/>").bytes())).isEqualTo(MOST);
        assertThat(Imports.weight(new byte[3])).isEqualTo(3);
    }

    /** Whatever is read, in time and memory that a server has to spare. */
    @TestFactory
    @Rule("I2")
    Stream<DynamicTest> whateverTheFileReadingItEnds() {
        return files().entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(file.getKey(), () -> {
                    byte[] bytes = file.getValue();
                    assertThat(bytes).hasSizeLessThanOrEqualTo(MOST);
                    String name = file.getKey().split(" ")[0];
                    read(name, bytes);
                    Cost cost = Cost.of(() -> read(name, bytes));
                    assertThat(cost.allocatedBytes()).isLessThan(MOST_ALLOCATED);
                    assertThat(cost.cpuMillis()).isLessThan(MOST_MILLIS);
                }));
    }

    private static void read(String name, byte[] bytes) {
        try {
            assertThat(Shown.found(name, bytes).map().stages()).isNotEmpty();
        } catch (RefusedFileException refused) {
            assertThat(Shown.WORDS.text("journey-map.import.refused." + refused.reason(), refused.about()))
                    .hasSizeLessThan(500);
        } catch (UnreadableMapException refused) {
            assertThat(Shown.WORDS.problem(refused)).isNotBlank();
        }
    }

    private static Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("commas.csv of nothing else", fill(","));
        files.put("lines.csv of nothing else", fill("\n"));
        files.put("quotes.csv of nothing else", fill("\""));
        files.put("apostrophes.csv before signs", fill("Stage,Step,Row,Category,Note\n", "'\u200B="));
        files.put("widths.csv of no width", fill("Stage,Step,Row,Category,Note\n", "\u200B"));
        files.put("cells.csv a million", fill("a,b,c,d,e\n"));
        files.put("notes.csv a million", fill("x\n", "a,b\n"));
        files.put("one.csv long cell", fill(",A\nB,", "word "));
        files.put("brackets.yml open", yaml("kind: cjm\na: ", "["));
        files.put("dashes.yml in each other", yaml("kind: cjm\na:\n", "- "));
        files.put("questions.yml in each other", yaml("kind: cjm\n", "? "));
        files.put("aliases.yml that grow", aliases());
        files.put("brackets.json open", yaml("{\"kind\": \"cjm\", \"a\": ", "["));
        files.put("items.yml", yaml("kind: cjm\nphases: [{id: p, name: P}]\nothers:\n", "- a: 'b'\n"));
        files.put(
                "numbers.json",
                yaml("{\"kind\": \"cjm\", \"phases\": [{\"id\": 1, \"name\": \"P\"}], \"a\": [0", ",0"));
        files.put("items.md in each other", items());
        files.put("bars.md", fill("|a|b|\n|-|-|\n", "|"));
        files.put("stars.md", fill("- ", "*"));
        files.put("blanks.md in a list", page("- a\n", "\n", "- b"));
        files.put("fences.md of nothing", fill("- a\n", "```\n```\n"));
        files.put("links.md open", fill("- ", "["));
        files.put("dashes.md", fill("|a\n", "-|"));
        files.put("colons.mmd", fill("journey\n", ":"));
        files.put("semicolons.mmd", fill("journey\nA:1;", ";"));
        files.put("directive.mmd open", fill("%%{\n"));
        files.put("descriptions.mmd", fill("journey\n", "accDescr{x}\n"));
        files.put(
                "bomb.xlsx of spaces",
                WorkbookZip.of("<sheetData/>")
                        .with("xl/media/x", new byte[500_000_000])
                        .bytes());
        files.put(
                "bomb.xlsx of a sheet",
                WorkbookZip.of("<sheetData>" + "<row><c t='n'><v>1</v></c></row>".repeat(3_000_000))
                        .bytes());
        files.put(
                "bomb.xlsx of entities",
                WorkbookZip.of("")
                        .with(
                                "xl/worksheets/sheet1.xml",
                                "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>"
                                        + "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;'>]><worksheet>&c;</worksheet>")
                        .bytes());
        files.put(
                "wide.xlsx with a cell far out",
                WorkbookZip.of("<sheetData><row r='1048576'><c r='XFD1048576' t='str'><v>x</v></c></row></sheetData>")
                        .bytes());
        files.put(
                "odd.xlsx with what is no number",
                WorkbookZip.of("<sheetData><row r='x'><c r='A1' t='s'><v>-</v></c></row></sheetData>")
                        .bytes());
        files.put("short.xlsx cut off", cut(WorkbookZip.of("<sheetData/>").bytes()));
        files.putAll(pages());
        return files;
    }

    private static Map<String, byte[]> pages() {
        Map<String, byte[]> pages = new LinkedHashMap<>();
        String far = "<tr><td colspan='999'/><td>x</td></tr>";
        pages.put("wide.storage with a cell far out", page("<table>", far, "</table>"));
        pages.put("wide.storage with tables that are wide", page("", "<table>" + far.repeat(900) + "</table>", ""));
        pages.put(
                "wide.storage with cells beyond any table",
                page("<table><tr>", "<td colspan='999999'/>", "</tr></table>"));
        pages.put(
                "long.storage with cells down to the end",
                page("<table>", "<tr><td colspan='999' rowspan='0'/></tr>", "</table>"));
        pages.put("long.storage with a single line", page("<table><tr>", "<td>x</td>", "</tr></table>"));
        pages.put("long.storage with a single cell", page("<table><tr><td>", "<p>x</p>", "</td></tr></table>"));
        pages.put("tables.storage that are empty", page("", "<table/>", ""));
        pages.put("tables.storage in each other", nested("<table><tr><td>", "</td></tr></table>"));
        pages.put("lists.storage in each other", nested("<ul><li>", "</li></ul>"));
        pages.put("links.storage in each other", nested("<a href='https://example.com'>", "</a>"));
        pages.put("links.storage", page("<table><tr><td>", "<a href='a'>b</a>", "</td></tr></table>"));
        pages.put("emphasis.storage", page("<table><tr><th>", "<em>x</em>", "</th></tr></table>"));
        pages.put("headings.storage", page("", "<h1>x</h1>", "<table/>"));
        pages.put("attributes.storage", page("<p", " a='x'", "/>"));
        pages.put("names.storage of no character", page("", "&nothing;", ""));
        pages.put("sections.storage that stay open", page("", "<![CDATA[", ""));
        pages.put("lines.storage in code", page("<ac:plain-text-body><![CDATA[", "\n", "]]></ac:plain-text-body>"));
        return pages;
    }

    /** Elements in each other as deep as is read, around as much text as there can be. */
    private static byte[] nested(String start, String end) {
        String text = fillText(MOST - 450 * (start.length() + end.length()));
        return (start.repeat(450) + text + end.repeat(450)).getBytes(StandardCharsets.UTF_8);
    }

    private static String fillText(int length) {
        return "word ".repeat(length / 5);
    }

    private static byte[] page(String start, String part, String end) {
        int times = (MOST - start.length() - end.length()) / part.length();
        return (start + part.repeat(times) + end).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] cut(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length / 3);
    }

    private static byte[] fill(String part) {
        return fill("", part);
    }

    private static byte[] fill(String start, String part) {
        return fill(MOST, start, part);
    }

    private static byte[] yaml(String start, String part) {
        return fill(CjmFile.MOST_CHARACTERS, start, part);
    }

    private static byte[] fill(int most, String start, String part) {
        int length = part.getBytes(StandardCharsets.UTF_8).length;
        int times = (most - start.getBytes(StandardCharsets.UTF_8).length) / length;
        return (start + part.repeat(times)).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] items() {
        StringBuilder items = new StringBuilder();
        for (int i = 0; items.length() + i < MOST - 10; i++) {
            items.append(" ".repeat(i)).append("- x\n");
        }
        return items.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] aliases() {
        StringBuilder yaml = new StringBuilder("kind: cjm\na0: &a0 [x,x]\n");
        for (int i = 1; i < 60; i++) {
            yaml.append("a%d: &a%d [*a%d,*a%d,*a%d]\n".formatted(i, i, i - 1, i - 1, i - 1));
        }
        return yaml.toString().getBytes(StandardCharsets.UTF_8);
    }
}
