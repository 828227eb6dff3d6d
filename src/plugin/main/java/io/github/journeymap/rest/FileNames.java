package io.github.journeymap.rest;

import com.atlassian.confluence.pages.AbstractPage;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.model.JourneyMap;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** The names of a map's downloads, which every file system accepts as they are. */
final class FileNames {
    /**
     * The most bytes of UTF-8, each for the title and for the map's name: with the ending, fewer than the 255 that file
     * systems allow.
     */
    private static final int MOST_BYTES = 100;

    private static final Pattern RESERVED = Pattern.compile("[/\\\\:*?\"<>|]");
    /** Direction overrides and other invisible characters could make it look like another file. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}]");

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern DOTS_AT_THE_ENDS = Pattern.compile("^[. ]+|[. ]+$");
    /** Names of devices on Windows, whatever the ending. */
    private static final Pattern DEVICE = Pattern.compile(
            "(?:CON|PRN|AUX|NUL|(?:COM|LPT)[0-9\u00b9\u00b2\u00b3])(?:[ .].*)?", Pattern.CASE_INSENSITIVE);

    private FileNames() {}

    /**
     * The name without its ending: the map's title, or else the page's; followed by the map's name if it isn't the
     * default one.
     */
    static String of(JourneyMap map, AbstractPage page, MapName name) {
        String title = Optional.of(safe(map.title()))
                .filter(text -> !text.isEmpty())
                .orElseGet(() -> page.getTitle() == null ? "" : safe(page.getTitle()));
        String own = safe(name.value());
        if (title.isEmpty() || title.equals(own)) {
            return own;
        }
        return name.equals(MapName.DEFAULT) ? title : title + " - " + own;
    }

    private static String safe(String text) {
        String visible =
                SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(" ");
        String plain =
                RESERVED.matcher(INVISIBLE.matcher(visible).replaceAll("")).replaceAll("-");
        String name = DOTS_AT_THE_ENDS
                .matcher(cut(DOTS_AT_THE_ENDS.matcher(plain).replaceAll("")))
                .replaceAll("");
        return DEVICE.matcher(name).matches() ? "_" + name : name;
    }

    private static String cut(String text) {
        int bytes = 0;
        int end = 0;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            if (bytes > MOST_BYTES) {
                break;
            }
            end += Character.charCount(c);
        }
        return text.substring(0, end);
    }
}
