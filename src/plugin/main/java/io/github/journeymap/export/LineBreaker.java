package io.github.journeymap.export;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Breaks text into lines of a width, without knowing the font: widths are estimates for the widest of the common
 * fonts without serifs, so that a line rather ends early than runs out of its box.
 */
final class LineBreaker {
    private LineBreaker() {}

    /** The text in lines, at least one. Each is at most that wide, unless a single character is wider. */
    static List<String> of(String text, double width, double fontSize) {
        List<String> lines = new ArrayList<>();
        double room = width / fontSize;
        for (String paragraph : text.split("\n", -1)) {
            wrap(paragraph, room, lines);
        }
        return lines;
    }

    private static void wrap(String paragraph, double room, List<String> lines) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(paragraph);
        StringBuilder line = new StringBuilder();
        double used = 0;
        int start = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            String word = paragraph.substring(start, end);
            double needed = width(word.stripTrailing());
            if (used + needed > room && !line.isEmpty()) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
                used = 0;
            }
            if (needed > room) {
                word = breakUp(word, room, lines);
            }
            line.append(word);
            used += width(word);
        }
        lines.add(line.toString().stripTrailing());
    }

    /** Fills lines with a word that is too long for one and returns what is left of it. */
    private static String breakUp(String word, double room, List<String> lines) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(word);
        int lineStart = 0;
        double used = 0;
        int start = 0;
        for (int end = characters.next(); end != BreakIterator.DONE; start = end, end = characters.next()) {
            double needed = width(word.substring(start, end));
            if (used + needed > room && start > lineStart) {
                lines.add(word.substring(lineStart, start));
                lineStart = start;
                used = 0;
            }
            used += needed;
        }
        return word.substring(lineStart);
    }

    /** The width of a text in units of the font size. */
    static double width(String text) {
        double width = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            width += width(c);
            i += Character.charCount(c);
        }
        return width;
    }

    private static double width(int c) {
        if (c < 0x80) {
            return asciiWidth(c);
        }
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(c) ? 1.05 : Character.isUpperCase(c) ? 0.76 : 0.64;
        };
    }

    private static double asciiWidth(int c) {
        if ("mWM@%".indexOf(c) >= 0) {
            return 0.98;
        }
        if ("iljtfr.,:;'|!()[]/\\ ".indexOf(c) >= 0) {
            return 0.36;
        }
        if ("w=+<>~^#&".indexOf(c) >= 0) {
            return 0.84;
        }
        return Character.isUpperCase(c) ? 0.76 : 0.62;
    }

    /** East Asian characters and emoji are as wide as they are high. */
    private static boolean isWide(int c) {
        return c >= 0x1100 && c <= 0x115F
                || c >= 0x2E80 && c <= 0xA4CF
                || c >= 0xAC00 && c <= 0xD7A3
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFE30 && c <= 0xFE6F
                || c >= 0xFF00 && c <= 0xFF60
                || c >= 0x2600 && c <= 0x27BF
                || c >= 0x1F000 && c <= 0x1FAFF
                || c >= 0x20000 && c <= 0x3FFFF;
    }
}
