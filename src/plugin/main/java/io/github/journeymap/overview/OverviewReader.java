package io.github.journeymap.overview;

import com.atlassian.confluence.pages.AbstractPage;
import io.github.journeymap.attachment.Turns;
import io.github.journeymap.filed.StoredMap;
import io.github.journeymap.messages.PersonName;
import io.github.journeymap.messages.UserMessages;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Limits;
import io.github.journeymap.model.Row;
import io.github.journeymap.refusal.NotFoundException;
import io.github.journeymap.shown.Headings;
import io.github.journeymap.shown.MapAddress;
import io.github.journeymap.shown.Notice;
import io.github.journeymap.shown.Notice.Kind;
import io.github.journeymap.site.Access;
import io.github.journeymap.site.MapPages;
import io.github.journeymap.site.SiteAddress;
import io.github.journeymap.store.MapStore;
import io.github.journeymap.store.UnreadMap;
import io.github.journeymap.unreadable.NewerFormatException;
import io.github.journeymap.unreadable.UnreadableMapException;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what an overview shows. Nothing is cached: each page is checked against the current user's permissions every
 * time, and what they may not see isn't even counted. Maps are read one after the other, and only the selected notes of
 * each are held; notes and bytes are limited.
 */
@Named
public class OverviewReader {
    /** How many maps are read for one part of an overview. */
    static final int MOST_MAPS = 200;

    /** How many bytes of maps. */
    private static final long MOST_BYTES = 4L * Limits.MAP_BYTES;

    /** What is kept of a map's notes is a part of what making something of the whole map takes. */
    private static final int SHARE = 4;

    private final MapPages pages;
    private final MapStore store;
    private final Turns turns;
    private final SiteAddress site;
    private final UserMessages messages;

    public OverviewReader(MapPages pages, MapStore store, Turns turns, SiteAddress site, UserMessages messages) {
        this.pages = pages;
        this.store = store;
        this.turns = turns;
        this.site = site;
        this.messages = messages;
    }

    /**
     * @param home the page that asks, for which <em>this space</em> is its own; empty where there is none
     * @param forEveryone whether only what anyone may see, signed in or not
     * @throws io.github.journeymap.refusal.CrowdedException others read large maps for too long
     */
    public Overview read(Optional<AbstractPage> home, OverviewRequest request, boolean forEveryone) {
        List<Notice> said = new ArrayList<>();
        for (OverviewRequest.Problem problem : request.problems()) {
            said.add(sentence(Kind.WARNING, "problem." + problem.parameter(), problem.value()));
        }
        Optional<MapPages.Scope> scope = scope(home, request, said);
        if (scope.isEmpty()) {
            return Overview.nothing(said);
        }
        Optional<MapPages.Found> found = pages.find(scope.get(), forEveryone);
        if (found.isEmpty()) {
            said.add(sentence(Kind.WARNING, "no-search"));
            return Overview.nothing(said);
        }
        return read(found.get(), request, said);
    }

    /** Where to look for maps. If the request can't be understood, empty, and a notice is added to {@code said}. */
    private Optional<MapPages.Scope> scope(Optional<AbstractPage> home, OverviewRequest request, List<Notice> said) {
        List<String> spaces = request.spaces();
        String title = request.text("page");
        Optional<String> own = home.map(AbstractPage::getSpace).map(space -> space.getKey());
        if (spaces.isEmpty() && title.isEmpty() && own.isEmpty()) {
            said.add(sentence(Kind.INFO, "no-space"));
            return Optional.empty();
        }
        long tree = 0;
        if (!title.isEmpty()) {
            Optional<AbstractPage> root = root(home, own, spaces, title);
            if (root.isEmpty()) {
                said.add(sentence(Kind.WARNING, "problem.page", title));
                return Optional.empty();
            }
            tree = root.get().getId();
        }
        boolean isAnywhere = spaces.contains(OverviewRequest.EVERYWHERE) || spaces.isEmpty() && tree > 0;
        List<String> keys = isAnywhere ? List.of() : spaces.isEmpty() ? List.of(own.orElseThrow()) : spaces;
        return Optional.of(new MapPages.Scope(keys, tree, request.text("label")));
    }

    /** The page of a title in this space or the chosen ones, or of {@code KEY:Title}. */
    private Optional<AbstractPage> root(
            Optional<AbstractPage> home, Optional<String> own, List<String> spaces, String title) {
        if (title.equals(OverviewRequest.ITSELF)) {
            return home.map(Access::owner);
        }
        Set<String> keys = new LinkedHashSet<>(spaces);
        own.ifPresent(keys::add);
        for (String key : keys) {
            Optional<AbstractPage> page = pages.titled(key, title);
            if (page.isPresent()) {
                return page;
            }
        }
        int colon = title.indexOf(':');
        return colon < 1
                ? Optional.empty()
                : pages.titled(
                        title.substring(0, colon), title.substring(colon + 1).strip());
    }

    private Overview read(MapPages.Found found, OverviewRequest request, List<Notice> said) {
        List<AbstractPage> all = found.pages();
        int from = Math.min(request.number("from"), all.size());
        List<OnPage> part = new ArrayList<>();
        long bytes = 0;
        int next = from;
        while (next < all.size()) {
            AbstractPage page = all.get(next);
            List<UnreadMap> maps = maps(page);
            long size = size(maps);
            boolean fits = part.size() + maps.size() <= MOST_MAPS && bytes + size <= MOST_BYTES;
            if (!fits && !part.isEmpty()) {
                break;
            }
            if (!fits) {
                maps = beginningOf(maps);
                size = size(maps);
                said.add(sentence(Kind.WARNING, "too-many-on-page", page.getTitle(), Integer.toString(maps.size())));
            }
            maps.forEach(map -> part.add(new OnPage(page, map)));
            bytes += size;
            next++;
        }
        long largest = part.stream().mapToLong(map -> map.map().size()).max().orElse(0);
        List<MapLine> lines = new ArrayList<>();
        List<NoteLine> notes = new ArrayList<>();
        Set<String> headings = new LinkedHashSet<>();
        turns.take(Math.max(largest, bytes / SHARE), () -> {
            part.forEach(map -> read(map, request, lines, notes, headings));
            return null;
        });
        if (!part.isEmpty()) {
            for (String unknown : new Headings(request.text("rows"), headings).unknown()) {
                said.add(sentence(Kind.WARNING, "problem.rows", unknown));
            }
        }
        Ordering ordering = new Ordering(request.sorting(), messages.order());
        List<MapLine> inOrder = ordering.maps(lines);
        return new Overview(inOrder, ordering.notes(notes, inOrder), all.size(), found.isMore(), from, next, said);
    }

    private static long size(List<UnreadMap> maps) {
        return maps.stream().mapToLong(UnreadMap::size).sum();
    }

    /** The first maps of a page, as many as are read in one go. */
    private static List<UnreadMap> beginningOf(List<UnreadMap> maps) {
        int count = 0;
        long bytes = 0;
        while (count < Math.min(MOST_MAPS, maps.size())
                && bytes + maps.get(count).size() <= MOST_BYTES) {
            bytes += maps.get(count).size();
            count++;
        }
        return maps.subList(0, count);
    }

    private record OnPage(AbstractPage page, UnreadMap map) {}

    /** No maps if the page has been deleted or hidden since it was found. */
    private List<UnreadMap> maps(AbstractPage page) {
        try {
            return store.unread(page);
        } catch (NotFoundException e) {
            return List.of();
        }
    }

    private void read(
            OnPage onPage, OverviewRequest request, List<MapLine> lines, List<NoteLine> notes, Set<String> headings) {
        StoredMap stored = onPage.map().read();
        AbstractPage page = onPage.page();
        MapAddress address =
                MapAddress.on(site.onTheSite(), page.getId(), stored.name().value());
        String problem = stored.problem()
                .map(trouble -> messages.text(
                        "journey-map.overview.broken", stored.name().fileName(), messages.problem(trouble)))
                .orElse("");
        String by = stored.author() == null ? "" : PersonName.of(stored.author());
        // An older version that can be read would be mistaken for the map as it is now.
        Optional<JourneyMap> map = isReadable(stored.problem()) ? stored.shown() : Optional.empty();
        if (map.isEmpty()) {
            lines.add(new MapLine(
                    address,
                    page.getTitle(),
                    page.getTitle(),
                    "",
                    by,
                    stored.modified(),
                    Map.of(),
                    0,
                    false,
                    Optional.empty(),
                    problem));
            return;
        }
        map.get().rows().stream().map(Row::heading).forEach(headings::add);
        SelectedNotes selected = new SelectedNotes(map.get(), request, messages);
        String title = map.get().title().isEmpty() ? page.getTitle() : map.get().title();
        MapLine line = new MapLine(
                address,
                title,
                page.getTitle(),
                map.get().persona().name(),
                by,
                stored.modified(),
                selected.counts(),
                selected.votes(),
                map.get().votes().isSecret(),
                selected.mood(),
                problem);
        if (request.form() == OverviewRequest.Form.NOTES) {
            lines.add(line);
            selected.addTo(notes, line);
        } else {
            sought(line, selected, request).ifPresent(lines::add);
        }
    }

    /** With counts of the notes that contain what is looked for; empty where none does, and nothing else can be there. */
    private static Optional<MapLine> sought(MapLine line, SelectedNotes selected, OverviewRequest request) {
        SoughtWords words = new SoughtWords(request.text("contains"));
        if (words.areNone()) {
            return Optional.of(line);
        }
        List<NoteLine> all = new ArrayList<>();
        selected.addTo(all, line);
        List<NoteLine> found = words.in(all);
        // What can't be read may contain anything.
        return found.isEmpty() && line.problem().isEmpty() ? Optional.empty() : Optional.of(line.counting(found));
    }

    /** Sound, or of a newer version of the app, of which as much is shown as is understood. */
    private static boolean isReadable(Optional<UnreadableMapException> problem) {
        return problem.isEmpty() || problem.get() instanceof NewerFormatException;
    }

    private Notice sentence(Kind kind, String key, String... arguments) {
        return Notice.of(kind, messages.text("journey-map.overview." + key, arguments));
    }
}
