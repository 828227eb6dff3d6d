package io.github.journeymap.host.descriptor;

import java.util.List;

/**
 * {@code <web-resource>}.
 *
 * @param resources the single files of it, in order; a folder is not among them
 */
public record WebResourceModule(
        String key, List<String> dependencies, List<String> contexts, List<ResourceModule> resources) {

    /** The files with that ending that browsers fetch. */
    public List<ResourceModule> files(String ending) {
        return resources.stream()
                .filter(resource ->
                        resource.type().equals("download") && resource.name().endsWith(ending))
                .toList();
    }
}
