package com.atlassian.plugin;

/**
 * The key of a module with that of its plugin: {@code plugin.key:module-key}.
 *
 * <p>Sure of its members: https://github.com/mrdon/PLUG at 8b0ed9b (the plugin framework, when it
 * was open source).
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
