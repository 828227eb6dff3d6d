package io.github.journeymap.wiki;

import com.atlassian.sal.api.pluginsettings.PluginSettings;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import java.util.HashMap;
import java.util.Map;

/** Settings that take what Confluence takes: texts of at most 99,000 characters under keys of at most 100. */
public final class MemorySettings implements PluginSettingsFactory, PluginSettings {
    private final Map<String, Object> settings;
    private String unseen = "";
    private boolean failing;
    private Runnable meanwhile = () -> {};

    public MemorySettings() {
        this(new HashMap<>());
    }

    private MemorySettings(Map<String, Object> settings) {
        this.settings = settings;
    }

    /** The same as another node sees them, which hasn't heard yet of what is written under that key by others. */
    public MemorySettings asSeenBefore(String key) {
        MemorySettings there = new MemorySettings(settings);
        there.unseen = key;
        return there;
    }

    /** From now on the database is gone. */
    public void fail() {
        failing = true;
    }

    /** This happens right before the next write, on another node perhaps. */
    public void beforeTheNextWrite(Runnable other) {
        meanwhile = other;
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
        return key.equals(unseen) ? null : settings.get(key);
    }

    @Override
    public Object put(String key, Object value) {
        Runnable other = meanwhile;
        meanwhile = () -> {};
        other.run();
        if (key.length() > 100 || !(value instanceof String text) || text.length() > 99_000) {
            throw new IllegalArgumentException(key);
        }
        if (key.equals(unseen)) {
            unseen = "";
        }
        return settings.put(key, value);
    }

    @Override
    public Object remove(String key) {
        return settings.remove(key);
    }
}
