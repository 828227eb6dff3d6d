package io.github.journeymap.acceptance.browser;

import java.util.List;

/** What a script in a page has answered: the driver only says that it is an object. */
public final class ScriptResult {
    private ScriptResult() {}

    /** An array of texts. */
    public static List<String> texts(Object result) {
        return ((List<?>) result).stream().map(String.class::cast).toList();
    }
}
