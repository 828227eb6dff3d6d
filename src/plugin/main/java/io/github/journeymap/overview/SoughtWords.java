package io.github.journeymap.overview;

import io.github.journeymap.text.Marking;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The words that someone looks for in the notes of an overview, in any order, as whole words or as parts of them. Each
 * has to stand in the note or in what says where the note is, and one at least in the note itself: the heading of a
 * stage alone doesn't bring along all that is in it.
 */
final class SoughtWords implements Marking {
    private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    /** Accents and other marks above and below a letter, as they stand behind it where they are letters of their own. */
    private static final char FIRST_MARK = '\u0300';

    private static final char LAST_MARK = '\u036F';

    private static final char LAST_ASCII = '\u007F';

    private final List<String> words;
    /** The same few headings and names, again and again. */
    private final Map<String, String> plainNames = new HashMap<>();

    /** @param written what was typed, of limited length: each letter of it may be compared with each of every note */
    SoughtWords(String written) {
        words = Arrays.stream(SPACE.split(plain(written)))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    boolean areNone() {
        return words.isEmpty();
    }

    /** Those of the notes that contain them; all if nothing is looked for. */
    List<NoteLine> in(List<NoteLine> notes) {
        return areNone() ? notes : notes.stream().filter(this::areIn).toList();
    }

    /** Where they stand in a text, each letter with the marks that belong to it. */
    @Override
    public List<Span> in(String text) {
        List<Span> spans = new ArrayList<>();
        if (!words.isEmpty()) {
            BitSet found = found(text);
            for (int from = found.nextSetBit(0);
                    from >= 0;
                    from = found.nextSetBit(spans.get(spans.size() - 1).to())) {
                spans.add(new Span(from, found.nextClearBit(from)));
            }
        }
        return spans;
    }

    /** The letters of a text that belong to what is looked for. */
    private BitSet found(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        // For each letter of what is compared, where the written one begins; one written letter can be several there.
        List<Integer> begins = new ArrayList<>();
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            plain.append(plain(Character.toString(text.codePointAt(i))));
            while (begins.size() < plain.length()) {
                begins.add(i);
            }
        }
        begins.add(text.length());
        BitSet found = new BitSet();
        for (String word : words) {
            for (int at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + 1)) {
                int last = at + word.length() - 1;
                int next = last + 1;
                while (begins.get(next).equals(begins.get(last))) {
                    next++;
                }
                found.set(begins.get(at), begins.get(next));
            }
        }
        return found;
    }

    private boolean areIn(NoteLine note) {
        String own = plain(note.note().text()) + '\n' + plainName(note.theme()) + '\n' + plainName(note.persona());
        String place = "";
        boolean isInNote = false;
        for (String word : words) {
            if (own.contains(word)) {
                isInNote = true;
            } else {
                place = place.isEmpty() ? placeOf(note) : place;
                if (!place.contains(word)) {
                    return false;
                }
            }
        }
        return isInNote;
    }

    private String placeOf(NoteLine note) {
        return plainName(note.stage())
                + '\n'
                + plainName(note.step())
                + '\n'
                + plainName(note.rowHeading())
                + '\n'
                + plainName(note.map().title())
                + '\n'
                + plainName(note.map().pageTitle());
    }

    private String plainName(String name) {
        return plainNames.computeIfAbsent(name, SoughtWords::plain);
    }

    /** Without what makes no difference to someone who looks for a word: case, accents, and the width of a letter. */
    private static String plain(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        if (small.chars().allMatch(c -> c <= LAST_ASCII)) {
            return small;
        }
        String apart = Normalizer.normalize(small, Normalizer.Form.NFKD);
        StringBuilder plain = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (c == '\u00DF') {
                plain.append("ss");
            } else if (c < FIRST_MARK || c > LAST_MARK) {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
