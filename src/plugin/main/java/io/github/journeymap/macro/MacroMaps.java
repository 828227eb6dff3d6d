package io.github.journeymap.macro;

import com.atlassian.confluence.pages.AbstractPage;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.attachment.PagePictures;
import io.github.journeymap.attachment.Revision;
import io.github.journeymap.filed.StoredMap;
import io.github.journeymap.history.PastMap;
import io.github.journeymap.history.PastMaps;
import io.github.journeymap.messages.UserMessages;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Limits;
import io.github.journeymap.shown.Beginning;
import io.github.journeymap.shown.Excerpt;
import io.github.journeymap.shown.MapAddress;
import io.github.journeymap.shown.Notice;
import io.github.journeymap.shown.Notices;
import io.github.journeymap.shown.ShownMap;
import io.github.journeymap.shown.ShownPictures;
import io.github.journeymap.shown.ShownVersion;
import io.github.journeymap.shown.ViewOptions;
import io.github.journeymap.site.Access;
import io.github.journeymap.site.SiteAddress;
import io.github.journeymap.store.MapStore;
import io.github.journeymap.template.Templates;
import io.github.journeymap.unreadable.MapTooLargeException;
import io.github.journeymap.unreadable.NewerFormatException;
import io.github.journeymap.unreadable.UnreadableMapException;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what a macro shows, and the notices about it. */
@Named
public class MacroMaps {
    private final MapStore store;
    private final PastMaps past;
    private final MapBeginnings beginnings;
    private final PagePictures pictures;
    private final Access access;
    private final SiteAddress site;
    private final UserMessages messages;
    private final Notices notices;

    public MacroMaps(
            MapStore store,
            PastMaps past,
            MapBeginnings beginnings,
            PagePictures pictures,
            Access access,
            SiteAddress site,
            UserMessages messages) {
        this.store = store;
        this.past = past;
        this.beginnings = beginnings;
        this.pictures = pictures;
        this.access = access;
        this.site = site;
        this.messages = messages;
        this.notices = new Notices(messages);
    }

    /** @throws io.github.journeymap.refusal.NotFoundException the reader may not see the page */
    ShownMap on(AbstractPage page, MapName name, String template, ViewOptions options, RenderingContext rendering) {
        Optional<PastMap> frozen =
                options.version().isEmpty() ? Optional.empty() : past.find(page, name, options.version());
        if (frozen.isPresent()) {
            return frozen(page, name, frozen.get(), options, rendering);
        }
        return RenderingContext.isFormer(page)
                ? former(page, name, template, options, rendering)
                : current(page, name, template, options, rendering);
    }

    /** The number of the version that the macro asks for; empty if there is none. */
    Optional<Integer> frozen(AbstractPage page, MapName name, ViewOptions options) {
        return past.find(page, name, options.version())
                .map(found -> found.stored().version());
    }

    /** How large the map's file is, or would be at most for a former version of the page or the map. */
    long size(AbstractPage page, MapName name, ViewOptions options) {
        long now = store.size(page, name);
        boolean isFormer = RenderingContext.isFormer(page) || !options.version().isEmpty();
        return now > 0 && isFormer ? Limits.MAP_BYTES : now;
    }

    private ShownMap frozen(
            AbstractPage page, MapName name, PastMap found, ViewOptions options, RenderingContext rendering) {
        StoredMap stored = found.stored();
        List<Notice> said = new ArrayList<>();
        said.add(
                found.purged()
                        ? notices.frozenNext(options.version(), stored.version())
                        : notices.frozen(stored.version()));
        AbstractPage owner = Access.owner(page);
        MapAddress address = MapAddress.on(base(rendering), owner.getId(), name.value());
        Optional<JourneyMap> map = cut(map(Optional.of(stored), "", said, address), options, false, said);
        ShownVersion version = version("", Optional.of(stored), true);
        return new ShownMap(address, version, map, false, said, Beginning.NONE, pictures(owner, map, rendering));
    }

    /** The part of the map that the macro asks for. What isn't there of it is said, and so is what is left out. */
    private Optional<JourneyMap> cut(
            Optional<JourneyMap> map, ViewOptions options, boolean mayEdit, List<Notice> said) {
        return map.map(whole -> {
            Excerpt.Cut cut = options.excerpt().of(whole);
            if (!cut.isWhole()) {
                said.add(notices.excerpt(cut, whole));
                if (mayEdit) {
                    said.add(notices.excerptForEditors());
                }
            }
            if (!cut.unknownRows().isEmpty()) {
                said.add(notices.noRows(cut.unknownRows()));
            }
            if (!cut.unknownStages().isEmpty()) {
                said.add(notices.noStages(cut.unknownStages()));
            }
            return cut.map();
        });
    }

    private ShownMap former(
            AbstractPage page, MapName name, String template, ViewOptions options, RenderingContext rendering) {
        long pageId = Access.owner(page).getId();
        Optional<PastMap> found = past.find(page, name);
        List<Notice> said = new ArrayList<>();
        sayIfShownAgain(pageId, name, options, rendering, said);
        said.add(found.filter(PastMap::purged).isPresent() ? notices.purged() : notices.historical());
        Optional<StoredMap> stored = found.map(PastMap::stored);
        MapAddress address = MapAddress.on(base(rendering), pageId, name.value());
        Optional<JourneyMap> map = cut(map(stored, template, said, address), options, false, said);
        ShownPictures shown = pictures(page, map, rendering);
        return new ShownMap(address, version(template, stored, true), map, false, said, Beginning.NONE, shown);
    }

    private ShownMap current(
            AbstractPage page, MapName name, String template, ViewOptions options, RenderingContext rendering) {
        AbstractPage owner = Access.owner(page);
        Optional<StoredMap> stored = store.find(page, name);
        List<Notice> said = new ArrayList<>();
        sayIfShownAgain(owner.getId(), name, options, rendering, said);
        if (!options.version().isEmpty()) {
            said.add(notices.noVersion(options.version()));
        }
        if (rendering.isIncluded()) {
            said.add(notices.included(owner.getTitle(), MapAddress.pageUrl(base(rendering), owner.getId())));
        } else if (rendering.isAtHome() && access.isReadOnly()) {
            // To everyone: while the site is read-only, nobody has the permission to edit that would tell them apart.
            said.add(notices.readOnly());
        }
        MapAddress address = MapAddress.on(base(rendering), owner.getId(), name.value());
        Optional<JourneyMap> whole = map(stored, template, said, address);
        boolean sound = stored.flatMap(StoredMap::problem).isEmpty();
        boolean mayEdit = sound && rendering.isAtHome() && access.canEdit(page);
        Optional<JourneyMap> map = cut(whole, options, mayEdit && options.isOpen(), said);
        // What is left out would get in the way of adding and moving things.
        boolean canEdit = mayEdit && options.isOpen() && map.equals(whole);
        boolean hasFormer = false;
        if (stored.isEmpty() && beginnings.wasDeleted(owner, name)) {
            hasFormer = canEdit && beginnings.canPutBack(owner, name);
            said.add(deleted(name.value(), canEdit, hasFormer));
            map = map.filter(begun -> canEdit);
        }
        Beginning beginning =
                canEdit && stored.isEmpty() ? beginnings.of(owner, name, base(rendering), hasFormer) : Beginning.NONE;
        ShownPictures shown = pictures(owner, map, rendering);
        return new ShownMap(address, version(template, stored, false), map, canEdit, said, beginning, shown);
    }

    private Notice deleted(String name, boolean canEdit, boolean hasFormer) {
        if (hasFormer) {
            return notices.deletedToPutBack(name);
        }
        return canEdit ? notices.deletedForEditors(name) : notices.deleted(name);
    }

    /** The pictures of a map. Mails and feeds have none: their readers aren't signed in. */
    private ShownPictures pictures(AbstractPage page, Optional<JourneyMap> map, RenderingContext rendering) {
        return map.filter(shown -> !rendering.isSentAway())
                .map(shown -> new ShownPictures(pictures.addresses(page, shown.pictures(), base(rendering))))
                .orElse(ShownPictures.NONE);
    }

    private void sayIfShownAgain(
            long pageId, MapName name, ViewOptions options, RenderingContext rendering, List<Notice> said) {
        // A view of a map is meant to stand beside it.
        if (!options.isView() && rendering.isShownAgain(pageId, name)) {
            said.add(notices.shownAgain());
        }
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
