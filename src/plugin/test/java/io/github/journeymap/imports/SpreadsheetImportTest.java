package io.github.journeymap.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.journeymap.Rule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpreadsheetImportTest {
    private static final String TEXT = "<c r='%s' t='inlineStr'><is><t>%s</t></is></c>";

    private static String text(String at, String text) {
        return TEXT.formatted(at, text);
    }

    @Test
    @Rule("I1")
    void textsNumbersDatesAndWhatFormulasCameToAreRead() {
        byte[] file = WorkbookZip.of("<sheetData><row r='2'>" + text("B2", "Go") + text("C2", "Come") + "</row>"
                        + "<row r='4'><c r='A4' t='s'><v>0</v></c><c r='B4' t='s'><v>1</v></c>"
                        + "<c r='C4'><f>SUM(1,2)</f><v>3.0000000000000004</v></c></row>"
                        + "<row r='5'>" + text("A5", "When") + "<c r='B5' s='1'><v>46023.5</v></c>"
                        + text("C5", "a_x000D_&#10;b") + "</row></sheetData>")
                .with(
                        "xl/sharedStrings.xml",
                        "<sst xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><si><t>Does</t></si>"
                                + "<si><r><t>東</t></r><r><t>京</t></r><rPh><t>トウキョウ</t></rPh></si></sst>")
                .with(
                        "xl/styles.xml",
                        "<styleSheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>"
                                + "<numFmts><numFmt numFmtId='170' formatCode='yyyy\\-mm\\-dd hh:mm'/></numFmts>"
                                + "<cellXfs><xf numFmtId='0'/><xf numFmtId='170'/></cellXfs></styleSheet>")
                .bytes();
        Found found = Shown.found("Trip.xlsx", file);
        assertThat(Shown.map(found.map()))
                .containsExactly("Go | Come", "Does: 東京 | 3", "When: 2026-01-01 12:00 | a / b");
        assertThat(found.parts()).containsExactly("One");
        assertThat(found.leftOut()).containsExactly(new LeftOut(LeftOut.Reason.FORMULA, "C4", "=SUM(1,2)"));
    }

    private static final List<List<String>> MAP =
            List.of(List.of("", "Go", "Come"), List.of("Does", "x", "y"), List.of("Says", "hi", "bye"));

    /** As Numbers writes a sheet before the others that names them; a cover page; a budget. */
    @Test
    @Rule("I4")
    void ofSeveralSheetsTheOneThatLooksMostLikeAMapIsRead() {
        List<List<String>> contents = List.of(
                List.of("This was exported."),
                List.of("Sheet", "Table", "Worksheet"),
                List.of("Plan", "", ""),
                List.of("", "Table 1", "Plan - Table 1"),
                List.of("", "Money", "Plan - Money"));
        List<List<String>> money = List.of(
                List.of("Cost", "May", "June"),
                List.of("Rent", "900", "900"),
                List.of("Food", "300", "310"),
                List.of("Fun", "9", "8"));
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
        sheets.put("Summary", contents);
        sheets.put("Plan - Money", money);
        sheets.put("Plan - Table 1", MAP);
        Found found = Shown.found("Plan.xlsx", workbook(sheets));
        assertThat(Shown.map(found.map())).containsExactly("Go | Come", "Does: x | y", "Says: hi | bye");
        assertThat(found.part()).isEqualTo(2);
        assertThat(found.parts()).containsExactly("Summary", "Plan - Money", "Plan - Table 1");
    }

    @Test
    @Rule("I4")
    void aSheetOfOneColumnBeforeTheMapIsNotTakenForIt() {
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
        sheets.put("Cover", List.of(List.of("A journey"), List.of("Version 3")));
        sheets.put("Map", MAP);
        assertThat(Shown.found("x.xlsx", workbook(sheets)).part()).isEqualTo(1);
    }

    @Test
    @Rule("I2")
    void whereNoSheetIsAMapTheFirstOneSaysWhy() {
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
        sheets.put("Cover", List.of(List.of("A journey"), List.of("Version 3")));
        sheets.put("Empty", List.of());
        assertThatThrownBy(() -> Shown.found("x.xlsx", workbook(sheets)))
                .isInstanceOfSatisfying(RefusedFileException.class, refused -> assertThat(refused.reason())
                        .isEqualTo("list"));
    }

    private static byte[] workbook(Map<String, List<List<String>>> sheets) {
        WorkbookZip zip = WorkbookZip.of("");
        StringBuilder listed = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        int number = 0;
        for (Map.Entry<String, List<List<String>>> sheet : sheets.entrySet()) {
            number++;
            listed.append("<sheet name='%s' sheetId='%d' r:id='rId%d'/>".formatted(sheet.getKey(), number, number));
            relations.append("<Relationship Id='rId%d' Target='worksheets/sheet%d.xml'/>".formatted(number, number));
            StringBuilder data = new StringBuilder();
            for (List<String> line : sheet.getValue()) {
                data.append("<row>");
                line.forEach(cell -> data.append("<c t='inlineStr'><is><t>%s</t></is></c>".formatted(cell)));
                data.append("</row>");
            }
            zip.with(
                    "xl/worksheets/sheet" + number + ".xml",
                    "<worksheet><sheetData>" + data + "</sheetData></worksheet>");
        }
        String relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        return zip.with(
                        "xl/workbook.xml",
                        "<workbook xmlns:r='" + relation + "'><sheets>" + listed + "</sheets></workbook>")
                .with("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>")
                .bytes();
    }
}
