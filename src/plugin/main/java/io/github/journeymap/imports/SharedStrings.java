package io.github.journeymap.imports;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The texts that cells of a workbook refer to by their number. */
final class SharedStrings {
    /** How Excel writes a character that XML can't hold, or that would look like that. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final List<String> texts = new ArrayList<>();
    private long characters;

    String get(int number) {
        return number >= 0 && number < texts.size() ? texts.get(number) : "";
    }

    void read(InputStream in) throws XMLStreamException {
        XMLStreamReader xml = Xml.reader(in);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals("si")) {
                String text = text(xml);
                characters += text.length();
                texts.add(text);
                if (texts.size() > Grid.MOST_CELLS || characters > Grid.MOST_CHARACTERS) {
                    throw new RefusedFileException("cells", Integer.toString(texts.size()));
                }
            }
        }
    }

    /** Of an element that has begun: its pieces, however they look, but not how they are pronounced. */
    static String text(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        int pronounced = 0;
        boolean isText = false;
        while (depth > 0) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> {
                    depth++;
                    pronounced = pronounced > 0 || xml.getLocalName().equals("rPh") ? pronounced + 1 : 0;
                    isText = pronounced == 0 && xml.getLocalName().equals("t");
                }
                case XMLStreamReader.END_ELEMENT -> {
                    depth--;
                    pronounced = Math.max(0, pronounced - 1);
                    isText = false;
                }
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> {
                    if (isText) {
                        text.append(xml.getText());
                    }
                }
                default -> {}
            }
        }
        return plain(text.toString());
    }

    static String plain(String text) {
        return text.indexOf("_x") < 0
                ? text
                : ESCAPED.matcher(text)
                        .replaceAll(found -> Matcher.quoteReplacement(
                                Character.toString((char) Integer.parseInt(found.group(1), 16))));
    }
}
