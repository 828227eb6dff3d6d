package io.github.journeymap.host.plugin;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The texts of a plugin, from its i18n resources, in the language asked for. */
public final class PluginWords {
    private static final ResourceBundle.Control ENGLISH_OTHERWISE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final List<String> bundles;
    private final ClassLoader classes;

    PluginWords(List<String> locations, ClassLoader classes) {
        this.bundles =
                locations.stream().map(location -> location.replace('.', '/')).toList();
        this.classes = classes;
    }

    /** The text, or the key itself where there is none. */
    public String text(Locale locale, String key, Object... arguments) {
        String pattern = raw(locale, key);
        return pattern.equals(key) ? key : new MessageFormat(pattern, locale).format(arguments);
    }

    /** The text as it stands in the properties, arguments not filled in; the key itself if there is none. */
    public String raw(Locale locale, String key) {
        return bundles.stream()
                .map(name -> bundle(name, locale))
                .filter(bundle -> bundle.containsKey(key))
                .map(bundle -> bundle.getString(key))
                .findFirst()
                .orElse(key);
    }

    private ResourceBundle bundle(String name, Locale locale) {
        try {
            return ResourceBundle.getBundle(name, locale, classes, ENGLISH_OTHERWISE);
        } catch (MissingResourceException e) {
            throw new IllegalStateException(
                    "The descriptor names the i18n resource " + name + ", which isn't in the jar", e);
        }
    }
}
