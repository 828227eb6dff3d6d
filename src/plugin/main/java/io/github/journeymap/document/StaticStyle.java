package io.github.journeymap.document;

import io.github.journeymap.label.Palette;
import io.github.journeymap.model.Tone;
import java.util.EnumMap;
import java.util.Map;

/** The inline styles of static tables. */
final class StaticStyle {
    /** What holds an empty cell open where a program draws no border around nothing. */
    static final String NOTHING = "\u00A0";

    static final String TABLE = "border-collapse:collapse;table-layout:fixed;width:100%;margin:0 0 16px 0;color:"
            + Palette.TEXT.hex()
            + ";font-size:12px;line-height:1.4;page-break-inside:auto;-fs-table-paginate:paginate;";
    /** Whatever the direction of the document: the steps stand as in their pictures. */
    static final String TABLE_WITH_PICTURES = TABLE + "direction:ltr;";

    private static final String BORDER = "border:1px solid " + Palette.PAPER_BORDER.hex() + ";";
    static final String BOX = BORDER + "padding:6px 8px;text-align:left;vertical-align:top;word-wrap:break-word;";
    /** From edge to edge, so that points stand above the middle of their steps; beside half a border. */
    static final String PICTURE_CELL = BORDER + "padding:1px;text-align:center;vertical-align:top;";
    /** As wide as its cell; Word goes by the picture's attributes instead. */
    static final String PICTURE = "display:block;width:100%;height:auto;";
    /** Of the lines that hold a picture and its words, which makers of PDFs know for groups of rows only. */
    static final String TOGETHER = "page-break-inside:avoid;";

    static final String BAND_TEXT = "color:" + Palette.BAND_TEXT.hex() + ";";
    static final String HEAD = BOX + "background-color:" + Palette.QUIET.hex() + ";";
    /** As on the page; a wider border wins over those of the cells above it. */
    static final String LINE =
            HEAD + "border-top:2px dashed " + Palette.BORDER_STRONG.hex() + ";color:" + Palette.TEXT_SUBTLE.hex() + ";";

    static final String HEADING = "font-weight:bold;font-size:13px;";
    static final String SMALL = "font-weight:normal;font-size:11px;";
    static final String PROMPT = SMALL + "color:" + Palette.TEXT_SUBTLE.hex() + ";";
    static final String VALUE = "font-weight:bold;font-size:14px;";
    static final String CARD = "border-collapse:collapse;margin:0 0 16px 0;color:" + Palette.TEXT.hex()
            + ";font-size:12px;line-height:1.4;page-break-inside:avoid;";
    /** As large as what stands in the tables. */
    private static final String BESIDE = "font-size:12px;color:" + Palette.TEXT.hex() + ";";

    static final String LINE_BESIDE = "margin:0 0 4px 0;" + BESIDE;
    /** A margin, since Word processors know no padding of lists: with their own, five steps are wider than a sheet. */
    static final String LIST = "margin:0 0 0 14px;padding:0;";

    static final String LIST_BESIDE = LIST + BESIDE;
    static final String ITEM = "margin:0 0 4px 0;word-wrap:break-word;page-break-inside:avoid;";

    private static final Map<Tone, String> TINTED = new EnumMap<>(Tone.class);

    static {
        for (Tone tone : Tone.values()) {
            TINTED.put(tone, tone == Tone.NEUTRAL ? BOX : filled(Palette.tint(tone)));
        }
    }

    private StaticStyle() {}

    static String tinted(Tone tone) {
        return TINTED.get(tone);
    }

    static String filled(Palette color) {
        return BOX + "background-color:" + color.hex() + ";";
    }
}
