package io.github.journeymap.site;

import com.atlassian.confluence.api.model.pagination.SimplePageRequest;
import com.atlassian.confluence.api.service.search.CQLSearchService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/**
 * The one place that knows the types of Confluence's search, so that nothing else fails to load where they are gone.
 * The service belongs to an app that Confluence brings and an administrator can switch off: it is looked for when it is
 * needed, as an imported service that is missing would keep the plugin from starting.
 */
final class Cql {
    private Cql() {}

    /** How many results are asked for at a time: Confluence may give fewer, and does above a limit of its own. */
    private static final int PORTION = 200;

    /** As {@link #files(CQLSearchService, List, int)}; no ids if the search isn't installed. */
    static List<Long> files(BundleContext bundles, List<String> fileNames, int most) {
        return searching(bundles, search -> files(search, fileNames, most)).orElse(List.of());
    }

    /** As {@link #content(CQLSearchService, String, int)}; empty if the search isn't installed. */
    static Optional<List<Long>> content(BundleContext bundles, String query, int most) {
        return searching(bundles, search -> content(search, query, most));
    }

    private static <T> Optional<T> searching(BundleContext bundles, Function<CQLSearchService, T> asking) {
        ServiceReference<CQLSearchService> offered = bundles.getServiceReference(CQLSearchService.class);
        CQLSearchService search = offered == null ? null : bundles.getService(offered);
        if (search == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(asking.apply(search));
        } finally {
            bundles.ungetService(offered);
        }
    }

    /** The ids of what a query finds, in its order. They are asked for in portions until nothing more comes. */
    static List<Long> content(CQLSearchService search, String query, int most) {
        List<Long> ids = new ArrayList<>();
        while (ids.size() < most) {
            List<Long> portion = ids(search, query, ids.size(), Math.min(PORTION, most - ids.size()));
            if (portion.isEmpty()) {
                break;
            }
            ids.addAll(portion);
        }
        return ids;
    }

    /** The ids of attachments of one of those names, last changed first. */
    static List<Long> files(CQLSearchService search, List<String> fileNames, int most) {
        String titles = fileNames.stream()
                .map(name -> "title = " + CqlText.quoted(name))
                .collect(Collectors.joining(" or ", "(", ")"));
        String query = "type = attachment and " + titles + " order by lastmodified desc";
        return ids(search, query, 0, most);
    }

    /** Asks for the pages of that space with that label, last changed first. */
    static String labelled(String space, String label) {
        return "type = page and space = " + CqlText.quoted(space) + " and label = " + CqlText.quoted(label)
                + " order by lastmodified desc";
    }

    private static List<Long> ids(CQLSearchService search, String query, int start, int most) {
        return search.searchContent(query, new SimplePageRequest(start, most)).getResults().stream()
                .map(found -> found.getId().asLong())
                .toList();
    }
}
