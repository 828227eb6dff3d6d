package io.github.journeymap.export;

import io.github.journeymap.label.Palette;
import io.github.journeymap.model.Accent;
import io.github.journeymap.model.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The cell styles of the spreadsheet: their numbers, and how they look. */
final class XlsxStyles {
    // In the order in which xml() writes them.
    static final int PLAIN = 0;
    static final int TITLE = 1;
    static final int HEADING = 2;
    static final int STEP = 3;
    static final int FIRST_TONE = 4;
    static final int FIRST_CELL = FIRST_TONE + Tone.values().length;
    static final int FIRST_ACCENT = FIRST_CELL + Tone.values().length;

    static final int TITLE_SIZE = 16;
    static final int BODY_SIZE = 11;

    private XlsxStyles() {}

    static String xml() {
        StringBuilder fills = new StringBuilder("<fill><patternFill patternType=\"none\"/></fill>"
                + "<fill><patternFill patternType=\"gray125\"/></fill>" + fill(Palette.QUIET));
        for (Tone tone : Tone.values()) {
            fills.append(fill(Palette.tint(tone)));
        }
        for (Accent accent : Accent.values()) {
            fills.append(fill(Palette.band(accent)));
        }
        List<String> looks = new ArrayList<>(List.of(look(0, 0), look(1, 0), look(2, 2), look(2, 2)));
        int firstTone = 3;
        for (int i = 0; i < Tone.values().length; i++) {
            looks.add(look(2, firstTone + i));
        }
        for (int i = 0; i < Tone.values().length; i++) {
            looks.add(look(0, firstTone + i));
        }
        for (int i = 0; i < Accent.values().length; i++) {
            looks.add(look(3, firstTone + Tone.values().length + i));
        }
        String side = " style=\"thin\"><color rgb=\"" + rgb(Palette.BORDER) + "\"/></";
        return "<fonts count=\"4\">" + font(BODY_SIZE, false, Palette.TEXT) + font(TITLE_SIZE, true, Palette.TEXT)
                + font(BODY_SIZE, true, Palette.TEXT) + font(BODY_SIZE, true, Palette.BAND_TEXT) + "</fonts>"
                + "<fills count=\"" + (firstTone + Tone.values().length + Accent.values().length) + "\">" + fills
                + "</fills>"
                + "<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border><border><left" + side
                + "left><right" + side + "right><top" + side + "top><bottom" + side
                + "bottom><diagonal/></border></borders><cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\""
                + " fillId=\"0\""
                + " borderId=\"0\"/></cellStyleXfs><cellXfs"
                + " count=\"" + looks.size() + "\">" + String.join("", looks) + "</cellXfs>";
    }

    private static String font(int size, boolean isBold, Palette colour) {
        return "<font>" + (isBold ? "<b/>" : "") + "<sz val=\"" + size + "\"/><color rgb=\"" + rgb(colour)
                + "\"/><name val=\"Calibri\"/></font>";
    }

    private static String fill(Palette colour) {
        return "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"" + rgb(colour) + "\"/></patternFill></fill>";
    }

    private static String look(int font, int fill) {
        return "<xf numFmtId=\"0\" fontId=\"" + font + "\" fillId=\"" + fill + "\" borderId=\"" + (fill == 0 ? 0 : 1)
                + "\" xfId=\"0\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\">"
                + "<alignment vertical=\"top\" wrapText=\"1\"/></xf>";
    }

    private static String rgb(Palette colour) {
        String hex = colour.hex().substring(1);
        return "FF" + (hex.length() == 3 ? hex.replaceAll("(.)", "$1$1") : hex).toUpperCase(Locale.ROOT);
    }
}
