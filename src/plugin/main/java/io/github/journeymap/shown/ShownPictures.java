package io.github.journeymap.shown;

import java.util.Map;
import java.util.Set;

/**
 * Where a reader's program finds the pictures of a map: the addresses of those that it can show, by the names of their
 * files.
 */
public record ShownPictures(Map<String, String> addresses) {
    public static final ShownPictures NONE = new ShownPictures(Map.of());

    public ShownPictures {
        addresses = Map.copyOf(addresses);
    }

    /** Of those that can be shown. */
    public Set<String> names() {
        return addresses.keySet();
    }

    /** Empty where there is no picture of that name that can be shown. */
    public String address(String name) {
        return addresses.getOrDefault(name, "");
    }
}
