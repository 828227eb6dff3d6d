package io.github.journeymap.compare;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What happened to one thing between two maps.
 *
 * @param id the thing's id
 * @param before empty when it was added
 * @param after empty when it was removed
 * @param kinds one of ADDED and REMOVED, or CHANGED or MOVED or both
 */
public record Change<T>(String id, Optional<T> before, Optional<T> after, Set<Kind> kinds) {
    public Change {
        kinds = Collections.unmodifiableSet(new TreeSet<>(kinds));
    }

    /** What can happen to a thing, in the order in which it is reported. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        MOVED
    }

    static <T> Change<T> added(String id, T thing) {
        return new Change<>(id, Optional.empty(), Optional.of(thing), EnumSet.of(Kind.ADDED));
    }

    static <T> Change<T> removed(String id, T thing) {
        return new Change<>(id, Optional.of(thing), Optional.empty(), EnumSet.of(Kind.REMOVED));
    }

    static <T> Change<T> of(String id, T before, T after, Set<Kind> kinds) {
        return new Change<>(id, Optional.of(before), Optional.of(after), kinds);
    }

    public boolean is(Kind kind) {
        return kinds.contains(kind);
    }

    /** The thing as it is now or, if it was removed, as it last was. */
    public T latest() {
        return after.or(() -> before).orElseThrow();
    }
}
