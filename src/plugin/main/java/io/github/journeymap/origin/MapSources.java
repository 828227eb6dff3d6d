package io.github.journeymap.origin;

import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.pages.Attachment;
import io.github.journeymap.attachment.MapFiles;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.site.Access;
import io.github.journeymap.site.FileSearch;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pages from which a macro without its map may have come: those with a map of the same name. Nothing in the macro
 * says which page it was, because a copied page must have a map of its own.
 */
@Named
public class MapSources {
    static final int MOST = 5;

    private static final Logger LOG = LoggerFactory.getLogger(MapSources.class);

    /** How many finds are looked at: some may be hidden from this person, or gone since they were indexed. */
    private static final int FINDS = 50;

    private final FileSearch search;
    private final MapFiles files;
    private final Access access;

    public MapSources(FileSearch search, MapFiles files, Access access) {
        this.search = search;
        this.files = files;
        this.access = access;
    }

    /**
     * At most {@value #MOST} pages, the last changed first. The search itself leaves out what is hidden from the
     * current user; permissions are checked again all the same. If the search fails, there are none, and the page is
     * shown anyway.
     */
    public List<MapSource> elsewhere(AbstractPage page, MapName name) {
        AbstractPage owner = Access.owner(page);
        try {
            return search.named(name.fileNames(), FINDS).stream()
                    .flatMap(id -> source(id, name))
                    .filter(from -> from.getId() != owner.getId())
                    .limit(MOST)
                    .map(from -> new MapSource(from.getId(), from.getTitle(), space(from)))
                    .toList();
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("Could not search for other pages with a journey map named \"{}\"", name, e);
            return List.of();
        }
    }

    private Stream<AbstractPage> source(long file, MapName name) {
        return files
                .byId(file)
                .map(Attachment::getContainer)
                .filter(AbstractPage.class::isInstance)
                .map(AbstractPage.class::cast)
                .filter(from -> from.isLatestVersion() && !Access.isDraft(from) && access.canView(from))
                .filter(from -> files.newest(from, name)
                        .filter(newest -> newest.getId() == file)
                        .isPresent())
                .stream();
    }

    private static String space(AbstractPage page) {
        return Optional.ofNullable(page.getSpace())
                .map(space -> space.getName())
                .orElse("");
    }
}
