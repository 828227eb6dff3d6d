package io.github.journeymap.acceptance.site;

import com.google.gson.JsonObject;
import java.text.MessageFormat;
import java.util.Locale;

/** The words that the plugin gives its scripts, so that page objects find things by what a person reads on them. */
public final class Words {
    private final JsonObject texts;

    Words(Site site, String language) {
        texts = site.as(User.EDITOR)
                .get("/rest/journey-map/1/words", "Accept-Language", language)
                .expecting(200)
                .json();
    }

    public String text(String key, Object... arguments) {
        if (!texts.has(key)) {
            throw new AssertionError("No word for " + key);
        }
        String text = texts.get(key).getAsString();
        return arguments.length == 0 ? text : new MessageFormat(text, Locale.ENGLISH).format(arguments);
    }
}
