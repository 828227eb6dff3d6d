package io.github.journeymap.store;

import jakarta.inject.Named;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** Finds attachments on the whole site by their names, as the current user: what the search index knows of them. */
@Named
public class FileSearch {
    /** Ids, last changed first. May fail in any way, and may find what is no longer there: see {@link MapSources}. */
    protected List<Long> named(List<String> fileNames, int most) {
        Bundle plugin = FrameworkUtil.getBundle(FileSearch.class);
        return Cql.files(plugin.getBundleContext(), fileNames, most);
    }
}
