package io.github.journeymap.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small workbooks as spreadsheets keep them, for what no program would write. */
public final class WorkbookZip {
    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    public static WorkbookZip of(String sheetData) {
        return new WorkbookZip()
                .with("xl/worksheets/sheet1.xml", "<worksheet xmlns='" + MAIN + "'>" + sheetData + "</worksheet>")
                .with(
                        "xl/workbook.xml",
                        "<workbook xmlns='" + MAIN
                                + "' xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>"
                                + "<sheets><sheet name='One' sheetId='1' r:id='rId1'/></sheets></workbook>")
                .with(
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                                + "<Relationship Id='rId1' Target='worksheets/sheet1.xml'/></Relationships>");
    }

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public WorkbookZip with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public WorkbookZip with(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
