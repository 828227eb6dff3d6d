package io.github.journeymap.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.Rule;
import io.github.journeymap.messages.UserMessages;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.PlainText;
import io.github.journeymap.template.Templates;
import io.github.journeymap.wiki.EnglishMessages;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.PaneInformation;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The spreadsheet as a program reads it that didn't write it. */
class OtherProgramsTest {
    private static final UserMessages WORDS = new UserMessages(new EnglishMessages());

    private static XSSFWorkbook workbook(JourneyMap map) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(Xlsx.of(map, WORDS)));
    }

    @Test
    @Rule("X11")
    void theSheetOfTheMapLooksLikeTheMap() throws IOException {
        JourneyMap map = Templates.get("glasses");
        try (XSSFWorkbook book = workbook(map)) {
            XSSFSheet sheet = book.getSheetAt(0);
            PaneInformation pane = sheet.getPaneInformation();
            Row stages = sheet.getRow(pane.getHorizontalSplitPosition() - 2);
            assertThat(pane.isFreezePane()).isTrue();
            assertThat(pane.getVerticalSplitPosition()).isEqualTo((short) 1);
            assertThat(texts(stages)).containsSubsequence(headings(map));
            assertThat(sheet.getMergedRegions()).anyMatch(region -> region.getFirstRow() == stages.getRowNum());
            XSSFCellStyle first = (XSSFCellStyle) stages.getCell(1).getCellStyle();
            assertThat(first.getWrapText()).isTrue();
            assertThat(first.getFillForegroundColorColor().getARGBHex()).isEqualTo("FF0C66E4");
            assertThat(book.getSheetVisibility(2)).isEqualTo(SheetVisibility.HIDDEN);
        }
    }

    /** A text that takes several lines makes its row as high, also in programs that don't look for themselves. */
    @Test
    @Rule("X11")
    void rowsAreAsHighAsTheirTexts() throws IOException {
        JourneyMap map = Templates.get("job-seeker");
        try (XSSFWorkbook book = workbook(map)) {
            XSSFSheet sheet = book.getSheetAt(0);
            float line = sheet.getDefaultRowHeightInPoints();
            for (Row row : sheet) {
                for (Cell cell : row) {
                    long lines = cell.getCellType() == CellType.STRING
                            ? cell.getStringCellValue().lines().count()
                            : 1;
                    assertThat(row.getHeightInPoints()).isGreaterThanOrEqualTo(Math.min(lines, 20) * line);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.journeymap.export.HostileMap#texts")
    @Rule({"X1", "X11"})
    void noCellIsAFormulaAndTheListHasEveryText(String hostile) throws IOException {
        JourneyMap map = HostileMap.of(hostile);
        try (XSSFWorkbook book = workbook(map)) {
            List<String> texts = new ArrayList<>();
            book.sheetIterator()
                    .forEachRemaining(sheet -> sheet.forEach(row -> row.forEach(cell -> {
                        assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                        texts.add(cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "");
                    })));
            map.notes().forEach(note -> assertThat(texts).contains(PlainText.clean(note.text())));
        }
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        row.forEach(cell -> texts.add(cell.getStringCellValue()));
        return texts;
    }

    private static String[] headings(JourneyMap map) {
        return map.stages().stream().map(stage -> stage.heading()).toArray(String[]::new);
    }
}
