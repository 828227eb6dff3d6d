package io.github.journeymap.edit;

import io.github.journeymap.model.Fnv;
import io.github.journeymap.model.Limits;
import io.github.journeymap.model.Note;
import java.util.HexFormat;
import java.util.function.Function;

/**
 * The ids of texts that are kept beside another one [M3].
 *
 * <p>Anyone who knows the rule can make notes that have these ids beforehand. So only a few dozen are tried for one
 * text, and after that a number that increases through the whole batch: a batch tries that many ids for each of its
 * edits, and each note at most once more.
 */
final class ConflictCopyIds {
    /** The length that an id leaves for the first note's id beside a hyphen and eight digits. */
    private static final int PREFIX = Limits.ID - 9;

    private final Function<String, Note> notes;
    private int number;

    /** @param notes the note of an id; null when there is none */
    ConflictCopyIds(Function<String, Note> notes) {
        this.notes = notes;
    }

    /** The id of the note that has this text already, or a free one for it. */
    String find(String first, String text) {
        String hash = "-" + HexFormat.of().toHexDigits(Fnv.hash(text));
        for (int extra = 0; extra <= PREFIX; extra++) {
            String id = prefix(first, PREFIX - extra) + hash + "x".repeat(extra);
            Note there = notes.apply(id);
            if (there == null || there.text().equals(text)) {
                return id;
            }
        }
        while (true) {
            String digits = "-" + number++;
            String id = prefix(first, Limits.ID - digits.length()) + digits;
            Note there = notes.apply(id);
            if (there == null || there.text().equals(text)) {
                return id;
            }
        }
    }

    private static String prefix(String id, int length) {
        return id.substring(0, Math.min(id.length(), length));
    }
}
