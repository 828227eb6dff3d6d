package io.github.journeymap.label;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The paths of the icons, for output without a style sheet: one each, on a grid of 24 by 24, to be drawn as an outline.
 * They are read from the page's style sheet, so that there is only one set.
 */
public final class Icons {
    /** The width of the outlines on that grid. */
    public static final String STROKE = "1.8";

    /** The size of the grid. */
    public static final int GRID = 24;

    private static final String ROWS = "/frontend/map/icons.css";
    private static final String CHANNELS = "/frontend/map/channels.css";
    private static final Pattern DRAWING =
            Pattern.compile("\\[data-icon=['\"]?([a-z-]+)['\"]?][^}]*?%3Cpath d='([^']+)'");
    private static final Map<String, String> OF_ROWS = read(ROWS);
    private static final Map<String, String> OF_CHANNELS = read(CHANNELS);

    private Icons() {}

    /** The path of the icon of that name; empty for a name that this version doesn't know, and for the empty name. */
    public static String path(String name) {
        return OF_ROWS.getOrDefault(name, OF_CHANNELS.getOrDefault(name, ""));
    }

    /** Whether it is one of those that have a style sheet of their own, since few maps have them. */
    public static boolean isOfChannels(String name) {
        return OF_CHANNELS.containsKey(name);
    }

    private static Map<String, String> read(String sheet) {
        try (InputStream style = Icons.class.getResourceAsStream(sheet)) {
            Matcher drawing = DRAWING.matcher(new String(style.readAllBytes(), StandardCharsets.UTF_8));
            Map<String, String> paths = new HashMap<>();
            while (drawing.find()) {
                paths.put(drawing.group(1), drawing.group(2));
            }
            return Map.copyOf(paths);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
