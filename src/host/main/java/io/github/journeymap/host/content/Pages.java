package io.github.journeymap.host.content;

import static io.github.journeymap.host.content.Content.CURRENT;
import static io.github.journeymap.host.content.Content.DELETED;
import static io.github.journeymap.host.content.Content.DRAFT;

import io.github.journeymap.host.data.Database;
import io.github.journeymap.host.data.Row;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Pages, blog posts and comments, with all their versions. No permission is checked here.
 *
 * <p>As in Confluence the current version keeps its id forever, and saving copies the version before into a row of
 * its own.
 */
public final class Pages {
    private final Database database;
    private final Clock clock;

    public Pages(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public Content create(NewContent content, String author) {
        return insert(content, CURRENT, author);
    }

    public Content createDraft(NewContent content, String author) {
        return insert(content, DRAFT, author);
    }

    private Content insert(NewContent content, String status, String author) {
        long id = database.nextId();
        Instant now = clock.instant();
        insert(new Content(
                id,
                content.type(),
                content.space(),
                content.title(),
                content.body(),
                1,
                status,
                content.parent(),
                null,
                author,
                now,
                author,
                now,
                "",
                null));
        changed(id);
        return byId(id).orElseThrow();
    }

    public void rememberBlueprint(long draft, String blueprint) {
        database.update("update content set blueprint = ? where id = ?", blueprint, draft);
    }

    /** Any row: current, draft, deleted or an earlier version. */
    public Optional<Content> byId(long id) {
        return one("id = ?", id);
    }

    /** The current page that was made from that blueprint; see {@link #rememberBlueprint}. */
    public Optional<Content> byBlueprint(String space, String blueprint) {
        return one("space_key = ? and blueprint = ? and status = 'current'", space, blueprint);
    }

    /** The current page of that title. */
    public Optional<Content> byTitle(String space, String title) {
        return one("space_key = ? and title = ? and content_type = 'page' and status = 'current'", space, title);
    }

    public List<Content> current(String space) {
        return select(
                "space_key = ? and status = 'current' and content_type <> 'comment'"
                        + " order by content_type desc, title",
                space);
    }

    /** Content of a type and with a status, in one space or, with an empty key, in all; by title. */
    public List<Content> all(String space, String type, String status) {
        return select(
                "(space_key = ? or ? = '') and content_type = ? and status = ?"
                        + " and (original_id is null or status = 'historical') order by title, id",
                space,
                space,
                type,
                status);
    }

    public List<Content> recentlyChanged(int limit) {
        return select("status = 'current' and content_type <> 'comment'" + " order by modified desc limit ?", limit);
    }

    public List<Content> deleted(String space) {
        return select("space_key = ? and status = 'deleted' order by title", space);
    }

    public List<Content> drafts(String author) {
        return select("creator = ? and status = 'draft' and original_id is null order by modified desc", author);
    }

    /** The pages right below one, by title, that no restriction of their own hides from this user. */
    public List<Content> children(long parent, String user, boolean administrator, int limit) {
        return database.query(
                Pages::content,
                "select * from content c where parent_id = ? and status = 'current' and content_type = 'page' and (?"
                        + " or not exists (select 1 from restrictions r where r.content_id = c.id and r.permission = 'view')"
                        + " or exists (select 1 from restrictions r where r.content_id = c.id and r.permission = 'view'"
                        + " and r.user_name = ?)) order by title limit ?",
                parent,
                administrator,
                user,
                limit);
    }

    /** The comments on the page, with all replies to them. */
    public List<Content> comments(long page) {
        return database.query(
                Pages::content,
                "with recursive below(id) as (select id from content where parent_id = ? and content_type = 'comment'"
                        + " union all select c.id from content c join below on c.parent_id = below.id)"
                        + " select content.* from content join below on content.id = below.id"
                        + " where status = 'current' order by content.id",
                page);
    }

    /** The draft of changes to a published page. */
    public Optional<Content> draftOf(long page) {
        return one("original_id = ? and status = 'draft'", page);
    }

    /**
     * All versions of a page, newest (the current one) first. They are asked for in two halves, each by its index: H2
     * would answer an "or" by reading all content of the site.
     */
    public List<Content> versions(long page) {
        return database.query(
                Pages::content,
                "select * from content where id = ? union all"
                        + " select * from content where original_id = ? and status = 'historical' order by version desc",
                page,
                page);
    }

    /** All versions of a page without their bodies, for a long history. */
    public List<PageVersion> history(long page) {
        return database.query(
                row -> new PageVersion(row.number("id"), row.integer("version"), row.time("modified")),
                "select id, version, modified from content where id = ? union all select id, version, modified"
                        + " from content where original_id = ? and status = 'historical' order by version desc",
                page,
                page);
    }

    public Optional<Content> version(long page, int version) {
        return versions(page).stream().filter(row -> row.version() == version).findFirst();
    }

    /** Saves a new version, or changes a draft in place. */
    public Content update(long id, String title, String body, String comment, String author) {
        return database.inTransaction(() -> {
            Content before = lock(id);
            if (before.isDraft()) {
                write(id, title, body, before.version(), DRAFT, comment, author);
                return byId(id).orElseThrow();
            }
            insert(before.historical(database.nextId()));
            write(id, title, body, before.version() + 1, before.status(), comment, author);
            database.update("delete from content where original_id = ? and status = 'draft'", id);
            changed(id);
            return byId(id).orElseThrow();
        });
    }

    /** Makes a new draft the published page; it keeps its id and becomes version 1. */
    public Content publish(long draft, String title, String body, String author) {
        return database.inTransaction(() -> {
            lock(draft);
            write(draft, title, body, 1, CURRENT, "", author);
            changed(draft);
            return byId(draft).orElseThrow();
        });
    }

    /** Starts, or changes, the draft of changes to a published page. */
    public Content saveDraftOf(long page, String title, String body, String author) {
        return database.inTransaction(() -> {
            Content published = lock(page);
            Optional<Content> draft = draftOf(page);
            if (draft.isPresent()) {
                return update(draft.get().id(), title, body, "", author);
            }
            NewContent changes = new NewContent(published.type(), published.space(), title, body, published.parent());
            Content made = createDraft(changes, author);
            database.update("update content set original_id = ? where id = ?", page, made.id());
            return byId(made.id()).orElseThrow();
        });
    }

    /** The title and body of an earlier version become a new version. */
    public Content restore(long page, int version, String author) {
        Content old = version(page, version).orElseThrow();
        return update(page, old.title(), old.body(), "Reverted from v. " + version, author);
    }

    public void move(long page, String space, Long parent) {
        database.inTransaction(() -> {
            database.update("update content set space_key = ?, parent_id = ? where id = ?", space, parent, page);
            database.update("update content set space_key = ? where original_id = ?", space, page);
            changed(page);
        });
    }

    /** The pages below move up, as in Confluence. */
    public void trash(long page) {
        database.inTransaction(() -> {
            Long parent = byId(page).orElseThrow().parent();
            database.query(row -> row.number("id"), "select id from content where parent_id = ?", page)
                    .forEach(this::changed);
            database.update(
                    "update content set parent_id = ? where parent_id = ? and content_type = 'page'", parent, page);
            database.update("update content set status = ? where id = ?", DELETED, page);
            changed(page);
        });
    }

    public void restoreFromTrash(long page) {
        database.update("update content set status = ? where id = ?", CURRENT, page);
        changed(page);
    }

    /** Out of the trash for good, with its versions; attachments and labels go separately. */
    public void purge(long page) {
        database.inTransaction(() -> {
            database.update("delete from content where id = ? or original_id = ?", page, page);
            changed(page);
        });
    }

    /** A draft that is given up; it is gone for good. */
    public void discard(long draft) {
        database.update("delete from content where id = ? and status = 'draft'", draft);
    }

    /** Tells the search index that the words of this page, or of its attachments, may have changed. */
    public void changed(long id) {
        database.update("insert into index_journal (id, content_id) values (?, ?)", database.nextId(), id);
    }

    private List<Content> select(String condition, Object... arguments) {
        return database.query(Pages::content, "select * from content where " + condition, arguments);
    }

    private Optional<Content> one(String condition, Object... arguments) {
        return database.one(Pages::content, "select * from content where " + condition, arguments);
    }

    private Content lock(long id) {
        return one("id = ? for update", id).orElseThrow();
    }

    private void write(long id, String title, String body, int version, String status, String comment, String author) {
        database.update(
                "update content set title = ?, body = ?, version = ?, status = ?, comment = ?, modifier = ?, modified = ?"
                        + " where id = ?",
                title,
                body,
                version,
                status,
                comment,
                author,
                clock.millis(),
                id);
    }

    private void insert(Content row) {
        database.update(
                "insert into content (id, content_type, space_key, title, body, version, status, parent_id, original_id,"
                        + " creator, created, modifier, modified, comment) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                row.id(),
                row.type(),
                row.space(),
                row.title(),
                row.body(),
                row.version(),
                row.status(),
                row.parent(),
                row.original(),
                row.creator(),
                row.created().toEpochMilli(),
                row.modifier(),
                row.modified().toEpochMilli(),
                row.comment());
    }

    private static Content content(Row row) {
        return new Content(
                row.number("id"),
                row.text("content_type"),
                row.text("space_key"),
                row.text("title"),
                row.text("body"),
                row.integer("version"),
                row.text("status"),
                row.numberOrNull("parent_id"),
                row.numberOrNull("original_id"),
                row.text("creator"),
                row.time("created"),
                row.text("modifier"),
                row.time("modified"),
                row.text("comment"),
                row.text("blueprint"));
    }
}
