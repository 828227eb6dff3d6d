package io.github.journeymap.macro;

import com.atlassian.confluence.pages.AbstractPage;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.history.DeletedMaps;
import io.github.journeymap.history.TrashedMaps;
import io.github.journeymap.messages.UserMessages;
import io.github.journeymap.origin.MapSources;
import io.github.journeymap.shown.Beginning;
import io.github.journeymap.shown.MapAddress;
import io.github.journeymap.store.MapStore;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Where a map that a page doesn't have can come from: other pages, and the trash. */
@Named
public class MapBeginnings {
    private final MapStore store;
    private final MapSources sources;
    private final DeletedMaps deleted;
    private final TrashedMaps trashed;
    private final UserMessages messages;

    public MapBeginnings(
            MapStore store, MapSources sources, DeletedMaps deleted, TrashedMaps trashed, UserMessages messages) {
        this.store = store;
        this.sources = sources;
        this.deleted = deleted;
        this.trashed = trashed;
        this.messages = messages;
    }

    /** Whether the page had a map of that name, whose file was deleted. */
    boolean wasDeleted(AbstractPage page, MapName name) {
        return deleted.has(page.getId(), name);
    }

    /** Whether this person, who can edit the page, can put it back. */
    boolean canPutBack(AbstractPage page, MapName name) {
        return trashed.isOffered(page, name);
    }

    /**
     * What someone who can edit the page is offered. It never shows another page's map by itself.
     *
     * @param base what addresses begin with
     * @param hasFormer whether {@link #canPutBack} holds
     */
    Beginning of(AbstractPage page, MapName name, String base, boolean hasFormer) {
        List<String> hints = new ArrayList<>();
        // A macro that was removed leaves its map on the page; a macro with another name would hide it for good.
        String others = store.names(page).stream().map(MapName::value).collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            hints.add(messages.text("journey-map.view.guidance.others", others));
        }
        List<Beginning.Source> copies = sources.elsewhere(page, name).stream()
                .map(from -> new Beginning.Source(
                        from.pageId(), from.pageTitle(), from.spaceName(), MapAddress.pageUrl(base, from.pageId())))
                .toList();
        // Nothing tells a macro that was copied, without its map, from a new one; but nobody gives two pages' maps the
        // same name of their own by chance.
        if (!copies.isEmpty() && !name.equals(MapName.DEFAULT)) {
            hints.add(messages.text("journey-map.view.guidance.copied", name.value()));
        }
        return new Beginning(hints, copies, hasFormer);
    }
}
