package io.github.journeymap.view;

import io.github.journeymap.label.Palette;
import io.github.journeymap.label.ValueLabels;
import io.github.journeymap.model.Decimal;
import io.github.journeymap.model.Scale;
import io.github.journeymap.model.Tone;
import io.github.journeymap.text.Markup;
import java.util.Optional;

/**
 * The values of a row as bars, for what draws no SVG: tables in the cells, whose heights, widths and colours stand in
 * attributes and in inline style, as Word, mail programs and PDF converters know them. Screen readers skip it; the
 * number stands beside it.
 */
final class StaticBars {
    /** Pixels from the highest value to the lowest. */
    private static final int HEIGHT = 40;
    /** Of a bar that lies; and of one that stands, so that a value of zero is seen. */
    private static final int THICK = 6;

    private static final int THIN = 2;
    private static final int PERCENT = 100;

    private static final String TABLE = "border-collapse:collapse;table-layout:fixed;width:100%;margin:0 0 4px 0;";
    /** The letter that holds a cell open must not make it higher. */
    private static final String CELL = "border:0;padding:0;font-size:1px;line-height:1px;mso-line-height-rule:exactly;";

    private static final String LINE = "1px solid " + Palette.EDGE_PLAIN.hex() + ";";

    private final Scale scale;
    private final Markup html;

    StaticBars(Scale scale, Markup html) {
        this.scale = scale;
        this.html = html;
    }

    /** The number's, from zero up or down where it says how someone felt, so that the row's are a curve in steps. */
    void draw(Optional<Decimal> number) {
        if (scale.faces()) {
            table();
            standing(number);
            html.close().close();
        } else if (number.isPresent()) {
            table();
            html.open("tr");
            lying(number.get());
            html.close().close().close();
        }
    }

    private void table() {
        // LibreOffice puts a table that begins a cell into the cell before it.
        html.open("div")
                .open(
                        "table",
                        "border",
                        "0",
                        "cellspacing",
                        "0",
                        "cellpadding",
                        "0",
                        "width",
                        "100%",
                        "role",
                        "presentation",
                        "aria-hidden",
                        "true",
                        "style",
                        TABLE);
    }

    private void standing(Optional<Decimal> number) {
        int zero = at(ValueLabels.zero(scale));
        int value = number.map(one -> at(ValueLabels.height(scale, one))).orElse(zero);
        int top = Math.min(value, Math.min(zero, HEIGHT - THIN));
        int bottom = number.isEmpty() ? top : Math.max(Math.max(value, zero), top + THIN);
        layer(top, top == zero ? "border-bottom:" + LINE : "");
        number.ifPresent(
                one -> layer(bottom - top, "background-color:" + color(one).hex() + ";"));
        layer(HEIGHT - bottom, bottom == zero && top < zero ? "border-top:" + LINE : "");
    }

    private void layer(int height, String style) {
        if (height > 0) {
            html.open("tr");
            cell("height", Integer.toString(height), "height:" + height + "px;" + style);
            html.close();
        }
    }

    private void lying(Decimal number) {
        double value = 1 - ValueLabels.height(scale, number);
        double zero = 1 - ValueLabels.zero(scale);
        long from = percent(Math.min(value, zero));
        long to = percent(Math.max(value, zero));
        part(from, Palette.QUIET);
        part(to - from, Palette.CURVE);
        part(PERCENT - to, Palette.QUIET);
    }

    private void part(long width, Palette color) {
        if (width > 0) {
            String style = "width:" + width + "%;height:" + THICK + "px;background-color:" + color.hex() + ";";
            cell("width", width + "%", style);
        }
    }

    private void cell(String name, String value, String style) {
        html.element("td", "\u00A0", name, value, "style", CELL + style);
    }

    private Palette color(Decimal number) {
        Tone tone = ValueLabels.faceOf(scale, number).tone();
        return tone == Tone.NEUTRAL ? Palette.TEXT_SUBTLE : Palette.edge(tone);
    }

    private static int at(double share) {
        return (int) Math.round(share * HEIGHT);
    }

    private static long percent(double share) {
        return Math.round(share * PERCENT);
    }
}
