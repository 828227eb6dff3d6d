package io.github.journeymap.host.confluence;

import com.atlassian.sal.api.message.I18nResolver;
import io.github.journeymap.host.plugin.PluginWords;
import java.io.Serializable;
import java.util.Locale;
import java.util.function.Supplier;

/** The plugin's messages, in the language of the current user. */
public final class RequestWords implements I18nResolver {
    private final PluginWords words;
    private final Supplier<Locale> locale;

    public RequestWords(PluginWords words, Supplier<Locale> locale) {
        this.words = words;
        this.locale = locale;
    }

    @Override
    public String getText(String key) {
        return words.text(locale.get(), key);
    }

    @Override
    public String getText(String key, Serializable... arguments) {
        return words.text(locale.get(), key, (Object[]) arguments);
    }

    @Override
    public String getText(Locale language, String key, Serializable... arguments) {
        return words.text(language, key, (Object[]) arguments);
    }

    @Override
    public String getRawText(String key) {
        return words.raw(locale.get(), key);
    }
}
