package io.github.journeymap.macro;

import io.github.journeymap.live.LateEditors;
import io.github.journeymap.shown.ShownMap;
import io.github.journeymap.site.Access;
import io.github.journeymap.site.NoteComments;
import io.github.journeymap.site.PageTitles;
import io.github.journeymap.site.SiteAddress;
import io.github.journeymap.view.LiveComments;
import io.github.journeymap.view.LiveTableContext;
import io.github.journeymap.vote.Voters;
import jakarta.inject.Named;
import java.util.Map;

/** Finds what the page around a live table knows for the reader for whom it is rendered. */
@Named
public class LiveTableContexts {
    private final PageResources resources;
    private final PageTitles titles;
    private final SiteAddress site;
    private final Voters voters;
    private final NoteComments comments;
    private final LateEditors editors;
    private final Access access;

    public LiveTableContexts(
            PageResources resources,
            PageTitles titles,
            SiteAddress site,
            Voters voters,
            NoteComments comments,
            LateEditors editors,
            Access access) {
        this.resources = resources;
        this.titles = titles;
        this.site = site;
        this.voters = voters;
        this.comments = comments;
        this.editors = editors;
        this.access = access;
    }

    LiveTableContext of(RenderingContext rendering, ShownMap shown) {
        return new LiveTableContext(
                rendering.indexOnPage(),
                rendering.pageTitle(),
                Access.signedIn(),
                resources.script("editor"),
                shown.map().map(map -> titles.in(map, site.fromElsewhere())).orElse(Map.of()),
                shown.map()
                        .filter(map -> !map.votes().isNone())
                        .map(map -> voters.current(shown.address().pageId()))
                        .orElse(""),
                comments(rendering, shown),
                mayHoldWords(rendering, shown) ? resources.script("unsaved/unsaved") : "");
    }

    /**
     * Whether this reader's browser may hold what they typed in a map of the page and could not save: they have edited one, and
     * can't any more, since they may not, the file is broken, or the site is read-only.
     */
    private boolean mayHoldWords(RenderingContext rendering, ShownMap shown) {
        long page = shown.address().pageId();
        return !shown.canEdit() && page > 0 && rendering.isAtHome() && editors.hasOn(page, Access.user());
    }

    /**
     * The comments to show. Former versions of a map show none; a map that nobody has started can be commented on as
     * soon as it has a note.
     */
    private LiveComments comments(RenderingContext rendering, ShownMap shown) {
        if (shown.map().isEmpty() || shown.version().isFormer()) {
            return LiveComments.NONE;
        }
        long page = shown.address().pageId();
        boolean isOffered = rendering.isAtHome() && access.canComment(access.page(page));
        Map<String, Integer> counts = shown.version().number() == 0
                ? Map.of()
                : comments.counts(page, shown.address().name());
        return new LiveComments(counts, isOffered, false);
    }
}
