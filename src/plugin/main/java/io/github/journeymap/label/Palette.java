package io.github.journeymap.label;

import io.github.journeymap.model.Accent;
import io.github.journeymap.model.Tone;
import java.util.List;
import java.util.Locale;

/**
 * The colours of a map for what knows no style sheet: mails, documents, print, pictures. On the page they are the
 * custom properties of the style sheets in frontend, of the same names ({@code BLUE_TEXT} is {@code --jm-blue-text})
 * and, in light mode, of the same values; a test holds the two together.
 */
public enum Palette {
    TEXT("#172b4d"),
    TEXT_SUBTLE("#44546f"),
    SURFACE("#fff"),
    QUIET("#f1f2f4"),
    BORDER("#dcdfe4"),
    BORDER_STRONG("#758195"),
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
    TONE_NEUTRAL("#f1f2f4"),
    TONE_POSITIVE("#dcfff1"),
    TONE_NEGATIVE("#ffeceb"),
    TONE_OPPORTUNITY("#f3f0ff"),
    EDGE_PLAIN("#c1c7d0"),
    EDGE_POSITIVE("#22a06b"),
    EDGE_NEGATIVE("#e2483d"),
    EDGE_OPPORTUNITY("#8270db"),
    EDGE_BLUE("#1d7afc"),
    EDGE_ORANGE("#e56910"),
    EDGE_TEAL("#2898bd"),
    EDGE_MAGENTA("#cd519d"),
    EDGE_LIME("#6a9a23"),
    EDGE_PURPLE("#8270db"),
    BAND_TEXT("#fff"),
    BAND_BLUE("#0c66e4"),
    BAND_TEAL("#1d7f99"),
    BAND_GREEN("#1f845a"),
    BAND_AMBER("#946f00"),
    BAND_MAGENTA("#ae4787"),
    BAND_PURPLE("#6e5dc6"),
    CURVE("#6e5dc6"),
    ADDED("#216e4e"),
    REMOVED("#ae2e24"),
    /** Between cells on paper, where a line is drawn finer than on a screen. */
    PAPER_BORDER("#c1c7d0");

    private static final List<OfLabel> LABELS = List.of(
            new OfLabel(BLUE, BLUE_TEXT, EDGE_BLUE),
            new OfLabel(ORANGE, ORANGE_TEXT, EDGE_ORANGE),
            new OfLabel(TEAL, TEAL_TEXT, EDGE_TEAL),
            new OfLabel(MAGENTA, MAGENTA_TEXT, EDGE_MAGENTA),
            new OfLabel(LIME, LIME_TEXT, EDGE_LIME),
            new OfLabel(PURPLE, PURPLE_TEXT, EDGE_PURPLE));

    private static final int HEX = 16;

    private final String hex;

    Palette(String hex) {
        this.hex = hex;
    }

    /** A category's: behind its label, the label's text, and the edge of its notes. */
    public record OfLabel(Palette background, Palette text, Palette edge) {}

    /** The colour as CSS and SVG write it: {@code #172b4d}. */
    public String hex() {
        return hex;
    }

    /** The colour as a number, {@code 0x172b4d}. */
    public int rgb() {
        String digits = hex.substring(1);
        if (digits.length() > 3) {
            return Integer.parseInt(digits, HEX);
        }
        int rgb = 0;
        for (int i = 0; i < digits.length(); i++) {
            // Each digit stands for two.
            rgb = rgb << Byte.SIZE | Character.digit(digits.charAt(i), HEX) * (HEX + 1);
        }
        return rgb;
    }

    /** How many colours the labels of categories have. */
    static int labels() {
        return LABELS.size();
    }

    /** After the last one, the first comes again. */
    public static OfLabel ofLabel(int index) {
        return LABELS.get(index % LABELS.size());
    }

    /** The background of a row of that tone. */
    public static Palette tint(Tone tone) {
        return tone == Tone.NEUTRAL ? SURFACE : valueOf("TONE_" + tone.name());
    }

    /** The edge of the notes in a row of that tone. */
    public static Palette edge(Tone tone) {
        return tone == Tone.NEUTRAL ? EDGE_PLAIN : valueOf("EDGE_" + tone.name());
    }

    /** A face of that tone, its outline and what is in it. */
    public static Palette ofFace(Tone tone) {
        return switch (tone) {
            case POSITIVE -> ADDED;
            case NEGATIVE -> REMOVED;
            default -> TEXT_SUBTLE;
        };
    }

    /** The background of the heading of a stage. */
    public static Palette band(Accent accent) {
        return valueOf("BAND_" + accent.name());
    }

    /** {@code --jm-blue-text}. */
    String property() {
        return "--jm-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
