package io.github.journeymap.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The sheets of a spreadsheet as Excel has kept them since 2007. */
final class XlsxFile {
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final String SHARED = "xl/sharedStrings.xml";
    private static final String STYLES = "xl/styles.xml";
    private static final String RELATION_SPACE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final int MOST_ENTRIES = 10_000;
    private static final int MOST_SHEETS = 100;

    /**
     * One sheet.
     *
     * @param isHidden whether who opens the file doesn't see it
     */
    record Sheet(String name, boolean isHidden, Grid grid) {}

    /** What the workbook says of a sheet, and where it is. */
    private record Listed(String name, String relation, boolean isHidden) {}

    private final byte[] bytes;
    private final List<LeftOut> leftOut;
    private final List<Listed> listed = new ArrayList<>();
    private final Map<String, String> targets = new HashMap<>();
    private final SharedStrings shared = new SharedStrings();
    private final DateStyles dates = new DateStyles();
    private final Map<String, Sheet> sheets = new LinkedHashMap<>();

    private XlsxFile(byte[] bytes, List<LeftOut> leftOut) {
        this.bytes = bytes;
        this.leftOut = leftOut;
    }

    /** @throws RefusedFileException it is another kind of file, is broken, or unpacks to too much */
    static XlsxFile read(byte[] bytes, List<LeftOut> leftOut) {
        XlsxFile file = new XlsxFile(bytes, leftOut);
        try {
            // What the sheets refer to may stand behind them in the file.
            boolean[] isOther = new boolean[1];
            file.each((name, in) -> {
                isOther[0] |= name.startsWith("word/") || name.startsWith("ppt/") || name.equals("content.xml");
                file.readFrame(name, in);
            });
            if (file.listed.isEmpty()) {
                throw new RefusedFileException(isOther[0] ? "kind.document" : "kind.zip");
            }
            Map<String, Listed> byPath = new HashMap<>();
            file.listed.forEach(sheet -> byPath.put(file.path(sheet), sheet));
            file.each((name, in) -> {
                Listed sheet = byPath.get(name);
                if (sheet != null) {
                    Grid grid = new SheetReader(file.shared, file.dates, leftOut, sheet.isHidden()).read(in);
                    file.sheets.put(sheet.relation(), new Sheet(sheet.name(), sheet.isHidden(), grid));
                }
            });
        } catch (ZipException | XMLStreamException e) {
            throw new RefusedFileException("broken");
        } catch (IOException | IllegalArgumentException e) {
            // A name that isn't text, or a file that ends too early.
            throw new RefusedFileException("broken");
        }
        return file;
    }

    /** The visible sheets, in their order. */
    List<Sheet> sheets() {
        List<Sheet> seen = inOrder().stream().filter(sheet -> !sheet.isHidden()).toList();
        if (seen.isEmpty()) {
            throw new RefusedFileException("no-table");
        }
        return seen;
    }

    List<Sheet> hidden() {
        return inOrder().stream().filter(Sheet::isHidden).toList();
    }

    private List<Sheet> inOrder() {
        return listed.stream()
                .map(sheet -> sheets.get(sheet.relation()))
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private interface Entry {
        void read(String name, InputStream in) throws IOException, XMLStreamException;
    }

    private void each(Entry entry) throws IOException, XMLStreamException {
        int count = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            Budget budget = new Budget(zip);
            byte[] rest = new byte[8192];
            for (ZipEntry next = zip.getNextEntry(); next != null; next = zip.getNextEntry()) {
                if (++count > MOST_ENTRIES) {
                    throw new RefusedFileException("unpacked");
                }
                entry.read(next.getName(), budget);
                // Parts that aren't read are unpacked all the same, and count.
                while (budget.read(rest, 0, rest.length) >= 0) {}
            }
        }
    }

    private void readFrame(String name, InputStream in) throws IOException, XMLStreamException {
        switch (name) {
            case WORKBOOK -> readWorkbook(in);
            case RELATIONS -> readRelations(in);
            case SHARED -> shared.read(in);
            case STYLES -> dates.read(in);
            default -> {}
        }
    }

    private void readWorkbook(InputStream in) throws XMLStreamException {
        XMLStreamReader xml = Xml.reader(in);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT) {
                if (xml.getLocalName().equals("sheet") && listed.size() < MOST_SHEETS) {
                    String state = xml.getAttributeValue(null, "state");
                    listed.add(new Listed(
                            text(xml.getAttributeValue(null, "name")),
                            text(xml.getAttributeValue(RELATION_SPACE, "id")),
                            state != null && !state.equals("visible")));
                } else if (xml.getLocalName().equals("workbookPr")) {
                    dates.countFrom1904(isTrue(xml.getAttributeValue(null, "date1904")));
                }
            }
        }
    }

    private void readRelations(InputStream in) throws XMLStreamException {
        XMLStreamReader xml = Xml.reader(in);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals("Relationship")) {
                targets.put(text(xml.getAttributeValue(null, "Id")), text(xml.getAttributeValue(null, "Target")));
            }
        }
    }

    private String path(Listed sheet) {
        String target = targets.getOrDefault(sheet.relation(), "");
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    private static String text(String attribute) {
        return attribute == null ? "" : attribute;
    }

    private static boolean isTrue(String attribute) {
        return "1".equals(attribute) || "true".equals(attribute);
    }
}
