package io.github.journeymap.wiki;

import com.atlassian.sal.api.pluginsettings.PluginSettings;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import java.util.HashMap;
import java.util.Map;

/** Settings that take what Confluence takes: texts of at most 99,000 characters under keys of at most 100. */
public final class MemorySettings implements PluginSettingsFactory, PluginSettings {
    private final Map<String, Object> settings = new HashMap<>();
    private boolean failing;

    /** From now on the database is gone. */
    public void fail() {
        failing = true;
    }

    public int size() {
        return settings.size();
    }

    @Override
    public PluginSettings createGlobalSettings() {
        if (failing) {
            throw new IllegalStateException("no database");
        }
        return this;
    }

    @Override
    public Object get(String key) {
        return settings.get(key);
    }

    @Override
    public Object put(String key, Object value) {
        if (key.length() > 100 || !(value instanceof String text) || text.length() > 99_000) {
            throw new IllegalArgumentException(key);
        }
        return settings.put(key, value);
    }

    @Override
    public Object remove(String key) {
        return settings.remove(key);
    }
}
