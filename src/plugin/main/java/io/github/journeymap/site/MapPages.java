package io.github.journeymap.site;

import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.pages.PageManager;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pages of the site on which there is a map: those with the macro in them, as Confluence's search knows them. The
 * search itself leaves out what is hidden from this person; each page is asked for once more, every time.
 */
@Named
public class MapPages {
    /** How many pages are looked at, and so counted at most. */
    public static final int MOST = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(MapPages.class);

    private final FileSearch search;
    private final PageManager pages;
    private final Access access;

    public MapPages(FileSearch search, PageManager pages, Access access) {
        this.search = search;
        this.pages = pages;
        this.access = access;
    }

    /**
     * Where to look. An empty field doesn't narrow the search.
     *
     * @param spaces the keys of the spaces to look in
     * @param tree the id of a page, to look there and on all pages below it; 0 for anywhere
     * @param label the label that pages must have
     */
    public record Scope(List<String> spaces, long tree, String label) {
        public Scope {
            spaces = List.copyOf(spaces);
        }

        String query() {
            StringBuilder query = new StringBuilder("type in (page, blogpost) and macro = \"journey-map\"");
            if (!spaces.isEmpty()) {
                query.append(
                        spaces.stream().map(CqlText::quoted).collect(Collectors.joining(", ", " and space in (", ")")));
            }
            if (tree > 0) {
                query.append(" and (id = ")
                        .append(tree)
                        .append(" or ancestor = ")
                        .append(tree)
                        .append(')');
            }
            if (!label.isEmpty()) {
                query.append(" and label = ").append(CqlText.quoted(label));
            }
            return query.append(" order by lastmodified desc").toString();
        }
    }

    /**
     * What was found.
     *
     * @param pages that this person may see, last changed first
     * @param isMore whether there may be others beyond the first {@value #MOST}
     */
    public record Found(List<AbstractPage> pages, boolean isMore) {
        public Found {
            pages = List.copyOf(pages);
        }
    }

    /**
     * The pages that were found; empty if the search isn't installed or doesn't answer.
     *
     * @param forEveryone whether to find only pages that anyone may see, signed in or not
     */
    public Optional<Found> find(Scope scope, boolean forEveryone) {
        Optional<List<Long>> ids;
        try {
            ids = search.content(scope.query(), MOST + 1);
        } catch (RuntimeException | LinkageError e) {
            // The query contains text from the address, which can be anything.
            LOG.debug("Could not search for pages with a journey map", e);
            return Optional.empty();
        }
        return ids.map(found -> {
            List<AbstractPage> seen = new ArrayList<>();
            for (long id : found.subList(0, Math.min(MOST, found.size()))) {
                AbstractPage page = pages.getAbstractPage(id);
                if (page != null
                        && page.isLatestVersion()
                        && !Access.isDraft(page)
                        && access.canView(page)
                        && (!forEveryone || access.isForEveryone(page))) {
                    seen.add(page);
                }
            }
            return new Found(seen, found.size() > MOST);
        });
    }

    /** The page of that title in a space, if this person may see it. */
    public Optional<AbstractPage> titled(String space, String title) {
        AbstractPage page = pages.getPage(space, title);
        return Optional.ofNullable(page).filter(access::canView);
    }
}
