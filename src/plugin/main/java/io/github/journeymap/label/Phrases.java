package io.github.journeymap.label;

import java.util.HashMap;
import java.util.Map;

/**
 * The same few texts with ever other arguments. Each is asked for once, with marks where its arguments go: the site looks
 * it up and reads its pattern anew each time, which takes a microsecond and more, and a row of numbers needs one for each.
 * For texts in which an argument stands as it is: how the text is worded must not depend on it.
 */
final class Phrases implements Messages {
    /** The first of the characters that nobody's words have, as they are for private use. */
    private static final char FIRST_MARK = '\uE000';

    private final Messages messages;
    private final Map<String, String> patterns = new HashMap<>();

    Phrases(Messages messages) {
        this.messages = messages;
    }

    @Override
    public String text(String key, String... arguments) {
        String pattern = patterns.computeIfAbsent(key, any -> messages.text(key, marks(arguments.length)));
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            int argument = pattern.charAt(i) - FIRST_MARK;
            if (argument >= 0 && argument < arguments.length) {
                text.append(arguments[argument]);
            } else {
                text.append(pattern.charAt(i));
            }
        }
        return text.toString();
    }

    private static String[] marks(int count) {
        String[] marks = new String[count];
        for (int i = 0; i < count; i++) {
            marks[i] = String.valueOf((char) (FIRST_MARK + i));
        }
        return marks;
    }
}
