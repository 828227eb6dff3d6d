package io.github.journeymap.view;

import java.util.Locale;

/** How the macro asks for its map to be shown. */
public record ViewOptions(Prompts prompts) {
    public static final ViewOptions DEFAULT = new ViewOptions(Prompts.TOOLTIPS);

    /** Where the prompts are. Wherever it is, those who listen to the live map hear them. */
    public enum Prompts {
        /** They come up at their headings on the screen, and stand in them in documents and mails. */
        TOOLTIPS,
        /** They stand in their headings on the screen and on paper. */
        SHOWN,
        /** They are in nobody's sight. */
        HIDDEN;

        /** What the macro's parameter says; null or unknown is as if it said nothing. */
        public static Prompts of(String parameter) {
            for (Prompts prompts : values()) {
                if (prompts.word().equals(parameter)) {
                    return prompts;
                }
            }
            return TOOLTIPS;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
