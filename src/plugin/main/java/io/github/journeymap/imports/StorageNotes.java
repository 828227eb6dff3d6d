package io.github.journeymap.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The notes in a piece of a page, as the pasted ones (html.js): items of lists, else paragraphs and lines. An item
 * stays one note, lines and all; one of a list in a list is a note of its own, right behind the item that it belongs
 * to.
 */
final class StorageNotes {
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");

    private final List<String> notes = new ArrayList<>();
    private final List<String> hints = new ArrayList<>();
    private final StringBuilder note = new StringBuilder();
    private boolean isInItem;
    private boolean isListed;
    private boolean saysSomething;
    private boolean isOnlyHint;
    private long written;

    /**
     * How many characters that say something have been added: whether something is told of a thing that has no words.
     */
    long written() {
        return written;
    }

    boolean isInItem() {
        return isInItem;
    }

    /** Begins an item of a list, or what stands in a list and in no item; or goes back to that. */
    void inItem(boolean is) {
        isInItem = is;
        isListed |= is;
    }

    /** @param isHint whether it is what is said about a heading */
    void add(String text, boolean isHint) {
        note.append(text);
        if (!text.isBlank()) {
            isOnlyHint = isHint && (isOnlyHint || !saysSomething);
            saysSomething = true;
            written += text.length();
        }
    }

    /** Ends a line: in an item the note goes on. */
    void newLine() {
        newLine(isInItem);
    }

    void newLine(boolean noteGoesOn) {
        if (noteGoesOn) {
            note.append('\n');
        } else {
            end();
        }
    }

    /** What stands in the open note from there on. */
    String since(int from) {
        return from <= note.length() ? note.substring(from) : "";
    }

    int length() {
        return note.length();
    }

    private void end() {
        if (note.length() == 0) {
            return;
        }
        String text = tidy(note.toString());
        if (!text.isEmpty()) {
            (isOnlyHint && !notes.isEmpty() ? hints : notes).add(text);
        }
        note.setLength(0);
        saysSomething = false;
    }

    /** Spaces as a page shows them. */
    private static String tidy(String text) {
        // Most notes are a line, and a page may have very many.
        return text.indexOf('\n') < 0
                ? tidyLine(text)
                : text.lines()
                        .map(StorageNotes::tidyLine)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n"));
    }

    private static String tidyLine(String line) {
        return SPACES.matcher(line).replaceAll(" ").strip();
    }

    /** Whether the page itself says where a note ends. */
    boolean isListed() {
        return isListed;
    }

    /** Without what is only a hint. */
    List<String> notes() {
        end();
        return notes;
    }

    /** The paragraphs behind the first that are emphasised as a whole, where that says something. */
    List<String> hints() {
        end();
        return hints;
    }
}
