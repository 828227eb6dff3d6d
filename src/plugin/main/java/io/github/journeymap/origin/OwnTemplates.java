package io.github.journeymap.origin;

import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.pages.Attachment;
import com.atlassian.confluence.spaces.Space;
import io.github.journeymap.attachment.MapFiles;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.messages.UserMessages;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Limits;
import io.github.journeymap.site.Access;
import io.github.journeymap.site.FileSearch;
import io.github.journeymap.site.TemplateSpace;
import io.github.journeymap.store.MapStore;
import io.github.journeymap.template.Outline;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The maps on pages with the label {@value #LABEL}, in a page's own space and in the one that an administrator has
 * named: templates for anyone who may see them. Nothing of them is kept, and a map that began with one knows nothing of
 * it.
 */
@Named
public class OwnTemplates {
    public static final String LABEL = "journey-map-template";

    /** How many are offered. */
    static final int MOST = 24;

    /** How many finds are looked at in a space: some may be hidden from this person, have no map, or be gone. */
    private static final int FINDS = 50;

    /** The most bytes of files that are read for a list of templates. */
    private static final long MOST_BYTES = 2L * Limits.MAP_BYTES;

    private static final Logger LOG = LoggerFactory.getLogger(OwnTemplates.class);

    private final FileSearch search;
    private final TemplateSpace common;
    private final MapStore store;
    private final MapFiles files;
    private final Access access;
    private final UserMessages messages;

    public OwnTemplates(
            FileSearch search,
            TemplateSpace common,
            MapStore store,
            MapFiles files,
            Access access,
            UserMessages messages) {
        this.search = search;
        this.common = common;
        this.store = store;
        this.files = files;
        this.access = access;
        this.messages = messages;
    }

    /** @param hasMore whether there are others, for which there is no room */
    public record Offer(List<OwnTemplate> templates, boolean hasMore) {
        public Offer {
            templates = List.copyOf(templates);
        }
    }

    /** What those who edit this page can begin with: of its own space first, by the titles of the pages. */
    public Offer offeredOn(AbstractPage page) {
        AbstractPage owner = store.viewed(page);
        Offered offered = new Offered();
        Stream.of(Optional.ofNullable(owner.getSpace()).map(Space::getKey).orElse(""), common.key())
                .distinct()
                .flatMap(this::pages)
                .filter(template -> template.getId() != owner.getId())
                .forEach(offered::add);
        return new Offer(offered.templates, offered.hasMore);
    }

    /** How many pages of a space are templates that this person can see; no more than are looked at. */
    public long count(String space) {
        return pages(space).count();
    }

    /** A search that fails finds nothing: there are the built-in templates all the same. */
    private Stream<AbstractPage> pages(String space) {
        if (space.isEmpty()) {
            return Stream.empty();
        }
        try {
            return search.labelled(space, LABEL, FINDS).stream()
                    .flatMap(id -> access.current(id).stream())
                    .sorted(Comparator.comparing(AbstractPage::getTitle, messages.order()))
                    .toList()
                    .stream();
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("Could not search for templates in the space {}", space, e);
            return Stream.empty();
        }
    }

    private final class Offered {
        private final List<OwnTemplate> templates = new ArrayList<>();
        private long bytes;
        private boolean hasMore;

        void add(AbstractPage page) {
            Map<MapName, Attachment> all = files.all(page);
            for (Map.Entry<MapName, Attachment> file : all.entrySet()) {
                bytes += file.getValue().getFileSize();
                if (templates.size() == MOST || bytes > MOST_BYTES) {
                    hasMore = true;
                    return;
                }
                store.loadNewest(file.getKey(), file.getValue())
                        .shown()
                        .ifPresent(map -> templates.add(template(page, file.getKey(), map, all.size() == 1)));
            }
        }
    }

    /** @param isOnly whether it is the one map of its page, and so is called like that */
    private static OwnTemplate template(AbstractPage page, MapName name, JourneyMap map, boolean isOnly) {
        JourneyMap outline = Outline.of(map);
        String space = Optional.ofNullable(page.getSpace()).map(Space::getName).orElse("");
        String title = isOnly || map.title().isBlank() ? page.getTitle() : map.title();
        boolean isFilled = !map.notes().isEmpty()
                || !map.values().isEmpty()
                || !map.context().equals(outline.context())
                || !words(map).equals(words(outline));
        return new OwnTemplate(page.getId(), page.getTitle(), space, name, title, outline, isFilled);
    }

    private static List<String> words(JourneyMap map) {
        return List.of(
                map.persona().name(),
                map.persona().role(),
                map.persona().text(),
                map.persona().quote());
    }
}
