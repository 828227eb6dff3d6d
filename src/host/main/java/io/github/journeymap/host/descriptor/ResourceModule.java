package io.github.journeymap.host.descriptor;

/**
 * {@code <resource>}: a file of the plugin, or, when the name ends in a slash, a folder of files.
 *
 * @param contentType empty: follows from the name
 */
public record ResourceModule(String type, String name, String location, String contentType) {
    public boolean isDirectory() {
        return name.endsWith("/");
    }
}
