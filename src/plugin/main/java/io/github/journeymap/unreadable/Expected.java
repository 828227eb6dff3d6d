package io.github.journeymap.unreadable;

import java.util.Locale;

/** What a reader expected somewhere. Each has an i18n key, {@code journey-map.format.expected.<key>}. */
public enum Expected {
    OBJECT("an object"),
    LIST("a list"),
    TEXT("text"),
    TEXT_AT_MOST("text of at most %s characters"),
    ID("an id of 1 to %s letters, digits, - and _"),
    UNIQUE_ID("an id that is used only once"),
    FIELD_ONCE("this field only once"),
    FORMAT("\"journey-map\""),
    VERSION("a version number from 1"),
    TONE("neutral, positive, negative or opportunity"),
    TRUTH("true or false"),
    NUMBER("a number of at most %s characters and 15 digits before the point"),
    ABOVE_MIN("a number above min"),
    ONE_VALUE("one value in a cell"),
    AT_LEAST_ONE_STEP("at least one step"),
    WHOLE_NUMBER("a whole number from 0"),
    NUMBER_OF_VOTES("a number from 1 to 999, or nothing"),
    ID_OR_NULL("an id or null"),
    OWN_VOTE("nobody, or the person who sends it"),
    STAMP("the id of a window, a colon and a number of at most 15 digits"),
    EDIT_TYPE("a known type of edit"),
    FIELD("one of %s");

    private final String english;

    Expected(String english) {
        this.english = english;
    }

    /** {@code text-at-most}: the end of the i18n key. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String english(String argument) {
        return String.format(Locale.ROOT, english, argument);
    }
}
