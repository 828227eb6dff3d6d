/** Signatures of PluginSettings, PluginSettingsFactory: what the plugin and the development host use of this package, no more. */
package com.atlassian.sal.api.pluginsettings;
