package io.github.journeymap.wiki;

import com.atlassian.sal.api.message.I18nResolver;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;

/** The plugin's own texts: English ones, where no other language is asked for. A key without a text fails the test. */
public final class EnglishMessages implements I18nResolver {
    private final Properties texts = texts("");

    private static Properties texts(String suffix) {
        Properties texts = new Properties();
        for (String name : new String[] {"journey-map", "editor"}) {
            try (InputStream in = EnglishMessages.class.getResourceAsStream("/i18n/" + name + suffix + ".properties")) {
                texts.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return texts;
    }

    @Override
    public String getText(String key) {
        return getRawText(key);
    }

    @Override
    public String getText(String key, Serializable... arguments) {
        return new MessageFormat(getRawText(key), Locale.ENGLISH).format(arguments);
    }

    @Override
    public String getText(Locale language, String key, Serializable... arguments) {
        String text = texts("_" + language.getLanguage()).getProperty(key);
        return new MessageFormat(text, language).format(arguments);
    }

    @Override
    public String getRawText(String key) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new AssertionError("there is no text for " + key);
        }
        return text;
    }
}
