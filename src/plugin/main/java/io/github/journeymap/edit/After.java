package io.github.journeymap.edit;

/** Where a thing goes among its like: first, right behind another one, or at the end. */
public sealed interface After {
    After FIRST = new First();
    After END = new End();

    static After id(String id) {
        return new Behind(id);
    }

    /** {@code "after": null}. */
    record First() implements After {}

    /** {@code "after": "id"}; when that thing is gone, the same as {@link End}. */
    record Behind(String id) implements After {}

    /** No {@code after} at all. */
    record End() implements After {}
}
