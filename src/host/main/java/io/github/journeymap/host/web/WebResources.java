package io.github.journeymap.host.web;

import com.atlassian.webresource.api.UrlMode;
import com.atlassian.webresource.api.WebResourceUrlProvider;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import com.atlassian.webresource.api.assembler.RequiredResources;
import com.atlassian.webresource.api.assembler.WebResourceAssembler;
import io.github.journeymap.host.descriptor.WebResourceModule;
import io.github.journeymap.host.plugin.Plugin;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which styles and scripts a page needs, and where they are: below {@code /s/<hash>/_/download/}, cached forever, with
 * a hash that changes with the jar.
 *
 * <p>As in Confluence, a web resource's files of one kind are one file, its batch, and those that every page has are
 * one more. Both are documented by Atlassian: what is put together in <a
 * href="https://docs.atlassian.com/atlassian-plugins-parent/2.13.2/apidocs/com/atlassian/plugin/webresource/ResourceBatchingConfiguration.html">ResourceBatchingConfiguration</a>,
 * and the addresses in <a
 * href="https://docs.atlassian.com/atlassian-plugins-parent/2.9.0-alpha3/apidocs/com/atlassian/plugin/webresource/BatchPluginResource.html">BatchPluginResource</a>
 * and <a
 * href="https://docs.atlassian.com/atlassian-plugins-parent/2.7.2/apidocs/com/atlassian/plugin/webresource/SuperBatchPluginResource.html">SuperBatchPluginResource</a>.
 * What is asked for by its name, as the editor's modules are, keeps an address of its own.
 */
public final class WebResources
        implements PageBuilderService, WebResourceAssembler, RequiredResources, WebResourceUrlProvider {
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
    public String getStaticPluginResourceUrl(String moduleCompleteKey, String resourceName, UrlMode urlMode) {
        return contextPath + cached("/download/resources/" + moduleCompleteKey + "/" + resourceName);
    }

    /** Address of a file of the host itself. */
    String own(String name) {
        return contextPath + cached("/static/" + name);
    }

    /** Addresses of the host's own style and of those that the page needs by now, in the order of the cascade. */
    List<String> styles(String context) {
        return Stream.concat(
                        Stream.of(contextPath + cached(ResourceFiles.OWN_STYLE)), batches(".css", context).stream())
                .toList();
    }

    /** Addresses of the scripts that the page needs by now. */
    List<String> scripts(String context) {
        return batches(".js", context);
    }

    /** The addresses of the batches with this ending that the page needs by now, or that this context has. */
    private List<String> batches(String ending, String context) {
        Set<String> modules = new LinkedHashSet<>();
        for (WebResourceModule module : plugin.descriptor().webResources()) {
            if (module.contexts().contains(context)) {
                add(plugin.descriptor().pluginKey() + ":" + module.key(), modules);
            }
        }
        current.requiredResources().forEach(key -> add(key, modules));
        return modules.stream()
                .filter(key -> !module(key).files(ending).isEmpty())
                .map(key -> contextPath + cached(ResourceFiles.BATCHES + key + "/" + key + ending))
                .toList();
    }

    private String cached(String path) {
        return "/s/" + hash + "/_" + path;
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
