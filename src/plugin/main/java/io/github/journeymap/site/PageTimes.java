package io.github.journeymap.site;

import com.atlassian.confluence.core.VersionHistorySummary;
import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.pages.PageManager;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;

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
        return summaries(owner).stream()
                .filter(summary -> summary.getVersion() > former.getVersion())
                .min(Comparator.comparingInt(VersionHistorySummary::getVersion))
                .map(summary -> instant(summary.getLastModificationDate()))
                .orElseGet(() -> instant(former.getLastModificationDate()));
    }

    /** Whether a version of the page ended at that time or later: it shows what there was then. */
    public boolean hasEndedSince(AbstractPage owner, Instant time) {
        List<VersionHistorySummary> summaries = summaries(owner);
        if (summaries.isEmpty()) {
            return owner.getVersion() > 1
                    && !instant(owner.getLastModificationDate()).isBefore(time);
        }
        int first = summaries.stream()
                .mapToInt(VersionHistorySummary::getVersion)
                .min()
                .getAsInt();
        return summaries.stream()
                .filter(summary -> summary.getVersion() > first)
                .anyMatch(summary -> !instant(summary.getLastModificationDate()).isBefore(time));
    }

    private List<VersionHistorySummary> summaries(AbstractPage owner) {
        return OptionalApi.get(() -> pages.getVersionHistorySummaries(owner), List.of());
    }

    private static Instant instant(Date date) {
        return date == null ? Instant.EPOCH : date.toInstant();
    }
}
