package io.github.journeymap.host.page;

import io.github.journeymap.host.content.Attachments;
import io.github.journeymap.host.content.Content;
import io.github.journeymap.host.content.Labels;
import io.github.journeymap.host.content.Pages;
import io.github.journeymap.host.content.Spaces;
import io.github.journeymap.host.data.Database;
import io.github.journeymap.host.wiki.Wiki;
import java.util.List;

/** Removes pages and spaces for good, with all that belongs to them. No permission is checked here. */
public final class Removal {
    private final Database database;
    private final Spaces spaces;
    private final Pages pages;
    private final Attachments attachments;
    private final Labels labels;

    public Removal(Database database, Wiki wiki) {
        this.database = database;
        this.spaces = wiki.spaces();
        this.pages = wiki.pages();
        this.attachments = wiki.attachments();
        this.labels = wiki.labels();
    }

    public void page(long page) {
        database.inTransaction(() -> {
            attachments.removeAll(page);
            labels.removeAll(page);
            pages.purge(page);
        });
    }

    public void space(String key) {
        database.inTransaction(() -> {
            for (String type : List.of(Content.PAGE, Content.BLOG_POST, Content.COMMENT)) {
                for (String status : List.of(Content.CURRENT, Content.DRAFT, Content.DELETED)) {
                    pages.all(key, type, status).forEach(content -> page(content.id()));
                }
            }
            spaces.remove(key);
        });
    }
}
