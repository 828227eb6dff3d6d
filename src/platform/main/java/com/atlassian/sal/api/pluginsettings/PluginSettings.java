package com.atlassian.sal.api.pluginsettings;

/**
 * What a plugin keeps between restarts, for all nodes. A key has at most 100 characters, a text at most 99,000
 * (https://docs.atlassian.com/sal-parent/3.0.0/apidocs/com/atlassian/sal/api/pluginsettings/PluginSettings.html).
 *
 * <p>Sure: https://github.com/phrontizo/likec4-confluence at 04f24e1 (run on Confluence 10.2.13), for texts.
 */
public interface PluginSettings {
    /** Null when there is none. */
    Object get(String key);

    /** Answers what was there before. */
    Object put(String key, Object value);

    /** Answers what was there. */
    Object remove(String key);
}
