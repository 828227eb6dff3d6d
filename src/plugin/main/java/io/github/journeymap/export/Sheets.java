package io.github.journeymap.export;

import io.github.journeymap.model.PlainText;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a workbook in the format of Excel 2007 and later, cell by cell, without holding it in memory. Texts stand in
 * the cells themselves, as texts: whatever they begin with, no program takes them for formulas, and no setting of a
 * language matters.
 */
final class Sheets {
    /** Prints a sheet one page wide and as many pages long as it needs. */
    private static final String ONE_PAGE_WIDE = "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>";

    private static final String START = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final int LETTERS = 26;
    /** The height of a line of text of 11 points, and the largest height that spreadsheets allow for a row of cells. */
    private static final int LINE_HEIGHT = 15;

    private static final int HIGHEST = 409;

    private final ZipOutputStream zip;
    private final Writer out;
    private final List<String> merged = new ArrayList<>();
    private int line;
    private int column;

    Sheets(OutputStream out) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
    }

    /** The parts of the file besides the sheets. @param isLastHidden whether the last sheet is hidden */
    void frame(List<String> names, boolean isLastHidden, String styles) {
        StringBuilder types = new StringBuilder();
        StringBuilder sheets = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        for (int i = 1; i <= names.size(); i++) {
            types.append("<Override PartName=\"/xl/worksheets/sheet" + i + ".xml\" ContentType=\"" + TYPES
                    + "worksheet+xml\"/>");
            sheets.append("<sheet name=\"" + escaped(names.get(i - 1)) + "\" sheetId=\"" + i + "\""
                    + (isLastHidden && i == names.size() ? " state=\"hidden\"" : "") + " r:id=\"rId" + i + "\"/>");
            relations.append(relation(i, "worksheet", "worksheets/sheet" + i + ".xml"));
        }
        part(
                "[Content_Types].xml",
                "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\""
                        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default"
                        + " Extension=\"xml\" ContentType=\"application/xml\"/><Override"
                        + " PartName=\"/xl/workbook.xml\""
                        + " ContentType=\"" + TYPES + "sheet.main+xml\"/>"
                        + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + TYPES + "styles+xml\"/>" + types
                        + "</Types>");
        part("_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml")));
        part(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><sheets>" + sheets
                        + "</sheets></workbook>");
        int styled = names.size() + 1;
        part("xl/_rels/workbook.xml.rels", relations(relations + relation(styled, "styles", "styles.xml")));
        part("xl/styles.xml", "<styleSheet xmlns=\"" + MAIN + "\">" + styles + "</styleSheet>");
    }

    private static String relations(String all) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + all + "</Relationships>";
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + RELATIONS + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private void part(String name, String content) {
        begin(name);
        write(START + content);
        end();
    }

    /**
     * @param number from 1
     * @param frozen how many columns and lines stay in view
     * @param columns widths in characters; 0: hidden
     */
    void beginSheet(int number, int[] frozen, int... columns) {
        begin("xl/worksheets/sheet" + number + ".xml");
        merged.clear();
        line = 0;
        write(START + "<worksheet xmlns=\"" + MAIN + "\">" + ONE_PAGE_WIDE
                + "<sheetViews><sheetView workbookViewId=\"0\"" + (number == 1 ? " tabSelected=\"1\"" : "") + ">");
        String corner = name(frozen[0], frozen[1] + 1);
        write("<pane" + (frozen[0] > 0 ? " xSplit=\"" + frozen[0] + "\"" : "") + " ySplit=\"" + frozen[1]
                + "\" topLeftCell=\"" + corner + "\" activePane=\"" + (frozen[0] > 0 ? "bottomRight" : "bottomLeft")
                + "\" state=\"frozen\"/></sheetView></sheetViews><cols>");
        for (int i = 0; i < columns.length; i++) {
            String look = columns[i] == 0 ? "width=\"0\" hidden=\"1\"" : "width=\"" + columns[i] + "\"";
            write("<col min=\"" + (i + 1) + "\" max=\"" + (i + 1) + "\" " + look + " customWidth=\"1\"/>");
        }
        write("</cols><sheetData>");
    }

    void beginLine() {
        beginLine(1);
    }

    /** @param texts how many lines of text its highest cell has: not every program looks for itself */
    void beginLine(int texts) {
        line++;
        column = 0;
        int height = Math.min(Math.max(texts, 1) * LINE_HEIGHT, HIGHEST);
        write("<row r=\"" + line + "\"" + (texts > 1 ? " ht=\"" + height + "\"" : "") + ">");
    }

    void endLine() {
        write("</row>");
    }

    void text(String text, int style) {
        if (text.isEmpty()) {
            write("<c r=\"" + name(column++, line) + "\" s=\"" + style + "\"/>");
        } else {
            write("<c r=\"" + name(column++, line) + "\" s=\"" + style
                    + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
            write(escaped(text));
            write("</t></is></c>");
        }
    }

    void number(String number, int style) {
        write("<c r=\"" + name(column++, line) + "\" s=\"" + style + "\"><v>" + number + "</v></c>");
    }

    /** Joins the last cell with those before it. */
    void join(int cells) {
        if (cells > 1) {
            merged.add(name(column - cells, line) + ":" + name(column - 1, line));
        }
    }

    /** @param filtered how many columns have a filter, behind the first; 0: none */
    void endSheet(int filtered) {
        write("</sheetData>");
        if (filtered > 0) {
            write("<autoFilter ref=\"B1:" + name(filtered, Math.max(line, 1)) + "\"/>");
        }
        if (!merged.isEmpty()) {
            write("<mergeCells count=\"" + merged.size() + "\">");
            merged.forEach(range -> write("<mergeCell ref=\"" + range + "\"/>"));
            write("</mergeCells>");
        }
        write("<pageSetup orientation=\"landscape\" fitToHeight=\"0\"/></worksheet>");
        end();
    }

    void finish() {
        try {
            zip.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void begin(String name) {
        try {
            ZipEntry entry = new ZipEntry(name);
            // The same map always gives the same bytes.
            entry.setTime(0);
            zip.putNextEntry(entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void end() {
        try {
            out.flush();
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code B7} for the column 1 in the line 7. */
    private static String name(int column, int line) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / LETTERS - 1) {
            letters.insert(0, (char) ('A' + rest % LETTERS));
        }
        return letters.append(line).toString();
    }

    /** Drops what XML can't hold, and escapes what a spreadsheet would read as a character code. */
    private static String escaped(String raw) {
        String text = PlainText.clean(raw);
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '_' -> escaped.append(text.startsWith("_x", i) ? "_x005F_" : "_");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
