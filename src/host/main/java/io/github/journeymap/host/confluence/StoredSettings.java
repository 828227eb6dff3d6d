package io.github.journeymap.host.confluence;

import com.atlassian.sal.api.pluginsettings.PluginSettings;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import io.github.journeymap.host.data.Database;

/** What plugins keep; here only texts, under keys as long as SAL promises to take. */
public final class StoredSettings implements PluginSettingsFactory, PluginSettings {
    private static final int LONGEST_KEY = 100;
    private static final int LONGEST_TEXT = 99_000;

    private final Database database;

    public StoredSettings(Database database) {
        this.database = database;
    }

    @Override
    public PluginSettings createGlobalSettings() {
        return this;
    }

    @Override
    public Object get(String key) {
        return database.one(row -> row.text("setting"), "select setting from plugin_settings where name = ?", key)
                .orElse(null);
    }

    @Override
    public Object put(String key, Object value) {
        if (key.length() > LONGEST_KEY || !(value instanceof String text) || text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("A plugin can't keep this under the key " + key);
        }
        Object before = get(key);
        database.update("merge into plugin_settings (name, setting) key (name) values (?, ?)", key, text);
        return before;
    }

    @Override
    public Object remove(String key) {
        Object before = get(key);
        database.update("delete from plugin_settings where name = ?", key);
        return before;
    }
}
