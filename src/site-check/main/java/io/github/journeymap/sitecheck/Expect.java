package io.github.journeymap.sitecheck;

import java.util.Collection;

/** What a check says doesn't hold, in a sentence for someone who doesn't know its code. */
public final class Expect {
    private Expect() {}

    public static void that(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }

    public static void contains(String text, String part, String what) {
        that(text.contains(part), what + " lacks \u201c" + part + "\u201d");
    }

    public static void lacks(String text, String part, String what) {
        that(!text.contains(part), what + " has \u201c" + part + "\u201d, which must not be there");
    }

    public static <T> void equal(T actual, T expected, String what) {
        that(expected.equals(actual), what + " is " + shown(actual) + " instead of " + shown(expected));
    }

    private static String shown(Object value) {
        return value instanceof Collection<?> all && all.isEmpty() ? "nothing" : "\u201c" + value + "\u201d";
    }
}
