package io.github.journeymap.export;

import java.util.regex.Pattern;

/** The signs before the items of a list in plain text: what the import takes for one, an export keeps apart from words. */
public final class ListMarks {
    /** One that nothing else begins with. */
    public static final Pattern BULLET = Pattern.compile("[•▪●‣◦]\\s*|·\\s+");
    /** One that may as well be a minus, or an asterisk. */
    public static final Pattern DASH = Pattern.compile("[-–*]\\s+");

    private ListMarks() {}

    /** Whether a line begins as if it were an item of a list. */
    static boolean begin(String line) {
        return BULLET.matcher(line).lookingAt() || DASH.matcher(line).lookingAt();
    }
}
