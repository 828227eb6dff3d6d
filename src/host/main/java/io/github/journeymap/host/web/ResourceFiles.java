package io.github.journeymap.host.web;

import io.github.journeymap.host.descriptor.ResourceModule;
import io.github.journeymap.host.descriptor.WebResourceModule;
import io.github.journeymap.host.plugin.Plugin;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The files that browsers fetch: of the plugin, and of the host itself. */
final class ResourceFiles {
    /** What follows is {@code <module key>/<module key>.css}, and the same with {@code .js}. */
    static final String BATCHES = "/download/batch/";
    /** All of the host's own style, in the order of the cascade. */
    static final String OWN_STYLE = "/download/superbatch/css/batch.css";

    private static final String PLUGIN_FILES = "/download/resources/";
    private static final List<String> OWN_STYLES =
            List.of("look.css", "controls.css", "frame.css", "content.css", "editor.css", "narrow.css");
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
        router.on(PLUGIN_FILES + "*", this::plugin);
        router.on(BATCHES + "*", this::batch);
        router.on(OWN_STYLE, this::ownStyle);
        router.on("/static/*", this::own);
    }

    // /download/resources/<plugin key>[:<module key>]/<resource name>
    private void plugin(Exchange exchange) throws IOException {
        file(exchange, exchange.path().substring(PLUGIN_FILES.length()).split("/", 2));
    }

    // Beside a batch are the files of its module, for the addresses in a style sheet.
    private void batch(Exchange exchange) throws IOException {
        String[] parts = exchange.path().substring(BATCHES.length()).split("/", 2);
        if (parts.length < 2 || !parts[1].startsWith(parts[0] + ".")) {
            file(exchange, parts);
            return;
        }
        String prefix = plugin.descriptor().pluginKey() + ":";
        WebResourceModule module =
                plugin.webResource(parts[0].replace(prefix, "")).orElseThrow(Refusal::notFound);
        List<InputStream> files = new ArrayList<>();
        for (ResourceModule resource : module.files(parts[1].substring(parts[0].length()))) {
            files.add(open(resource));
        }
        exchange.bytes(type(parts[1]), joined(files));
    }

    private void file(Exchange exchange, String... parts) throws IOException {
        String[] keys = parts[0].split(":", 2);
        if (parts.length < 2 || !keys[0].equals(plugin.descriptor().pluginKey())) {
            throw Refusal.notFound();
        }
        ResourceModule resource =
                plugin.resource(keys.length > 1 ? keys[1] : "", parts[1]).orElseThrow(Refusal::notFound);
        exchange.stream(
                resource.contentType().isEmpty() ? type(resource.location()) : resource.contentType(), open(resource));
    }

    private InputStream open(ResourceModule resource) {
        return plugin.open(resource.location()).orElseThrow(Refusal::notFound);
    }

    private void own(Exchange exchange) throws IOException {
        String name = exchange.path().substring("/static/".length());
        exchange.stream(type(name), own(name));
    }

    private void ownStyle(Exchange exchange) throws IOException {
        exchange.bytes(
                type(OWN_STYLE),
                joined(OWN_STYLES.stream().map(ResourceFiles::own).toList()));
    }

    private static InputStream own(String name) {
        InputStream file = name.contains("..") ? null : ResourceFiles.class.getResourceAsStream("static/" + name);
        if (file == null) {
            throw Refusal.notFound();
        }
        return file;
    }

    private static byte[] joined(List<InputStream> files) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (InputStream file : files) {
            try (file) {
                file.transferTo(all);
                all.write('\n');
            }
        }
        return all.toByteArray();
    }

    static String type(String name) {
        return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
    }
}
