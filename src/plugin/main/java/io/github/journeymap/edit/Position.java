package io.github.journeymap.edit;

/** Where a thing goes among its like: first, right behind another one, or at the end. */
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
