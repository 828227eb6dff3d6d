package io.github.journeymap.imports;

import io.github.journeymap.imports.LeftOut.Reason;
import io.github.journeymap.model.Limits;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The tables of a page, from its text in Confluence's storage format
 * (https://confluence.atlassian.com/doc/confluence-storage-format-790796544.html). A table in a cell is read as lines
 * of that cell.
 */
final class StorageTables {
    private static final int MOST_TABLES = 100;
    /** Pages that people write have some dozens. */
    private static final int DEEPEST = 1_000;

    private static final int MOST_LEFT_OUT = 1_000;
    private static final int LONGEST_ADDRESS = 10_000;
    private static final Pattern DIGITS = Pattern.compile("\\d{1,6}");

    /**
     * One table.
     *
     * @param name the heading above it
     * @param about what stands between that and the table
     * @param leftOut what stands in it and isn't text
     */
    record Table(String name, String about, Grid grid, List<LeftOut> leftOut) {}

    /** An element that is open: what it is, where its text began, and in what it stands. */
    private record Open(String name, String about, int from, long written, boolean wasInItem) {}

    private final XMLStreamReader xml;
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<Table> tables = new ArrayList<>();
    private String heading = "";
    private StorageNotes around = new StorageNotes();
    private StorageNotes notes = around;
    private StorageLines table;
    /** Of the last table that began. */
    private Grid grid = new Grid();

    private List<LeftOut> leftOut = new ArrayList<>();
    private int tablesOpen;
    private int unread;
    private int emphasised;
    /** What the innermost link or picture refers to. */
    private String target = "";

    private StorageTables(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** @throws RefusedFileException it isn't storage format, or a table in it is beyond what can be read */
    static List<Table> read(String storage) {
        try {
            XMLStreamReader xml = Xml.reader(new StringReader(StorageText.xml(storage)));
            StorageTables page = new StorageTables(xml);
            page.read();
            return page.tables;
        } catch (XMLStreamException e) {
            throw new RefusedFileException("markup");
        }
    }

    private void read() throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> begin(whole(xml.getPrefix(), xml.getLocalName()));
                case XMLStreamReader.END_ELEMENT -> end();
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> characters();
                default -> {}
            }
        }
    }

    private void characters() {
        if (unread > 0) {
            return;
        }
        String text = xml.getText();
        // Only what is written as it is has lines of its own.
        boolean keepsLines = isIn("ac:plain-text-body") || isIn("pre");
        int from = 0;
        for (int end = text.indexOf('\n'); keepsLines && end >= 0; end = text.indexOf('\n', from)) {
            say(text.substring(from, end));
            notes.newLine();
            from = end + 1;
        }
        say(text.substring(from).replace('\n', ' '));
    }

    private void say(String text) {
        notes.add(text, emphasised > 0 && table != null && table.isInHeading());
    }

    private boolean isIn(String element) {
        return !open.isEmpty() && open.peek().name().equals(element);
    }

    private void begin(String name) {
        if (open.size() == DEEPEST) {
            throw new RefusedFileException("markup");
        }
        begin(name, what(name));
    }

    /** What an element is about: the name of a macro, the address of a link, what a picture shows. */
    private String what(String name) {
        return switch (name) {
            case "ac:structured-macro", "ac:macro", "ac:parameter" -> attribute("ac:name");
            case "a" -> attribute("href");
            case "ac:image" -> attribute("ac:alt");
            case "ri:page", "ri:blog-post" -> attribute("ri:content-title");
            case "ri:attachment" -> attribute("ri:filename");
            case "ri:space" -> attribute("ri:space-key");
            case "ri:url" -> attribute("ri:value");
            default -> "";
        };
    }

    private void begin(String name, String about) {
        boolean wasInItem = notes.isInItem();
        if (isUnread(name, about)) {
            unread++;
        } else if (unread == 0) {
            beginShown(name);
        }
        open.push(new Open(name, about, notes.length(), notes.written(), wasInItem));
    }

    private boolean isUnread(String name, String about) {
        return name.equals("ac:parameter")
                ? !StorageElements.isSeen(
                        about, open.isEmpty() ? "" : open.peek().about())
                : StorageElements.isUnread(name);
    }

    private void beginShown(String name) {
        tablesOpen += name.equals("table") ? 1 : 0;
        if (tablesOpen == 1 && name.equals("table")) {
            table = new StorageLines(grid);
            grid = table.grid();
            leftOut = new ArrayList<>();
        } else if (tablesOpen == 1 && name.equals("tr")) {
            table.beginLine();
        } else if (tablesOpen == 1 && (name.equals("td") || name.equals("th"))) {
            notes = table.beginCell(name.equals("th"), number("colspan"), number("rowspan"));
        } else if (StorageElements.isHeading(name) && table == null) {
            around = new StorageNotes();
            notes = around;
        } else if (StorageElements.isBlock(name) || StorageElements.isList(name)) {
            notes.newLine();
            notes.inItem(notes.isInItem() && !StorageElements.isList(name));
        } else if (StorageElements.isItem(name)) {
            notes.newLine();
            notes.inItem(true);
        } else {
            beginInLine(name);
        }
    }

    private void beginInLine(String name) {
        switch (name) {
            case "br" -> notes.newLine();
            case "em", "i" -> emphasised++;
            case "time" -> say(attribute("datetime"));
            case "ac:emoticon" ->
                say(Emoticons.text(attribute("ac:name"), attribute("ac:emoji-id"), attribute("ac:emoji-fallback")));
            case "ac:link" -> target = attribute("ac:anchor");
            case "ac:image" -> target = "";
            case "ri:user" -> leaveOut(Reason.PERSON, "");
            default -> target = name.startsWith("ri:") ? what(name) : target;
        }
    }

    private void end() {
        Open ended = open.pop();
        if (isUnread(ended.name(), ended.about())) {
            unread--;
        } else if (unread == 0) {
            endShown(ended);
        }
    }

    private void endShown(Open ended) {
        String name = ended.name();
        tablesOpen -= name.equals("table") ? 1 : 0;
        if (tablesOpen == 0 && name.equals("table")) {
            endTable();
        } else if (tablesOpen == 1 && name.equals("tr")) {
            table.endLine();
        } else if (tablesOpen == 1 && (name.equals("td") || name.equals("th"))) {
            table.endCell(notes);
            notes = around;
        } else if (StorageElements.isHeading(name) && table == null) {
            heading = String.join(" ", around.notes());
            around = new StorageNotes();
            notes = around;
        } else if (StorageElements.isItem(name)) {
            notes.newLine(false);
            notes.inItem(ended.wasInItem());
        } else if (StorageElements.isBlock(name) || StorageElements.isList(name)) {
            notes.inItem(ended.wasInItem());
            notes.newLine();
        } else {
            endInLine(ended);
        }
    }

    private void endInLine(Open ended) {
        boolean isSilent = notes.written() == ended.written();
        switch (ended.name()) {
            case "em", "i" -> emphasised--;
            case "td", "th" -> say(" ");
            case "a" -> sayAddress(ended.from(), ended.about());
            case "ac:link" -> say(isSilent ? target : "");
            case "ac:image" -> leaveOut(Reason.PICTURE, ended.about().isEmpty() ? target : ended.about());
            case "ac:structured-macro", "ac:macro" -> {
                if (isSilent) {
                    leaveOut(Reason.MACRO, ended.about());
                }
            }
            default -> {}
        }
    }

    /** Behind what the link says, if that doesn't say it itself: no more than an address has is looked through. */
    private void sayAddress(int from, String address) {
        String label = notes.length() - from > LONGEST_ADDRESS
                ? " "
                : notes.since(from).strip();
        say(MarkdownText.link(label, address).substring(label.length()));
    }

    /** What is around the tables stays on the page; what is in one and isn't text is told. */
    private void leaveOut(Reason reason, String what) {
        if (table != null && leftOut.size() < MOST_LEFT_OUT) {
            leftOut.add(new LeftOut(reason, Integer.toString(table.number()), what));
        }
    }

    private String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (whole(xml.getAttributePrefix(i), xml.getAttributeLocalName(i)).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** As it is written. */
    private static String whole(String prefix, String name) {
        return prefix == null || prefix.isEmpty() ? name : prefix + ":" + name;
    }

    /** How many columns or rows a cell spans. */
    private int number(String attribute) {
        String text = attribute(attribute).strip();
        return DIGITS.matcher(text).matches() ? Integer.parseInt(text) : 1;
    }

    private void endTable() {
        List<String> about = around.notes();
        String all = String.join("\n", about);
        if (tables.size() < MOST_TABLES && GridMap.isOne(table.grid())) {
            boolean isShort = Limits.fits(all, Limits.PROMPT);
            if (!isShort) {
                leftOut.add(new LeftOut(Reason.TEXT, "1", all));
            }
            tables.add(new Table(heading, isShort ? all : "", table.grid(), leftOut));
        }
        table = null;
        around = new StorageNotes();
        notes = around;
    }
}
