package io.github.journeymap.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The notes in a cell of a table: one a line, without what only makes them a list. Behind a bullet, lines without one go
 * on with that note.
 */
final class CellNotes {
    private static final Pattern BULLET = Pattern.compile("[•▪●‣◦]\\s*|·\\s+");
    private static final Pattern DASH = Pattern.compile("[-–*]\\s+");

    private CellNotes() {}

    static List<String> of(String cell) {
        List<String> notes = new ArrayList<>();
        boolean hasBullets = false;
        for (String line : cell.split("\\R")) {
            String text = line.strip();
            String plain = without(BULLET, text);
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
                && notes.stream().allMatch(note -> DASH.matcher(note).lookingAt())) {
            notes.replaceAll(note -> without(DASH, note));
        }
        notes.removeIf(String::isBlank);
        return notes;
    }

    private static String without(Pattern mark, String line) {
        Matcher found = mark.matcher(line);
        return found.lookingAt() ? line.substring(found.end()) : line;
    }
}
