package io.github.journeymap.overview;

import io.github.journeymap.label.Palette;
import io.github.journeymap.model.Tone;
import java.util.Map;

/** The look of an overview's elements: classes where there is a style sheet, inline styles in documents and mails. */
enum Look {
    LIVE,
    PAPER;

    private static final String BOX =
            "border:1px solid " + Palette.PAPER_BORDER.hex() + ";padding:4px 8px;text-align:left;vertical-align:top;";
    /**
     * For cells whose words can be of any length. Elsewhere it must not be set: programs that make documents break
     * every word that they are allowed to.
     */
    private static final String CELL = BOX + "word-wrap:break-word;";

    private static final String EMPHASIS = "font-weight:bold;background-color:" + Palette.QUIET.hex() + ";";
    private static final String SUBTLE = "color:" + Palette.TEXT_SUBTLE.hex() + ";";

    /** The inline style of each part on paper; parts that aren't listed need none. */
    private static final Map<String, String> STYLES = Map.of(
            "table",
            "border-collapse:collapse;width:100%;margin:0 0 16px 0;color:" + Palette.TEXT.hex()
                    + ";font-size:12px;line-height:1.4;",
            "head",
            BOX + EMPHASIS,
            "group",
            CELL + EMPHASIS,
            "theme",
            "font-weight:bold;",
            "cell",
            CELL,
            "subtle",
            SUBTLE,
            "notice",
            "margin:0 0 8px 0;font-style:italic;",
            "said",
            "margin:0 0 8px 0;" + SUBTLE);

    /** The attribute that says it. */
    String attribute() {
        return this == LIVE ? "class" : "style";
    }

    /** The style of that part; null if it has none. */
    String of(String part) {
        return this == LIVE ? "jm-overview-" + part : STYLES.get(part);
    }

    /** The cell of a number, which is never wide. */
    String number(Tone tone) {
        return this == LIVE ? of("cell") + " " + of("number") : BOX + ground(tone);
    }

    /** The cell of what the app says of a value. */
    String value(Tone tone) {
        return this == LIVE ? of("cell") : BOX + ground(tone);
    }

    /** The cell of a row, in the row's colour on paper; the style sheet knows it by the tone. */
    String cell(Tone tone) {
        return this == LIVE ? of("cell") : CELL + ground(tone);
    }

    private static String ground(Tone tone) {
        return "background-color:" + Palette.tint(tone).hex() + ";";
    }
}
