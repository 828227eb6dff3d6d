package io.github.journeymap.host.web;

import com.atlassian.webresource.api.UrlMode;
import com.atlassian.webresource.api.WebResourceUrlProvider;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import com.atlassian.webresource.api.assembler.RequiredResources;
import com.atlassian.webresource.api.assembler.WebResourceAssembler;
import io.github.journeymap.host.descriptor.ResourceModule;
import io.github.journeymap.host.descriptor.WebResourceModule;
import io.github.journeymap.host.plugin.Plugin;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which styles and scripts a page needs, and where they are: under {@code /s/<hash>/_/download/resources/}, cached for
 * ever, with a hash that changes with the jar.
 */
public final class WebResources
        implements PageBuilderService, WebResourceAssembler, RequiredResources, WebResourceUrlProvider {
    private static final List<String> OWN_STYLES =
            List.of("look.css", "controls.css", "frame.css", "content.css", "editor.css", "narrow.css");

    private final Plugin plugin;
    private final CurrentRequest current;
    private final String contextPath;
    private final String hash;

    public WebResources(Plugin plugin, CurrentRequest current, String contextPath, String hash) {
        this.plugin = plugin;
        this.current = current;
        this.contextPath = contextPath;
        this.hash = hash;
    }

    @Override
    public WebResourceAssembler assembler() {
        return this;
    }

    @Override
    public RequiredResources resources() {
        return this;
    }

    @Override
    public RequiredResources requireWebResource(String moduleKey) {
        current.requiredResources().add(moduleKey);
        return this;
    }

    @Override
    public String getBaseUrl(UrlMode urlMode) {
        return urlMode == UrlMode.ABSOLUTE ? current.baseUrl() : contextPath;
    }

    @Override
    public String getStaticPluginResourceUrl(String moduleCompleteKey, String resourceName, UrlMode urlMode) {
        return getBaseUrl(urlMode) + "/s/" + hash + "/_/download/resources/" + moduleCompleteKey + "/" + resourceName;
    }

    /** Address of a file of the host itself. */
    String own(String name) {
        return contextPath + "/s/" + hash + "/_/static/" + name;
    }

    /** Addresses of the host's own style sheets and of those that the page needs by now, in the order of the cascade. */
    List<String> styles(String context) {
        return Stream.concat(OWN_STYLES.stream().map(this::own), urls(".css", context).stream())
                .toList();
    }

    /** Addresses of the files with this ending that the page needs by now, and those of this context. */
    List<String> urls(String ending, String context) {
        Set<String> modules = new LinkedHashSet<>();
        for (WebResourceModule module : plugin.descriptor().webResources()) {
            if (module.contexts().contains(context)) {
                add(plugin.descriptor().pluginKey() + ":" + module.key(), modules);
            }
        }
        current.requiredResources().forEach(key -> add(key, modules));
        List<String> urls = new ArrayList<>();
        for (String key : modules) {
            for (ResourceModule resource : module(key).resources()) {
                if (resource.type().equals("download") && resource.name().endsWith(ending)) {
                    urls.add(getStaticPluginResourceUrl(key, resource.name(), UrlMode.RELATIVE));
                }
            }
        }
        return urls;
    }

    private void add(String key, Set<String> modules) {
        for (String dependency : module(key).dependencies()) {
            if (!modules.contains(dependency)) {
                add(dependency, modules);
            }
        }
        modules.add(key);
    }

    private WebResourceModule module(String completeKey) {
        String prefix = plugin.descriptor().pluginKey() + ":";
        if (!completeKey.startsWith(prefix)) {
            throw new IllegalArgumentException("There is no web-resource " + completeKey + " on this host");
        }
        return plugin.webResource(completeKey.substring(prefix.length()))
                .orElseThrow(() -> new IllegalArgumentException("The plugin has no web-resource " + completeKey));
    }
}
