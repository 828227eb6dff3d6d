package io.github.journeymap.edit;

import io.github.journeymap.model.Category;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What became of one edit. */
public sealed interface Outcome {
    Outcome DONE = new Done();
    Outcome UNCHANGED = new Unchanged();
    Outcome RESTORED = new Restored();
    Outcome KEPT = new Kept();

    /** The word in JSON. */
    String word();

    /** Whether it changes the map. */
    default boolean changes() {
        return !(this instanceof Unchanged) && !(this instanceof Kept);
    }

    /** The outcome of overwriting a value where the later one wins [M8]. */
    static Outcome ofWriting(String value, String now, String was) {
        if (now.equals(value)) {
            return UNCHANGED;
        }
        return now.equals(was) ? DONE : new Replaced(now);
    }

    /** The same for categories or personas, described by their labels. */
    static Outcome ofWriting(List<Category> value, List<Category> now, List<Category> was) {
        if (now.equals(value)) {
            return UNCHANGED;
        }
        return now.equals(was)
                ? DONE
                : new Replaced(now.stream().map(Category::label).collect(Collectors.joining(", ")));
    }

    /** The same for a value that may be missing, described in these words. */
    static <T> Outcome ofWriting(Optional<T> value, Optional<T> now, Optional<T> was, Function<T, String> words) {
        if (now.equals(value)) {
            return UNCHANGED;
        }
        return now.equals(was) ? DONE : new Replaced(now.map(words).orElse(""));
    }

    /** It did what it says. */
    record Done() implements Outcome {
        @Override
        public String word() {
            return "done";
        }
    }

    /** The map already was so. */
    record Unchanged() implements Outcome {
        @Override
        public String word() {
            return "unchanged";
        }
    }

    /** The note had been removed in the meantime and is back with the new text. */
    record Restored() implements Outcome {
        @Override
        public String word() {
            return "restored";
        }
    }

    /** Nothing was done, because it would take something away or because what it names is gone. */
    record Kept() implements Outcome {
        @Override
        public String word() {
            return "kept";
        }
    }

    /** The text had changed in the meantime: it stays, and the new text is the note of this id, right behind it. */
    record BothKept(String note) implements Outcome {
        @Override
        public String word() {
            return "both-kept";
        }
    }

    /** Done, over something that the author had not seen. */
    record Replaced(String other) implements Outcome {
        @Override
        public String word() {
            return "replaced";
        }
    }
}
