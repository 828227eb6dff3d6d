package io.github.journeymap.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.Rule;
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
}
