package io.github.journeymap.site;

import com.atlassian.confluence.core.VersionHistorySummary;
import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.pages.PageManager;
import java.time.Instant;
import java.util.Date;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The one place that knows the type of the lines in a page's history, so that nothing else fails to load where it is
 * gone.
 */
final class VersionTimes {
    private VersionTimes() {}

    /** When each version of the page was saved, by its number. */
    static NavigableMap<Integer, Instant> of(PageManager pages, AbstractPage page) {
        NavigableMap<Integer, Instant> times = new TreeMap<>();
        for (VersionHistorySummary version : pages.getVersionHistorySummaries(page)) {
            times.put(version.getVersion(), instant(version.getLastModificationDate()));
        }
        return times;
    }

    static Instant instant(Date date) {
        return date == null ? Instant.EPOCH : date.toInstant();
    }
}
