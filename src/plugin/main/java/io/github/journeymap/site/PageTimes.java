package io.github.journeymap.site;

import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.pages.PageManager;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;

/**
 * When the versions of a page began and ended. Asked of the database each time: the page itself, as it was loaded for a
 * request, may have a newer version by then. If Confluence no longer has the answer, the page's own fields are used.
 */
@Named
public class PageTimes {
    private final PageManager pages;

    public PageTimes(PageManager pages) {
        this.pages = pages;
    }

    /** When the next version of the page was saved; when this one was, where that isn't known. */
    public Instant end(AbstractPage former, AbstractPage owner) {
        Map.Entry<Integer, Instant> next = times(owner).higherEntry(former.getVersion());
        return next == null ? VersionTimes.instant(former.getLastModificationDate()) : next.getValue();
    }

    /** Whether a version of the page ended at that time or later: it shows what there was then. */
    public boolean hasEndedSince(AbstractPage owner, Instant time) {
        NavigableMap<Integer, Instant> times = times(owner);
        if (times.isEmpty()) {
            return owner.getVersion() > 1
                    && !VersionTimes.instant(owner.getLastModificationDate()).isBefore(time);
        }
        return times.tailMap(times.firstKey(), false).values().stream().anyMatch(saved -> !saved.isBefore(time));
    }

    private NavigableMap<Integer, Instant> times(AbstractPage owner) {
        return OptionalApi.get(() -> VersionTimes.of(pages, owner), Collections.emptyNavigableMap());
    }
}
