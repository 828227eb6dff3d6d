package io.github.journeymap.document;

import io.github.journeymap.label.Palette;
import io.github.journeymap.label.ValueLabels;
import io.github.journeymap.model.Decimal;
import io.github.journeymap.model.Scale;
import io.github.journeymap.model.Tone;
import io.github.journeymap.text.Markup;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The values of a scale as bars, for what draws no SVG, whose heights, widths and colours stand in inline style, as Word, mail
 * programs and PDF converters know them: a paragraph of one line as high as the value, with the rest of the height as its
 * margins, or a line of spaces of which as many have a colour. Screen readers skip it; the number stands beside it.
 */
final class StaticBars {
    /** Pixels from the highest value to the lowest. */
    private static final int HEIGHT = 40;
    /** Of a bar that stands, so that a value of zero is seen. */
    private static final int THIN = 2;
    /** Below a bar. */
    private static final int GAP = 4;
    /** How many spaces a bar that lies is long: shorter than the narrowest column, also where a program doesn't make them small. */
    private static final int LENGTH = 24;

    private static final String SPACE = "\u00A0";
    /** As many as the place in the list says. */
    private static final List<String> SPACES =
            IntStream.rangeClosed(0, LENGTH).mapToObj(SPACE::repeat).toList();

    /** The letter that holds a line open must not make it higher. LibreOffice knows no zero without a unit. */
    private static final String LAYER = "px 0px;font-size:1px;line-height:";

    private static final String LYING = "margin:0px 0px 2px 0px;font-size:9px;line-height:11px;";
    private static final String REST = "background-color:" + Palette.QUIET.hex() + ";";
    private static final String FILLED = "background-color:" + Palette.CURVE.hex() + ";";
    private static final String LINE = ":1px solid " + Palette.EDGE_PLAIN.hex() + ";";

    private final Scale scale;
    private final ValueLabels labels;
    private final Map<String, Bar> bars = new HashMap<>();
    /** Of a step without a value. */
    private final String none;

    /**
     * A number; a map has the same few again and again.
     *
     * @param tone how it feels; neutral where it doesn't say
     * @param style of a bar that stands
     * @param before the spaces before what is filled of a bar that lies, and so on
     */
    record Bar(Tone tone, String words, String style, String before, String filled, String behind) {}

    StaticBars(Scale scale, ValueLabels labels) {
        this.labels = labels;
        this.scale = scale;
        int zero = at(ValueLabels.zero(scale));
        none = layer(Math.min(zero, HEIGHT - 1), 1, "border-bottom" + LINE);
    }

    /** The number's, from zero up or down where it says how someone felt, so that the row's are a curve in steps. */
    void draw(Bar bar, Markup html) {
        if (scale.faces()) {
            standing(bar.style, html);
            return;
        }
        html.open("p", "aria-hidden", "true", "style", LYING).open("span", "style", REST);
        html.text(bar.before);
        if (!bar.filled.isEmpty()) {
            html.element("span", bar.filled, "style", FILLED);
        }
        html.text(bar.behind).close().close();
    }

    /** What stands where a curve has no value: its line at zero. */
    void drawNone(Markup html) {
        if (scale.faces()) {
            standing(none, html);
        }
    }

    private static void standing(String style, Markup html) {
        html.element("p", SPACE, "aria-hidden", "true", "style", style);
    }

    Bar of(Decimal number) {
        Bar known = bars.get(number.literal());
        if (known == null) {
            known = made(number);
            bars.put(number.literal(), known);
        }
        return known;
    }

    private Bar made(Decimal number) {
        double height = ValueLabels.height(scale, number);
        double zero = ValueLabels.zero(scale);
        String words = labels.written(scale, number);
        if (!scale.faces()) {
            return lying(words, height, zero);
        }
        Tone tone = ValueLabels.faceOf(scale, number).tone();
        return new Bar(tone, words, standing(at(height), at(zero), color(tone)), "", "", "");
    }

    private static Bar lying(String words, double height, double zero) {
        int from = spaces(Math.max(height, zero));
        int to = spaces(Math.min(height, zero));
        if (from == to && height != zero) {
            // However small a value is, its bar is seen, on its side of zero.
            from = height > zero ? Math.max(0, from - 1) : Math.min(from, LENGTH - 1);
            to = from + 1;
        }
        return new Bar(Tone.NEUTRAL, words, "", SPACES.get(from), SPACES.get(to - from), SPACES.get(LENGTH - to));
    }

    private static int spaces(double height) {
        return (int) Math.round(LENGTH * (1 - height));
    }

    private static String standing(int value, int zero, Palette color) {
        int top = Math.min(value, Math.min(zero, HEIGHT - THIN));
        int bottom = Math.max(Math.max(value, zero), top + THIN);
        String edge = value <= zero ? "border-bottom" : "border-top";
        return layer(top, bottom - top, "background-color:" + color.hex() + ";" + edge + LINE);
    }

    /** A line of that height, as far below the upper edge. */
    private static String layer(int top, int height, String look) {
        int below = HEIGHT - top - height + GAP;
        return "margin:" + top + "px 0px " + below + LAYER + height + "px;" + look;
    }

    private static Palette color(Tone tone) {
        return tone == Tone.NEUTRAL ? Palette.TEXT_SUBTLE : Palette.edge(tone);
    }

    private static int at(double share) {
        return (int) Math.round(share * HEIGHT);
    }
}
