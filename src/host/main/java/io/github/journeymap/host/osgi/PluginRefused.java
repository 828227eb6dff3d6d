package io.github.journeymap.host.osgi;

/** A plugin that can't run here; the message says why, and what to look at. */
public final class PluginRefused extends RuntimeException {
    public PluginRefused(String message) {
        super(message);
    }

    public PluginRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
