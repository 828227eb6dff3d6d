package io.github.journeymap.host.content;

import io.github.journeymap.host.data.Database;
import java.util.List;

/** The labels of pages. */
public final class Labels {
    private final Database database;
    private final Pages pages;

    public Labels(Database database, Pages pages) {
        this.database = database;
        this.pages = pages;
    }

    public void add(long page, String label) {
        database.update("merge into labels (content_id, label) key (content_id, label) values (?, ?)", page, label);
        pages.changed(page);
    }

    public void removeAll(long page) {
        database.update("delete from labels where content_id = ?", page);
        pages.changed(page);
    }

    public List<String> of(long page) {
        return database.query(
                row -> row.text("label"), "select label from labels where content_id = ? order by label", page);
    }
}
