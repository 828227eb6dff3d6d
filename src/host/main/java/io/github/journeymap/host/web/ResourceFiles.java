package io.github.journeymap.host.web;

import io.github.journeymap.host.descriptor.ResourceModule;
import io.github.journeymap.host.plugin.Plugin;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** The files that browsers fetch: of the plugin, and of the host itself. */
final class ResourceFiles {
    private static final String PLUGIN_FILES = "/download/resources/";
    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript;charset=UTF-8",
            "css", "text/css;charset=UTF-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "json", "application/json",
            "woff2", "font/woff2",
            "txt", "text/plain;charset=UTF-8");

    private final Plugin plugin;

    ResourceFiles(Plugin plugin) {
        this.plugin = plugin;
    }

    void addTo(Router router) {
        router.on("/download/resources/*", this::plugin);
        router.on("/static/*", this::own);
    }

    // /download/resources/<plugin key>[:<module key>]/<resource name>
    private void plugin(Exchange exchange) throws IOException {
        String[] parts = exchange.path().substring(PLUGIN_FILES.length()).split("/", 2);
        String[] keys = parts[0].split(":", 2);
        if (parts.length < 2 || !keys[0].equals(plugin.descriptor().pluginKey())) {
            throw Refusal.notFound();
        }
        ResourceModule resource =
                plugin.resource(keys.length > 1 ? keys[1] : "", parts[1]).orElseThrow(Refusal::notFound);
        InputStream file = plugin.open(resource.location()).orElseThrow(Refusal::notFound);
        exchange.stream(resource.contentType().isEmpty() ? type(resource.location()) : resource.contentType(), file);
    }

    private void own(Exchange exchange) throws IOException {
        String name = exchange.path().substring("/static/".length());
        InputStream file = name.contains("..") ? null : ResourceFiles.class.getResourceAsStream("static/" + name);
        if (file == null) {
            throw Refusal.notFound();
        }
        exchange.stream(type(name), file);
    }

    static String type(String name) {
        return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
    }
}
