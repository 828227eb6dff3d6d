package io.github.journeymap.label;

import io.github.journeymap.model.Tone;
import java.util.List;
import java.util.Locale;

/**
 * The colours of a map for what knows no style sheet: mails, documents, print, pictures. On the page they are the custom
 * properties of frontend/map/colours.css, of the same names ({@code BLUE_TEXT} is {@code --jm-blue-text}) and, in light
 * mode, of the same values; a test holds the two together.
 */
public enum Palette {
    TEXT("#172b4d"),
    TEXT_SUBTLE("#44546f"),
    SURFACE("#fff"),
    QUIET("#f1f2f4"),
    BORDER("#dcdfe4"),
    BLUE("#cce0ff"),
    BLUE_TEXT("#09326c"),
    ORANGE("#fedec8"),
    ORANGE_TEXT("#702e00"),
    TEAL("#c6edfb"),
    TEAL_TEXT("#164555"),
    MAGENTA("#fdd0ec"),
    MAGENTA_TEXT("#50253f"),
    LIME("#d3f1a7"),
    LIME_TEXT("#37471f"),
    PURPLE("#dfd8fd"),
    PURPLE_TEXT("#352c63"),
    NOTE_NEUTRAL("#f1f2f4"),
    NOTE_POSITIVE("#dcfff1"),
    NOTE_NEGATIVE("#ffeceb"),
    NOTE_OPPORTUNITY("#f3f0ff"),
    EDGE_NEUTRAL("#758195"),
    EDGE_POSITIVE("#22a06b"),
    EDGE_NEGATIVE("#e2483d"),
    EDGE_OPPORTUNITY("#8270db"),
    /** Between cells on paper, where a line is drawn finer than on a screen. */
    PAPER_BORDER("#c1c7d0");

    private static final List<Pair> LABELS = List.of(
            new Pair(BLUE, BLUE_TEXT),
            new Pair(ORANGE, ORANGE_TEXT),
            new Pair(TEAL, TEAL_TEXT),
            new Pair(MAGENTA, MAGENTA_TEXT),
            new Pair(LIME, LIME_TEXT),
            new Pair(PURPLE, PURPLE_TEXT));

    private final String hex;

    Palette(String hex) {
        this.hex = hex;
    }

    /** A background and the text on it. */
    public record Pair(Palette background, Palette text) {}

    /** As CSS and SVG write it: {@code #172b4d}. */
    public String hex() {
        return hex;
    }

    /** How many pairs of colours the labels of categories have. */
    static int labels() {
        return LABELS.size();
    }

    /** Of a category's label; after the last pair, the first comes again. */
    public static Pair ofLabel(int index) {
        return LABELS.get(index % LABELS.size());
    }

    /** Behind the notes of a row. */
    public static Palette note(Tone tone) {
        return valueOf("NOTE_" + tone.name());
    }

    /** Of the line along a row's heading. */
    public static Palette edge(Tone tone) {
        return valueOf("EDGE_" + tone.name());
    }

    /** {@code --jm-blue-text}. */
    String property() {
        return "--jm-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
