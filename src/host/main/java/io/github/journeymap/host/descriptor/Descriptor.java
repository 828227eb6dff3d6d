package io.github.journeymap.host.descriptor;

import java.util.List;
import java.util.Map;

/**
 * A plugin's descriptor.
 *
 * @param i18n resource bundle names
 * @param resources by module key; those of the plugin itself under the empty key
 * @param allowedMethods entries of {@code <velocity-allowlist>}
 * @param links web-items that lead somewhere
 * @param extractors class names of {@code <extractor2>}
 */
public record Descriptor(
        String pluginKey,
        String name,
        String version,
        List<String> i18n,
        Map<String, List<ResourceModule>> resources,
        List<MacroModule> macros,
        List<WebResourceModule> webResources,
        List<RestModule> rests,
        List<BlueprintModule> blueprints,
        List<WebItemModule> links,
        List<String> extractors,
        List<String> allowedMethods) {}
