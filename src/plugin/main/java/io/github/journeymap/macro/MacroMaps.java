package io.github.journeymap.macro;

import com.atlassian.confluence.pages.AbstractPage;
import io.github.journeymap.format.MapTooLargeException;
import io.github.journeymap.format.NewerFormatException;
import io.github.journeymap.format.UnreadableMapException;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Limits;
import io.github.journeymap.store.Access;
import io.github.journeymap.store.DeletedMaps;
import io.github.journeymap.store.MapName;
import io.github.journeymap.store.MapSources;
import io.github.journeymap.store.MapStore;
import io.github.journeymap.store.PastMap;
import io.github.journeymap.store.PastMaps;
import io.github.journeymap.store.Revision;
import io.github.journeymap.store.StoredMap;
import io.github.journeymap.template.Templates;
import io.github.journeymap.view.Beginning;
import io.github.journeymap.view.Notice;
import io.github.journeymap.view.Notices;
import io.github.journeymap.words.UserMessages;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds what a macro is to show, and what is to be said about it. */
@Named
public class MacroMaps {
    private final MapStore store;
    private final PastMaps past;
    private final MapSources sources;
    private final DeletedMaps deleted;
    private final Access access;
    private final SiteAddress site;
    private final UserMessages words;
    private final Notices notices;

    public MacroMaps(
            MapStore store,
            PastMaps past,
            MapSources sources,
            DeletedMaps deleted,
            Access access,
            SiteAddress site,
            UserMessages words) {
        this.store = store;
        this.past = past;
        this.sources = sources;
        this.deleted = deleted;
        this.access = access;
        this.site = site;
        this.words = words;
        this.notices = new Notices(words);
    }

    /** @throws io.github.journeymap.store.NotFoundException the reader may not see the page */
    MacroMap on(AbstractPage page, MapName name, String template, RenderingContext occasion) {
        return RenderingContext.isFormer(page)
                ? former(page, name, template, occasion)
                : current(page, name, template, occasion);
    }

    /** How large the map's file is, or would be at most for a former version of the page. */
    long size(AbstractPage page, MapName name) {
        long now = store.size(page, name);
        return now > 0 && RenderingContext.isFormer(page) ? Limits.MAP_BYTES : now;
    }

    private MacroMap former(AbstractPage page, MapName name, String template, RenderingContext occasion) {
        long pageId = Access.owner(page).getId();
        Optional<PastMap> found = past.find(page, name);
        List<Notice> said = new ArrayList<>();
        sayIfShownAgain(pageId, name, occasion, said);
        said.add(found.filter(PastMap::purged).isPresent() ? notices.purged() : notices.historical());
        Optional<StoredMap> stored = found.map(PastMap::stored);
        Optional<JourneyMap> map = map(stored, template, said, base(occasion) + MapAddress.of(pageId, name));
        return new MacroMap(
                pageId, name, template, map, version(stored), tag(stored), true, false, said, Beginning.NONE);
    }

    private MacroMap current(AbstractPage page, MapName name, String template, RenderingContext occasion) {
        AbstractPage owner = Access.owner(page);
        Optional<StoredMap> stored = store.find(page, name);
        List<Notice> said = new ArrayList<>();
        sayIfShownAgain(owner.getId(), name, occasion, said);
        if (occasion.isIncluded()) {
            said.add(notices.included(owner.getTitle(), address(base(occasion), owner.getId())));
        } else if (occasion.isAtHome() && access.isReadOnly()) {
            // To everybody: while the site is read-only, nobody has the permission to edit that would tell them apart.
            said.add(notices.readOnly());
        }
        Optional<JourneyMap> map = map(stored, template, said, base(occasion) + MapAddress.of(owner.getId(), name));
        boolean sound = stored.flatMap(StoredMap::problem).isEmpty();
        boolean canEdit = sound && occasion.isAtHome() && access.canEdit(page);
        if (stored.isEmpty() && deleted.has(owner.getId(), name)) {
            said.add(canEdit ? notices.deletedForEditors(name.value()) : notices.deleted(name.value()));
            map = map.filter(begun -> canEdit);
        }
        Beginning beginning = canEdit && stored.isEmpty() ? beginning(owner, name, base(occasion)) : Beginning.NONE;
        return new MacroMap(
                owner.getId(), name, template, map, version(stored), tag(stored), false, canEdit, said, beginning);
    }

    private void sayIfShownAgain(long pageId, MapName name, RenderingContext occasion, List<Notice> said) {
        if (occasion.isShownAgain(pageId, name)) {
            said.add(notices.shownAgain());
        }
    }

    /** Never shows another page's map by itself. */
    private Beginning beginning(AbstractPage page, MapName name, String base) {
        List<String> hints = new ArrayList<>();
        // A macro that was removed leaves its map on the page; a macro with another name would hide it for good.
        String others = store.names(page).stream().map(MapName::value).collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            hints.add(words.text("journey-map.view.guidance.others", others));
        }
        List<Beginning.Source> copies = sources.elsewhere(page, name).stream()
                .map(from -> new Beginning.Source(
                        from.pageId(), from.pageTitle(), from.spaceName(), address(base, from.pageId())))
                .toList();
        // Nothing tells a macro that was copied, without its map, from a new one; but nobody gives two pages' maps the
        // same name of their own by chance.
        if (!copies.isEmpty() && !name.equals(MapName.DEFAULT)) {
            hints.add(words.text("journey-map.view.guidance.copied", name.value()));
        }
        return new Beginning(hints, copies);
    }

    private static String address(String base, long pageId) {
        return base + "/pages/viewpage.action?pageId=" + pageId;
    }

    /** The map to show; what is wrong with its file is added to what is said. */
    private Optional<JourneyMap> map(Optional<StoredMap> stored, String template, List<Notice> said, String address) {
        if (stored.isEmpty()) {
            return Optional.of(Templates.get(template));
        }
        Optional<UnreadableMapException> problem = stored.get().problem();
        if (problem.isEmpty()) {
            return stored.get().map();
        }
        String file = stored.get().name().fileName();
        String download = address + "/file";
        if (problem.get() instanceof NewerFormatException newer) {
            said.add(notices.tooNew(file, download));
            if (newer.map().isPresent()) {
                return newer.map();
            }
        } else if (problem.get() instanceof MapTooLargeException) {
            said.add(notices.tooLarge(file, words.problem(problem.get()), download));
        } else {
            said.add(notices.broken(file, words.problem(problem.get()), download));
        }
        said.add(
                stored.get().map().isPresent()
                        ? notices.olderVersion(stored.get().version())
                        : notices.noReadableVersion());
        return stored.get().map();
    }

    private static String tag(Optional<StoredMap> stored) {
        return stored.map(StoredMap::edition).orElse(Revision.NONE).tag();
    }

    private static int version(Optional<StoredMap> stored) {
        return stored.map(StoredMap::version).orElse(0);
    }

    // A mail or a document has no address of its own that a link could be relative to.
    private String base(RenderingContext occasion) {
        return occasion.isLive() ? site.onTheSite() : site.fromElsewhere();
    }
}
