package io.github.journeymap.host.plugin;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.TreeMap;

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
        for (String name : bundles) {
            ResourceBundle bundle = bundle(name, locale);
            if (bundle.containsKey(key)) {
                return new MessageFormat(bundle.getString(key), locale).format(arguments);
            }
        }
        return key;
    }

    public Map<String, String> withPrefix(Locale locale, String prefix) {
        Map<String, String> words = new TreeMap<>();
        for (String name : bundles) {
            ResourceBundle bundle = bundle(name, locale);
            for (String key : bundle.keySet()) {
                if (key.startsWith(prefix)) {
                    words.put(key, bundle.getString(key));
                }
            }
        }
        return words;
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
