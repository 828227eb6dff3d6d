package io.github.journeymap.shown;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How the macro asks for its map to be shown.
 *
 * @param excerpt what of it
 * @param version of the map: its number, or a day as ISO 8601 has it; empty: the newest
 * @param editable whether those who may edit the map can do so here
 * @param voteLimit on how many notes each may vote, in votes that are begun here; empty for any number
 * @param issueForm the address of a tracker's form for new issues, which notes become there; empty for none
 */
public record ViewOptions(
        Prompts prompts,
        Height height,
        Excerpt excerpt,
        String version,
        boolean editable,
        String voteLimit,
        String issueForm) {
    public static final ViewOptions DEFAULT =
            new ViewOptions(Prompts.TOOLTIPS, Height.FULL, Excerpt.ALL, "", true, "", "");

    /** A web address and nothing else: it becomes a link. */
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^\\s\\p{Cntrl}\"<>]{1,2000}");

    /** What a macro's parameters say; one that is missing or unknown is as if it said nothing. */
    public static ViewOptions of(Map<String, String> parameters) {
        return new ViewOptions(
                Prompts.of(parameters.get("prompts")),
                Height.of(parameters.get("height")),
                new Excerpt(parameters.get("rows"), parameters.get("stages")),
                parameters.getOrDefault("version", "").strip(),
                !"false".equalsIgnoreCase(parameters.getOrDefault("edit", "").strip()),
                voteLimit(parameters.getOrDefault("votes", "").strip()),
                issueForm(parameters.getOrDefault("issues", "").strip()));
    }

    private static String voteLimit(String parameter) {
        return parameter.matches("[1-9][0-9]{0,2}") ? parameter : "";
    }

    private static String issueForm(String parameter) {
        return ADDRESS.matcher(parameter).matches() ? parameter : "";
    }

    /** Whether the map can be worked on here: the newest version, for those who may. */
    public boolean isOpen() {
        return editable && version.isEmpty();
    }

    /** Whether it is a view of its own of a map that may stand on the page once more, to work on. */
    public boolean isView() {
        return !excerpt.isAll() || !isOpen();
    }

    /** How high the map may be on the screen before it scrolls by itself. */
    public enum Height {
        FULL,
        SMALL,
        MEDIUM,
        LARGE;

        static Height of(String parameter) {
            for (Height height : values()) {
                if (height.word().equals(parameter)) {
                    return height;
                }
            }
            return FULL;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where the prompts are shown. In the live map, screen readers always read them. */
    public enum Prompts {
        /** They come up at their headings on the screen, and stand in them in documents and mails. */
        TOOLTIPS,
        /** They stand in their headings on the screen and on paper. */
        SHOWN,
        /** They are hidden. */
        HIDDEN;

        /** What the macro's parameter says; null or unknown is as if it said nothing. */
        static Prompts of(String parameter) {
            for (Prompts prompts : values()) {
                if (prompts.word().equals(parameter)) {
                    return prompts;
                }
            }
            return TOOLTIPS;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
