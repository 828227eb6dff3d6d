package io.github.journeymap.host.plugin;

import com.atlassian.confluence.macro.Macro;
import com.atlassian.confluence.plugins.index.api.Extractor2;
import io.github.journeymap.host.descriptor.Descriptor;
import io.github.journeymap.host.descriptor.DescriptorReader;
import io.github.journeymap.host.descriptor.MacroModule;
import io.github.journeymap.host.descriptor.ResourceModule;
import io.github.journeymap.host.descriptor.RestModule;
import io.github.journeymap.host.descriptor.WebResourceModule;
import io.github.journeymap.host.osgi.PluginRefused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A plugin that runs: what its descriptor says, made. */
public final class Plugin implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Plugin.class);

    private final Bundle bundle;
    private final PluginFiles files;
    private final Descriptor descriptor;
    private final PluginWords words;
    private PluginBeans beans;
    private final Map<String, Macro> macros = new LinkedHashMap<>();
    private List<Extractor2> extractors = List.of();

    /**
     * @param sources where the plugin's sources are, if its files are to be taken from there
     */
    public Plugin(Bundle bundle, Optional<Path> sources) {
        this.bundle = bundle;
        this.files = new PluginFiles(bundle, sources);
        URL file = bundle.getEntry("atlassian-plugin.xml");
        if (file == null) {
            throw new PluginRefused(bundle.getSymbolicName() + " has no atlassian-plugin.xml at its root");
        }
        this.descriptor = DescriptorReader.read(PluginBeans.read(file));
        String key = bundle.getHeaders().get("Atlassian-Plugin-Key");
        if (!descriptor.pluginKey().equals(key)) {
            throw new PluginRefused(
                    "The manifest says the plugin key is " + key + ", its descriptor says " + descriptor.pluginKey());
        }
        this.words = new PluginWords(
                descriptor.i18n(), bundle.adapt(BundleWiring.class).getClassLoader());
    }

    /** Makes beans and modules; all services of Confluence must be on offer by now. */
    public void start() {
        beans = new PluginBeans(bundle);
        for (MacroModule module : descriptor.macros()) {
            macros.put(module.name(), beans.module(module.className(), Macro.class));
        }
        extractors = descriptor.extractors().stream().flatMap(this::extractor).toList();
    }

    /** None where this host lacks what it is made of: a module of the search that can't be enabled is left out. */
    private Stream<Extractor2> extractor(String name) {
        try {
            return Stream.of(beans.module(name, Extractor2.class));
        } catch (NoClassDefFoundError e) {
            LOG.warn("{} can't be made, so nothing is extracted by it", name, e);
            return Stream.empty();
        }
    }

    public Descriptor descriptor() {
        return descriptor;
    }

    public ClassLoader classes() {
        return beans.classes();
    }

    public PluginWords words() {
        return words;
    }

    public Optional<Macro> macro(String name) {
        return Optional.ofNullable(macros.get(name));
    }

    public List<Extractor2> extractors() {
        return extractors;
    }

    /** Instances of the classes with a JAX-RS path or provider annotation. */
    public List<Object> restResources(RestModule module) {
        return Collections.list(bundle.findEntries("/", "*.class", true)).stream()
                .map(URL::getPath)
                .map(path -> path.substring(1, path.length() - ".class".length()))
                .filter(path -> module.packages().isEmpty()
                        || module.packages().stream().anyMatch(name -> path.startsWith(name.replace('.', '/'))))
                .filter(this::isRest)
                .map(path -> beans.module(path.replace('/', '.'), Object.class))
                .toList();
    }

    /** A file in the jar. */
    public Optional<InputStream> open(String path) {
        return files.open(path);
    }

    /** Whether a file may be another one at the next request. */
    public boolean isUnderWork() {
        return files.sources().isPresent();
    }

    public Optional<WebResourceModule> webResource(String moduleKey) {
        return descriptor.webResources().stream()
                .filter(module -> module.key().equals(moduleKey))
                .findFirst();
    }

    /**
     * Where in the jar a downloadable resource is.
     *
     * @param moduleKey empty for resources of the plugin itself
     */
    public Optional<ResourceModule> resource(String moduleKey, String name) {
        List<ResourceModule> resources = descriptor.resources().getOrDefault(moduleKey, List.of());
        for (ResourceModule resource : resources) {
            if (!resource.type().equals("download")) {
                continue;
            }
            if (resource.name().equals(name)) {
                return Optional.of(resource);
            }
            if (resource.isDirectory() && name.startsWith(resource.name())) {
                String location =
                        resource.location() + name.substring(resource.name().length());
                return Optional.of(new ResourceModule("download", name, location, resource.contentType()));
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        if (beans != null) {
            beans.close();
        }
    }

    // Reads the class file instead of loading the class: classes other than REST resources don't matter here.
    private boolean isRest(String path) {
        try (InputStream in = open(path + ".class").orElseThrow()) {
            String constants = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            return constants.contains("Ljakarta/ws/rs/Path;") || constants.contains("Ljakarta/ws/rs/ext/Provider;");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
