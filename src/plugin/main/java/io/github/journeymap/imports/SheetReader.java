package io.github.journeymap.imports;

import io.github.journeymap.imports.LeftOut.Reason;
import io.github.journeymap.model.Decimal;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the cells of one sheet: their texts, and what their formulas have come to. */
final class SheetReader {
    /** So many are told one by one. */
    private static final int FORMULAS_TOLD = 20;

    private static final int LETTERS = 26;

    private final SharedStrings shared;
    private final DateStyles dates;
    private final List<LeftOut> leftOut;
    private final boolean isHidden;
    private final Grid grid = new Grid();
    private int formulas;

    private List<String> line = new ArrayList<>();
    private int number;
    /** Where a cell stands that doesn't say so: behind the one before it, also if that is empty. */
    private int next;

    SheetReader(SharedStrings shared, DateStyles dates, List<LeftOut> leftOut, boolean isHidden) {
        this.shared = shared;
        this.dates = dates;
        this.leftOut = leftOut;
        this.isHidden = isHidden;
    }

    Grid read(InputStream in) throws XMLStreamException {
        XMLStreamReader xml = Xml.reader(in);
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                if (xml.getLocalName().equals("row")) {
                    begin(xml.getAttributeValue(null, "r"));
                } else if (xml.getLocalName().equals("c")) {
                    cell(xml);
                }
            } else if (event == XMLStreamReader.END_ELEMENT
                    && xml.getLocalName().equals("row")) {
                grid.add(number, line);
            }
        }
        return grid.withoutMargin();
    }

    private void begin(String said) {
        line = new ArrayList<>();
        next = 0;
        number = said == null ? number + 1 : Integer.parseInt(said);
    }

    private void cell(XMLStreamReader xml) throws XMLStreamException {
        String reference = xml.getAttributeValue(null, "r");
        String type = xml.getAttributeValue(null, "t");
        String style = xml.getAttributeValue(null, "s");
        int column = reference == null ? next : column(reference);
        next = column + 1;
        String value = "";
        String inline = "";
        String formula = null;
        while (xml.next() != XMLStreamReader.END_ELEMENT || !xml.getLocalName().equals("c")) {
            if (xml.getEventType() == XMLStreamReader.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> value = xml.getElementText();
                    case "f" -> formula = xml.getElementText();
                    case "is" -> inline = SharedStrings.text(xml);
                    default -> {}
                }
            }
        }
        String text = "inlineStr".equals(type) ? inline : text(type, style, value);
        if (formula != null && !isHidden && ++formulas <= FORMULAS_TOLD) {
            leftOut.add(new LeftOut(
                    Reason.FORMULA, reference == null ? Integer.toString(number) : reference, "=" + formula));
        }
        if (!text.isEmpty()) {
            put(column, text);
        }
    }

    private void put(int column, String text) {
        if (column >= Grid.MOST_COLUMNS) {
            throw new RefusedFileException("columns", Integer.toString(Grid.MOST_COLUMNS), Integer.toString(number));
        }
        while (line.size() <= column) {
            line.add("");
        }
        line.set(column, text);
    }

    private String text(String type, String style, String value) {
        if (type == null || type.equals("n")) {
            return value.isEmpty() ? "" : number(style, value);
        }
        return switch (type) {
            case "s" -> shared.get(Integer.parseInt(value.strip()));
            case "b" -> value.strip().equals("1") ? "TRUE" : "FALSE";
            default -> SharedStrings.plain(value);
        };
    }

    /** As people see it, without the digits that only a computer makes. */
    private String number(String style, String value) {
        double number = Double.parseDouble(value);
        if (dates.isDate(style)) {
            return dates.date(value);
        }
        return Decimal.isOne(value.strip()) ? Decimal.plain(number) : value;
    }

    /** {@code B7} is 1. */
    private static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            column = Math.min(
                    column * LETTERS + Character.toUpperCase(reference.charAt(i)) - 'A' + 1, Grid.MOST_COLUMNS + 1);
        }
        return Math.max(0, column - 1);
    }
}
