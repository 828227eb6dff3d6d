package io.github.journeymap.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A linked list whose users keep the links of their things, so that nothing in it ever has to be searched for. */
final class Chain<T> {
    /** The link of one thing in one chain. */
    static final class Link<T> {
        T thing;
        private Link<T> before;
        private Link<T> behind;

        Link(T thing) {
            this.thing = thing;
        }

        /** The link in front of this one; null for the first. */
        Link<T> before() {
            return before;
        }

        boolean isLast() {
            return behind == null;
        }
    }

    private Link<T> first;
    private Link<T> last;

    /** Null when it is empty. */
    Link<T> first() {
        return first;
    }

    /** Null when it is empty. */
    Link<T> last() {
        return last;
    }

    /** Puts the link after another one, or first if that is null. */
    void insert(Link<T> link, Link<T> before) {
        Link<T> behind = before == null ? first : before.behind;
        link.before = before;
        link.behind = behind;
        if (before == null) {
            first = link;
        } else {
            before.behind = link;
        }
        if (behind == null) {
            last = link;
        } else {
            behind.before = link;
        }
    }

    void remove(Link<T> link) {
        if (link.before == null) {
            first = link.behind;
        } else {
            link.before.behind = link.behind;
        }
        if (link.behind == null) {
            last = link.before;
        } else {
            link.behind.before = link.before;
        }
    }

    void forEach(Consumer<T> use) {
        for (Link<T> link = first; link != null; link = link.behind) {
            use.accept(link.thing);
        }
    }

    List<T> toList() {
        List<T> things = new ArrayList<>();
        forEach(things::add);
        return things;
    }
}
