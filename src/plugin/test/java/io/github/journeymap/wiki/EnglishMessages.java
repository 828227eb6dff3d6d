package io.github.journeymap.wiki;

import com.atlassian.sal.api.message.I18nResolver;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;

/** The plugin's own English texts. A key without a text fails the test. */
public final class EnglishMessages implements I18nResolver {
    private final Properties texts = new Properties();

    public EnglishMessages() {
        for (String file : new String[] {"/i18n/journey-map.properties", "/i18n/editor.properties"}) {
            try (InputStream in = EnglishMessages.class.getResourceAsStream(file)) {
                texts.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
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
    public String getRawText(String key) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new AssertionError("there is no text for " + key);
        }
        return text;
    }
}
