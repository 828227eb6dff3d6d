package io.github.journeymap.origin;

import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.pages.Attachment;
import com.atlassian.confluence.spaces.Space;
import io.github.journeymap.attachment.MapFiles;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.attachment.PagePictures;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Limits;
import io.github.journeymap.model.Persona;
import io.github.journeymap.site.MapPages;
import io.github.journeymap.store.MapStore;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The personas of other maps, for a map that is about one of them as well. */
@Named
public class OtherPersonas {
    /** How many maps are offered. */
    static final int MOST = 100;

    /** The most bytes of files that are read for a list of them. */
    private static final long MOST_BYTES = 4L * Limits.MAP_BYTES;

    private final MapPages pages;
    private final MapStore store;
    private final MapFiles files;
    private final PagePictures pictures;

    public OtherPersonas(MapPages pages, MapStore store, MapFiles files, PagePictures pictures) {
        this.pages = pages;
        this.store = store;
        this.files = files;
        this.pictures = pictures;
    }

    /**
     * A map that says something of people.
     *
     * @param page the id of the page that it is on
     * @param space what that page's space is called
     * @param picture the address of its persona's picture; empty where there is none
     */
    public record WithPersonas(
            long page, String pageTitle, String space, MapName name, JourneyMap map, String picture) {}

    /** @param hasMore whether there may be others, for which there is no room */
    public record Offer(List<WithPersonas> maps, boolean hasMore) {
        public Offer {
            maps = List.copyOf(maps);
        }
    }

    /**
     * The maps with personas that this person may see, other than the one of that page and name: those of the page's own
     * space first, and of each the last changed first. Where there is no search, none.
     *
     * @param site the beginning of the site's addresses
     */
    public Offer offeredTo(AbstractPage page, MapName name, String site) {
        AbstractPage owner = store.viewed(page);
        Search search = new Search(owner.getId(), name, site);
        String space = Optional.ofNullable(owner.getSpace()).map(Space::getKey).orElse("");
        if (!space.isEmpty()) {
            search.lookIn(List.of(space));
        }
        search.lookIn(List.of());
        return new Offer(search.found, search.hasMore);
    }

    private final class Search {
        private final long own;
        private final MapName ownName;
        private final String site;
        private final List<WithPersonas> found = new ArrayList<>();
        private final Set<Long> seen = new HashSet<>();
        private long bytes;
        private boolean hasMore;

        private Search(long own, MapName ownName, String site) {
            this.own = own;
            this.ownName = ownName;
            this.site = site;
        }

        /** @param spaces their keys; all if there are none */
        void lookIn(List<String> spaces) {
            pages.find(new MapPages.Scope(spaces, 0, ""), false).ifPresent(all -> {
                hasMore |= all.isMore();
                for (AbstractPage page : all.pages()) {
                    if (seen.add(page.getId()) && !add(page)) {
                        hasMore = true;
                        return;
                    }
                }
            });
        }

        /** False if there is no room for them. */
        private boolean add(AbstractPage page) {
            for (Map.Entry<MapName, Attachment> file : files.all(page).entrySet()) {
                if (page.getId() == own && file.getKey().equals(ownName)) {
                    continue;
                }
                bytes += file.getValue().getFileSize();
                if (found.size() == MOST || bytes > MOST_BYTES) {
                    return false;
                }
                store.loadNewest(file.getKey(), file.getValue())
                        .shown()
                        .filter(OtherPersonas::hasPersonas)
                        .ifPresent(map -> found.add(withPersonas(page, file.getKey(), map)));
            }
            return true;
        }

        private WithPersonas withPersonas(AbstractPage page, MapName name, JourneyMap map) {
            String space =
                    Optional.ofNullable(page.getSpace()).map(Space::getName).orElse("");
            String picture = map.persona().picture();
            String address = picture.isEmpty()
                    ? ""
                    : pictures.addresses(page, Set.of(picture), site).getOrDefault(picture, "");
            return new WithPersonas(page.getId(), page.getTitle(), space, name, map, address);
        }
    }

    private static boolean hasPersonas(JourneyMap map) {
        Persona card = map.persona();
        return !card.name().isEmpty()
                || !card.role().isEmpty()
                || !card.text().isEmpty()
                || !card.quote().isEmpty()
                || !map.personas().isEmpty();
    }
}
