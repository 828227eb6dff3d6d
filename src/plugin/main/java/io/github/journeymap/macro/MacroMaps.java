package io.github.journeymap.macro;

import com.atlassian.confluence.pages.AbstractPage;
import io.github.journeymap.format.MapTooLargeException;
import io.github.journeymap.format.NewerFormatException;
import io.github.journeymap.format.UnreadableMapException;
import io.github.journeymap.messages.UserMessages;
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
import io.github.journeymap.store.SiteAddress;
import io.github.journeymap.store.StoredMap;
import io.github.journeymap.template.Templates;
import io.github.journeymap.view.Beginning;
import io.github.journeymap.view.MapAddress;
import io.github.journeymap.view.Notice;
import io.github.journeymap.view.Notices;
import io.github.journeymap.view.ShownMap;
import io.github.journeymap.view.ShownVersion;
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
    private final UserMessages messages;
    private final Notices notices;

    public MacroMaps(
            MapStore store,
            PastMaps past,
            MapSources sources,
            DeletedMaps deleted,
            Access access,
            SiteAddress site,
            UserMessages messages) {
        this.store = store;
        this.past = past;
        this.sources = sources;
        this.deleted = deleted;
        this.access = access;
        this.site = site;
        this.messages = messages;
        this.notices = new Notices(messages);
    }

    /** @throws io.github.journeymap.store.NotFoundException the reader may not see the page */
    ShownMap on(AbstractPage page, MapName name, String template, RenderingContext rendering) {
        return RenderingContext.isFormer(page)
                ? former(page, name, template, rendering)
                : current(page, name, template, rendering);
    }

    /** How large the map's file is, or would be at most for a former version of the page. */
    long size(AbstractPage page, MapName name) {
        long now = store.size(page, name);
        return now > 0 && RenderingContext.isFormer(page) ? Limits.MAP_BYTES : now;
    }

    private ShownMap former(AbstractPage page, MapName name, String template, RenderingContext rendering) {
        long pageId = Access.owner(page).getId();
        Optional<PastMap> found = past.find(page, name);
        List<Notice> said = new ArrayList<>();
        sayIfShownAgain(pageId, name, rendering, said);
        said.add(found.filter(PastMap::purged).isPresent() ? notices.purged() : notices.historical());
        Optional<StoredMap> stored = found.map(PastMap::stored);
        MapAddress address = MapAddress.on(base(rendering), pageId, name.value());
        Optional<JourneyMap> map = map(stored, template, said, address);
        return new ShownMap(address, version(template, stored, true), map, false, said, Beginning.NONE);
    }

    private ShownMap current(AbstractPage page, MapName name, String template, RenderingContext rendering) {
        AbstractPage owner = Access.owner(page);
        Optional<StoredMap> stored = store.find(page, name);
        List<Notice> said = new ArrayList<>();
        sayIfShownAgain(owner.getId(), name, rendering, said);
        if (rendering.isIncluded()) {
            said.add(notices.included(owner.getTitle(), pageUrl(base(rendering), owner.getId())));
        } else if (rendering.isAtHome() && access.isReadOnly()) {
            // To everyone: while the site is read-only, nobody has the permission to edit that would tell them apart.
            said.add(notices.readOnly());
        }
        MapAddress address = MapAddress.on(base(rendering), owner.getId(), name.value());
        Optional<JourneyMap> map = map(stored, template, said, address);
        boolean sound = stored.flatMap(StoredMap::problem).isEmpty();
        boolean canEdit = sound && rendering.isAtHome() && access.canEdit(page);
        if (stored.isEmpty() && deleted.has(owner.getId(), name)) {
            said.add(canEdit ? notices.deletedForEditors(name.value()) : notices.deleted(name.value()));
            map = map.filter(begun -> canEdit);
        }
        Beginning beginning = canEdit && stored.isEmpty() ? beginning(owner, name, base(rendering)) : Beginning.NONE;
        return new ShownMap(address, version(template, stored, false), map, canEdit, said, beginning);
    }

    private void sayIfShownAgain(long pageId, MapName name, RenderingContext rendering, List<Notice> said) {
        if (rendering.isShownAgain(pageId, name)) {
            said.add(notices.shownAgain());
        }
    }

    /** Never shows another page's map by itself. */
    private Beginning beginning(AbstractPage page, MapName name, String base) {
        List<String> hints = new ArrayList<>();
        // A macro that was removed leaves its map on the page; a macro with another name would hide it for good.
        String others = store.names(page).stream().map(MapName::value).collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            hints.add(messages.text("journey-map.view.guidance.others", others));
        }
        List<Beginning.Source> copies = sources.elsewhere(page, name).stream()
                .map(from -> new Beginning.Source(
                        from.pageId(), from.pageTitle(), from.spaceName(), pageUrl(base, from.pageId())))
                .toList();
        // Nothing tells a macro that was copied, without its map, from a new one; but nobody gives two pages' maps the
        // same name of their own by chance.
        if (!copies.isEmpty() && !name.equals(MapName.DEFAULT)) {
            hints.add(messages.text("journey-map.view.guidance.copied", name.value()));
        }
        return new Beginning(hints, copies);
    }

    private static String pageUrl(String base, long pageId) {
        return base + "/pages/viewpage.action?pageId=" + pageId;
    }

    /** The map to show; what is wrong with its file is added to what is said. */
    private Optional<JourneyMap> map(
            Optional<StoredMap> stored, String template, List<Notice> said, MapAddress address) {
        if (stored.isEmpty()) {
            return Optional.of(Templates.get(template));
        }
        Optional<UnreadableMapException> problem = stored.get().problem();
        if (problem.isEmpty()) {
            return stored.get().map();
        }
        String file = stored.get().name().fileName();
        String download = address.url() + "/file";
        if (problem.get() instanceof NewerFormatException newer) {
            said.add(notices.tooNew(file, download));
            if (newer.map().isPresent()) {
                return newer.map();
            }
        } else if (problem.get() instanceof MapTooLargeException) {
            said.add(notices.tooLarge(file, messages.problem(problem.get()), download));
        } else {
            said.add(notices.broken(file, messages.problem(problem.get()), download));
        }
        said.add(
                stored.get().map().isPresent()
                        ? notices.olderVersion(stored.get().version())
                        : notices.noReadableVersion());
        return stored.get().map();
    }

    private ShownVersion version(String template, Optional<StoredMap> stored, boolean isFormer) {
        return new ShownVersion(
                template,
                stored.map(StoredMap::version).orElse(0),
                stored.map(StoredMap::revision).orElse(Revision.NONE).tag(),
                isFormer,
                stored.map(map -> messages.changed(map.author(), map.modified()))
                        .orElse(""));
    }

    // A mail or a document has no address of its own that a link could be relative to.
    private String base(RenderingContext rendering) {
        return rendering.isLive() ? site.onTheSite() : site.fromElsewhere();
    }
}
