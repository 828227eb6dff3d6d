package com.atlassian.plugin;

/**
 * The key of a module with that of its plugin: {@code plugin.key:module-key}.
 *
 * <p>Sure of its members: https://github.com/mrdon/PLUG at 8b0ed9b (the plugin framework of 2011, when it was open
 * source); that blueprint events answer with one:
 * https://developer.atlassian.com/server/confluence/writing-a-blueprint-advanced.
 */
public final class ModuleCompleteKey {
    private final String completeKey;

    public ModuleCompleteKey(String completeKey) {
        this.completeKey = completeKey;
    }

    public String getPluginKey() {
        return completeKey.substring(0, completeKey.indexOf(':'));
    }

    public String getModuleKey() {
        return completeKey.substring(completeKey.indexOf(':') + 1);
    }

    public String getCompleteKey() {
        return completeKey;
    }
}
