package io.github.journeymap.edit;

import io.github.journeymap.edit.Chain.Link;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Stages, steps of a stage, or rows while a batch is applied: an order in which each is found by its id. What an edit
 * costs doesn't depend on how many there are.
 */
final class Sequence<T> {
    private final Function<T, String> id;
    private final Map<String, Link<T>> byId = new HashMap<>();
    private final Chain<T> order = new Chain<>();

    Sequence(List<T> things, Function<T, String> id) {
        this.id = id;
        things.forEach(thing -> insert(thing, Position.END));
    }

    int size() {
        return byId.size();
    }

    boolean has(String wanted) {
        return byId.containsKey(wanted);
    }

    /** The thing of that id. This method and the ones below require an id for which {@link #has} is true. */
    T get(String wanted) {
        return byId.get(wanted).thing;
    }

    /** Replaces the thing of this id, in its position; returns the one before. */
    T replace(T thing) {
        Link<T> link = byId.get(id.apply(thing));
        T before = link.thing;
        link.thing = thing;
        return before;
    }

    T remove(String wanted) {
        Link<T> link = byId.remove(wanted);
        order.remove(link);
        return link.thing;
    }

    void move(String wanted, Position after) {
        insert(remove(wanted), after);
    }

    /** Adds a thing that isn't there; at the end when what it is to follow is gone [M7]. */
    void insert(T thing, Position after) {
        Link<T> link = new Link<>(thing);
        Link<T> anchor = anchor(after);
        order.insert(link, after instanceof Position.First ? null : anchor == null ? order.last() : anchor);
        byId.put(id.apply(thing), link);
    }

    /** True when moving the thing there would change nothing; a thing behind itself stays where it is. */
    boolean isAt(String wanted, Position after) {
        Link<T> link = byId.get(wanted);
        if (after instanceof Position.First) {
            return link.before() == null;
        }
        Link<T> anchor = anchor(after);
        return anchor == null ? link.isLast() : anchor == link || anchor == link.before();
    }

    List<T> toList() {
        return order.toList();
    }

    private Link<T> anchor(Position after) {
        return after instanceof Position.Behind behind ? byId.get(behind.id()) : null;
    }
}
