package io.github.journeymap.host.confluence;

import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.message.LocaleResolver;
import io.github.journeymap.host.plugin.PluginWords;
import java.io.Serializable;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** The plugin's words, in the language of whoever asks. */
public final class RequestWords implements I18nResolver, LocaleResolver {
    private final PluginWords words;
    private final Supplier<Locale> locale;

    public RequestWords(PluginWords words, Supplier<Locale> locale) {
        this.words = words;
        this.locale = locale;
    }

    @Override
    public Locale getLocale() {
        return locale.get();
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
    public String getText(Locale wanted, String key) {
        return words.text(wanted, key);
    }

    @Override
    public String getText(Locale wanted, String key, Serializable... arguments) {
        return words.text(wanted, key, (Object[]) arguments);
    }

    @Override
    public Map<String, String> getAllTranslationsForPrefix(String prefix, Locale wanted) {
        return words.withPrefix(wanted, prefix);
    }
}
