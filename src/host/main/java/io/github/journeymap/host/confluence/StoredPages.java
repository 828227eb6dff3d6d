package io.github.journeymap.host.confluence;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.core.VersionHistorySummary;
import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.PageManager;
import io.github.journeymap.host.content.PageVersion;
import io.github.journeymap.host.content.Pages;
import java.util.Date;
import java.util.List;

/** Pages by id and by title. */
public final class StoredPages implements PageManager {
    private final Pages pages;
    private final Entities entities;

    public StoredPages(Pages pages, Entities entities) {
        this.pages = pages;
        this.entities = entities;
    }

    @Override
    public ContentEntityObject getById(long id) {
        return pages.byId(id).map(entities::content).orElse(null);
    }

    @Override
    public AbstractPage getAbstractPage(long id) {
        return getById(id) instanceof AbstractPage page ? page : null;
    }

    @Override
    public Page getPage(String spaceKey, String pageTitle) {
        return pages.byTitle(spaceKey, pageTitle)
                .map(row -> (Page) entities.content(row))
                .orElse(null);
    }

    @Override
    public List<VersionHistorySummary> getVersionHistorySummaries(ContentEntityObject content) {
        return pages.history(content.getId()).stream()
                .<VersionHistorySummary>map(Summary::new)
                .toList();
    }

    private static final class Summary extends VersionHistorySummary {
        private final PageVersion row;

        Summary(PageVersion row) {
            this.row = row;
        }

        @Override
        public long getId() {
            return row.id();
        }

        @Override
        public int getVersion() {
            return row.version();
        }

        @Override
        public Date getLastModificationDate() {
            return Date.from(row.modified());
        }
    }
}
