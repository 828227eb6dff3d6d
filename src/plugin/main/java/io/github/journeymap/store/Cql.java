package io.github.journeymap.store;

import com.atlassian.confluence.api.model.pagination.SimplePageRequest;
import com.atlassian.confluence.api.service.search.CQLSearchService;
import java.util.List;
import java.util.stream.Collectors;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/**
 * The one place that knows the types of Confluence's search, so that nothing else fails to load where they are gone. The
 * service belongs to an app that Confluence brings and an administrator can switch off: it is looked for when it is
 * needed, as an imported service that is missing would keep the plugin from starting.
 */
final class Cql {
    private Cql() {}

    /** As {@link #files(CQLSearchService, List, int)}; none where there is no search. */
    static List<Long> files(BundleContext bundles, List<String> fileNames, int most) {
        ServiceReference<CQLSearchService> offered = bundles.getServiceReference(CQLSearchService.class);
        CQLSearchService search = offered == null ? null : bundles.getService(offered);
        if (search == null) {
            return List.of();
        }
        try {
            return files(search, fileNames, most);
        } finally {
            bundles.ungetService(offered);
        }
    }

    /**
     * The ids of attachments of one of those names, last changed first.
     *
     * @param fileNames of a map, so without quotation marks and backslashes
     */
    static List<Long> files(CQLSearchService search, List<String> fileNames, int most) {
        String titles = fileNames.stream()
                .map(name -> "title = \"" + name + "\"")
                .collect(Collectors.joining(" or ", "(", ")"));
        String query = "type = attachment and " + titles + " order by lastmodified desc";
        return search.searchContent(query, new SimplePageRequest(0, most)).getResults().stream()
                .map(file -> file.getId().asLong())
                .toList();
    }
}
