package io.github.journeymap.imports;

import io.github.journeymap.export.ListMarks;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The notes in a cell of a table: one a line, without what only makes them a list. Behind a bullet, lines without one go
 * on with that note.
 */
final class CellNotes {
    private CellNotes() {}

    static List<String> of(String cell) {
        List<String> notes = new ArrayList<>();
        boolean hasBullets = false;
        for (String line : cell.split("\\R")) {
            String text = line.strip();
            String plain = without(ListMarks.BULLET, text);
            boolean isItem = plain.length() < text.length();
            if (hasBullets && !isItem) {
                notes.add(notes.remove(notes.size() - 1) + "\n" + plain);
            } else {
                notes.add(plain);
            }
            hasBullets |= isItem;
        }
        notes.replaceAll(String::strip);
        notes.removeIf(String::isBlank);
        if (hasBullets) {
            return notes;
        }
        // A single dash is more likely a minus.
        if (notes.size() > 1
                && notes.stream().allMatch(note -> ListMarks.DASH.matcher(note).lookingAt())) {
            notes.replaceAll(note -> without(ListMarks.DASH, note));
        }
        notes.removeIf(String::isBlank);
        return notes;
    }

    private static String without(Pattern mark, String line) {
        Matcher found = mark.matcher(line);
        return found.lookingAt() ? line.substring(found.end()) : line;
    }
}
