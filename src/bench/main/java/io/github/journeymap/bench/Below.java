package io.github.journeymap.bench;

/** What a map has below its rows of notes: to tell what values cost from what more rows and cells cost. */
public enum Below {
    NOTHING,
    VALUES,
    /** As many notes as there are values, in the same cells, each as long as the others are. */
    NOTES,
    /** The same, each as long as a number with its unit. */
    NUMBERS_AS_NOTES
}
