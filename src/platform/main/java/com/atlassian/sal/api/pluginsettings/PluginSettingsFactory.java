package com.atlassian.sal.api.pluginsettings;

/**
 * Where a plugin's settings are; its keys begin with the plugin's name, as all plugins have the global ones together.
 *
 * <p>Sure: https://github.com/phrontizo/likec4-confluence at 04f24e1 (run on Confluence 10.2.13); a service imported by
 * https://github.com/atlassian-labs/atlassian-slack-integration-server at 94c50dc (Confluence 10.0.1).
 */
public interface PluginSettingsFactory {
    /** To be used by one thread only. */
    PluginSettings createGlobalSettings();
}
