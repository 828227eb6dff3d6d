package io.github.journeymap.site;

import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/**
 * Asks the search index of the whole site, as the current user. It may fail in any way, and may find what is no longer
 * there.
 */
@Named
public class FileSearch {
    /** The ids of attachments of those names, last changed first. */
    public List<Long> named(List<String> fileNames, int most) {
        return Cql.files(bundles(), fileNames, most);
    }

    /** The ids of content that a query finds, in its order; empty where there is no search. See {@link MapPages}. */
    public Optional<List<Long>> content(String query, int most) {
        return Cql.content(bundles(), query, most);
    }

    /** The ids of a space's pages with that label, last changed first; none where there is no search. */
    public List<Long> labelled(String space, String label, int most) {
        return content(Cql.labelled(space, label), most).orElse(List.of());
    }

    private static BundleContext bundles() {
        Bundle plugin = FrameworkUtil.getBundle(FileSearch.class);
        return plugin.getBundleContext();
    }
}
