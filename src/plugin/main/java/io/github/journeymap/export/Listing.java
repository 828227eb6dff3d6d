package io.github.journeymap.export;

import io.github.journeymap.label.Messages;
import io.github.journeymap.text.LongText;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table of texts and numbers, as a file for spreadsheets. */
public final class Listing {
    private static final int WIDTH = 28;

    private final List<String> columns;
    private final List<List<Cell>> lines = new ArrayList<>();

    public Listing(List<String> columns) {
        this.columns = List.copyOf(columns);
    }

    /**
     * @param text a number's as people write it
     * @param number its digits, with a point whatever the language; empty for what is none
     */
    public record Cell(String text, String number) {
        public static Cell text(String text) {
            return new Cell(text, "");
        }

        public static Cell number(String text, String number) {
            return new Cell(text, number);
        }

        public static Cell number(int number) {
            return number(Integer.toString(number), Integer.toString(number));
        }

        private boolean isNumber() {
            return !number.isEmpty();
        }
    }

    public void add(List<Cell> line) {
        lines.add(List.copyOf(line));
    }

    public LongText csv(Messages messages) {
        CsvText csv = new CsvText(messages);
        columns.forEach(csv::text);
        csv.end();
        for (List<Cell> line : lines) {
            for (Cell cell : line) {
                if (cell.isNumber()) {
                    csv.number(cell.text());
                } else {
                    csv.text(cell.text());
                }
            }
            csv.end();
        }
        return csv.done();
    }

    /** @param name of the sheet */
    public byte[] xlsx(String name) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Sheets sheets = new Sheets(bytes);
        sheets.frame(List.of(name), false, XlsxStyles.xml());
        int[] widths = new int[columns.size()];
        Arrays.fill(widths, WIDTH);
        sheets.beginSheet(1, new int[] {0, 1}, widths);
        sheets.beginLine();
        columns.forEach(column -> sheets.text(column, XlsxStyles.HEADING));
        sheets.endLine();
        for (List<Cell> line : lines) {
            sheets.beginLine();
            for (Cell cell : line) {
                if (cell.isNumber()) {
                    sheets.number(cell.number(), XlsxStyles.PLAIN);
                } else {
                    sheets.text(cell.text(), XlsxStyles.PLAIN);
                }
            }
            sheets.endLine();
        }
        sheets.endSheet(0);
        sheets.finish();
        return bytes.toByteArray();
    }
}
