package io.github.journeymap.edit;

/** Where a thing goes in its list: first, right after another one, or at the end. */
public sealed interface Position {
    Position FIRST = new First();
    Position END = new End();

    static Position id(String id) {
        return new Behind(id);
    }

    /** {@code "after": null}. */
    record First() implements Position {}

    /** {@code "after": "id"}; when that thing is gone, the same as {@link End}. */
    record Behind(String id) implements Position {}

    /** No {@code after} at all. */
    record End() implements Position {}
}
