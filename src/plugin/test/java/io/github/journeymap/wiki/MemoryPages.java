package io.github.journeymap.wiki;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.confluence.core.VersionHistorySummary;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.spaces.Space;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Pages and what they were before. */
public final class MemoryPages {
    final PageManager manager = mock(PageManager.class);

    private final Map<Long, List<Page>> formerVersions = new HashMap<>();
    private long lastId = 100;

    Page page(String title, Instant now) {
        Page page = new Page();
        page.setId(++lastId);
        page.setTitle(title);
        page.setLastModificationDate(Date.from(now));
        serve(page);
        formerVersions.put(page.getId(), new ArrayList<>());
        when(manager.getVersionHistorySummaries(page)).thenAnswer(call -> summaries(page));
        return page;
    }

    void putInto(Space space, Page page) {
        page.setSpace(space);
        when(manager.getPage(space.getKey(), page.getTitle())).thenReturn(page);
    }

    FormerPage change(Page page, Instant now) {
        FormerPage former = new FormerPage(page);
        former.setId(++lastId);
        former.setVersion(page.getVersion());
        former.setLastModificationDate(page.getLastModificationDate());
        serve(former);
        formerVersions.get(page.getId()).add(former);
        page.setVersion(page.getVersion() + 1);
        page.setLastModificationDate(Date.from(now));
        return former;
    }

    /** The page as a request has read it that knows nothing of what comes after. */
    public Page copy(Page page) {
        Page copy = new Page();
        copy.setId(page.getId());
        copy.setTitle(page.getTitle());
        copy.setVersion(page.getVersion());
        copy.setLastModificationDate(page.getLastModificationDate());
        when(manager.getVersionHistorySummaries(copy)).thenAnswer(call -> summaries(page));
        return copy;
    }

    /** The page of that id is this one from now on. */
    public void serve(Page page) {
        when(manager.getAbstractPage(page.getId())).thenReturn(page);
    }

    private List<VersionHistorySummary> summaries(Page page) {
        List<VersionHistorySummary> summaries = new ArrayList<>();
        summaries.add(new Line(page));
        formerVersions.get(page.getId()).forEach(former -> summaries.add(1, new Line(former)));
        return summaries;
    }

    private static final class Line extends VersionHistorySummary {
        private final Page page;

        Line(Page page) {
            this.page = page;
        }

        @Override
        public long getId() {
            return page.getId();
        }

        @Override
        public int getVersion() {
            return page.getVersion();
        }

        @Override
        public Date getLastModificationDate() {
            return page.getLastModificationDate();
        }
    }
}
