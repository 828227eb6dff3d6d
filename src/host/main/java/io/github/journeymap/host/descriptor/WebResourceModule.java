package io.github.journeymap.host.descriptor;

import java.util.List;

/**
 * {@code <web-resource>}.
 *
 * @param resources the single files of it, in order; a folder is not among them
 */
public record WebResourceModule(
        String key, List<String> dependencies, List<String> contexts, List<ResourceModule> resources) {}
