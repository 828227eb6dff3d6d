package io.github.journeymap.host.content;

import io.github.journeymap.host.data.Database;
import io.github.journeymap.host.data.Row;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Attachments and their versions; the bytes are in the database, so that all nodes have them. No permission is checked
 * here.
 *
 * <p>As in Confluence (measured by others, see docs/confluence.md) the newest version keeps its id, versions are not
 * renumbered when one is removed, and removing the newest makes the one before it the newest.
 */
public final class Attachments {
    private final Database database;
    private final Pages pages;
    private final Clock clock;

    public Attachments(Database database, Pages pages, Clock clock) {
        this.database = database;
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * Stores the bytes as a new attachment, or as the next version of the one with that name.
     *
     * @throws IOException the disk is full
     */
    public FileVersion save(
            long container,
            String fileName,
            String mediaType,
            String comment,
            boolean minorEdit,
            String author,
            byte[] data)
            throws IOException {
        if (database.faults().isDiskFull()) {
            throw new IOException("No space left on device");
        }
        return database.inTransaction(() -> {
            Optional<FileVersion> before = database.one(
                    Attachments::file,
                    "select * from attachments where container_id = ? and file_name = ? and original_id is null and not trashed for update",
                    container,
                    fileName);
            long id = before.map(FileVersion::id).orElseGet(database::nextId);
            long now = clock.millis();
            before.ifPresent(this::keepAsOldVersion);
            int version = before.map(old -> old.version() + 1).orElse(1);
            if (before.isPresent()) {
                database.update(
                        "update attachments set media_type = ?, file_size = ?, version = ?, comment = ?, modifier = ?,"
                                + " modified = ?, minor_edit = ? where id = ?",
                        mediaType,
                        data.length,
                        version,
                        comment,
                        author,
                        now,
                        minorEdit,
                        id);
            } else {
                insert(new FileVersion(
                        id,
                        container,
                        fileName,
                        mediaType,
                        data.length,
                        version,
                        comment,
                        null,
                        author,
                        Instant.ofEpochMilli(now),
                        author,
                        Instant.ofEpochMilli(now),
                        minorEdit));
            }
            database.update(
                    "merge into attachment_data (attachment_id, data) key (attachment_id) values (?, ?)",
                    id,
                    new ByteArrayInputStream(data));
            pages.changed(container);
            return byId(id).orElseThrow();
        });
    }

    public Optional<FileVersion> byId(long id) {
        return database.one(Attachments::file, "select * from attachments where id = ?", id);
    }

    public Optional<FileVersion> byName(long container, String fileName) {
        return database.one(
                Attachments::file,
                "select * from attachments where container_id = ? and file_name = ? and original_id is null and not trashed",
                container,
                fileName);
    }

    /** That version of the attachment of that name. */
    public Optional<FileVersion> version(long container, String fileName, int version) {
        Optional<FileVersion> newest = byName(container, fileName);
        return newest.filter(file -> file.version() == version)
                .or(() -> newest.flatMap(file -> database.one(
                        Attachments::file,
                        "select * from attachments where original_id = ? and version = ?",
                        file.id(),
                        version)));
    }

    /** The newest version of each attachment of that name, wherever it is, last changed first. */
    public List<FileVersion> named(String fileName) {
        return database.query(
                Attachments::file,
                "select * from attachments where lower(file_name) = lower(?) and original_id is null and not trashed"
                        + " order by modified desc, id desc limit 1000",
                fileName);
    }

    /** The newest version of each attachment, by name. */
    public List<FileVersion> of(long container) {
        return database.query(
                Attachments::file,
                "select * from attachments where container_id = ? and original_id is null and not trashed order by file_name",
                container);
    }

    /** All versions of an attachment, newest first. */
    // In two halves, each by its index: H2 answers an "or" by reading all attachments of the site.
    public List<FileVersion> versions(long id) {
        return database.query(
                Attachments::file,
                "select * from attachments where id = ? union all select * from attachments where original_id = ?"
                        + " order by version desc",
                id,
                id);
    }

    /** The bytes of exactly this version. */
    public InputStream data(long id) {
        return database.one(
                        row -> new ByteArrayInputStream(row.bytes("data")),
                        "select data from attachment_data where attachment_id = ?",
                        id)
                .orElseThrow(() -> new IllegalStateException("Attachment " + id + " has no data"));
    }

    /** Puts the attachment into the trash, with all its versions; only who knows its id finds it there. */
    public void trash(long id) {
        database.inTransaction(() -> {
            database.update("update attachments set trashed = true where id = ?", id);
            pages.changed(byId(id).orElseThrow().container());
        });
    }

    /** Removes the attachment with all its versions. */
    public void remove(long id) {
        database.inTransaction(() -> {
            long container = byId(id).orElseThrow().container();
            database.update(
                    "delete from attachment_data where attachment_id in"
                            + " (select id from attachments where id = ? or original_id = ?)",
                    id,
                    id);
            database.update("delete from attachments where id = ? or original_id = ?", id, id);
            pages.changed(container);
        });
    }

    /** Removes all attachments of a page, those in the trash, too. */
    public void removeAll(long container) {
        database.query(
                        Attachments::file,
                        "select * from attachments where container_id = ? and original_id is null",
                        container)
                .forEach(file -> remove(file.id()));
    }

    /** Removes one version. If it is the newest, the one before takes its place and its id. */
    public void removeVersion(long id) {
        database.inTransaction(() -> {
            FileVersion gone = byId(id).orElseThrow();
            List<FileVersion> versions = versions(gone.head());
            if (versions.size() == 1) {
                remove(id);
                return;
            }
            database.update("delete from attachment_data where attachment_id = ?", id);
            database.update("delete from attachments where id = ?", id);
            if (gone.original() == null) {
                long before = versions.get(1).id();
                database.update("update attachments set id = ?, original_id = null where id = ?", id, before);
                database.update("update attachment_data set attachment_id = ? where attachment_id = ?", id, before);
            }
            pages.changed(gone.container());
        });
    }

    /** Copies the newest version of each attachment, as Confluence does when a page is copied. */
    public void copyAll(long from, long to, String author) throws IOException {
        for (FileVersion file : of(from)) {
            byte[] data = data(file.id()).readAllBytes();
            save(to, file.fileName(), file.mediaType(), file.comment(), file.minorEdit(), author, data);
        }
    }

    private void keepAsOldVersion(FileVersion before) {
        long id = database.nextId();
        insert(new FileVersion(
                id,
                before.container(),
                before.fileName(),
                before.mediaType(),
                before.size(),
                before.version(),
                before.comment(),
                before.id(),
                before.creator(),
                before.created(),
                before.modifier(),
                before.modified(),
                before.minorEdit()));
        database.update("update attachment_data set attachment_id = ? where attachment_id = ?", id, before.id());
    }

    private void insert(FileVersion file) {
        database.update(
                "insert into attachments (id, container_id, file_name, media_type, file_size, version, comment, original_id,"
                        + " creator, created, modifier, modified, minor_edit) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                file.id(),
                file.container(),
                file.fileName(),
                file.mediaType(),
                file.size(),
                file.version(),
                file.comment(),
                file.original(),
                file.creator(),
                file.created().toEpochMilli(),
                file.modifier(),
                file.modified().toEpochMilli(),
                file.minorEdit());
    }

    private static FileVersion file(Row row) {
        return new FileVersion(
                row.number("id"),
                row.number("container_id"),
                row.text("file_name"),
                row.text("media_type"),
                row.number("file_size"),
                row.integer("version"),
                row.text("comment"),
                row.numberOrNull("original_id"),
                row.text("creator"),
                row.time("created"),
                row.text("modifier"),
                row.time("modified"),
                row.flag("minor_edit"));
    }
}
