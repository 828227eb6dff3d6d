package io.github.journeymap.host.confluence;

import io.github.journeymap.host.content.Content;
import io.github.journeymap.host.content.FileVersion;
import io.github.journeymap.host.content.Pages;
import io.github.journeymap.host.data.Database;
import io.github.journeymap.host.user.Person;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Watchers and the mails they get. The mails stay in an outbox that can be looked at. */
public final class Notifications {
    /** A mail that would have been sent. */
    public record Mail(Instant sent, String recipient, String subject, String body) {}

    private final Database database;
    private final Pages pages;
    private final Clock clock;

    public Notifications(Database database, Pages pages, Clock clock) {
        this.database = database;
        this.pages = pages;
        this.clock = clock;
    }

    public void watch(long page, Person person) {
        database.update(
                "merge into watchers (content_id, user_name) key (content_id, user_name) values (?, ?)",
                page,
                person.name());
    }

    public void unwatch(long page, Person person) {
        database.update("delete from watchers where content_id = ? and user_name = ?", page, person.name());
    }

    public List<String> watchers(long page) {
        return database.query(
                row -> row.text("user_name"),
                "select user_name from watchers where content_id = ? order by user_name",
                page);
    }

    /** @param author null: someone who is not logged in. The author gets no mail about what they did. */
    public void pageSaved(Content page, Person author) {
        tell(page.id(), author, "[Confluence] " + page.title(), "The page \"" + page.title() + "\" was changed.");
    }

    public void attachmentSaved(FileVersion file, Person author) {
        String title = pages.byId(file.container()).map(Content::title).orElse("");
        tell(file.container(), author, "[Confluence] " + title + " > " + file.fileName(), "An attachment was saved.");
    }

    /** Notifies a person in their workbox, which is shown on the same page as the mails. */
    public void inWorkbox(String recipient, String title, String url) {
        keep(recipient, "[Workbox] " + title, url);
    }

    /** @param address of whom an app writes to */
    public void byMail(String address, String subject, String body) {
        keep(address, subject, body);
    }

    public List<Mail> outbox() {
        return database.query(
                row -> new Mail(row.time("sent"), row.text("recipient"), row.text("subject"), row.text("body")),
                "select * from outbox order by id desc");
    }

    private void tell(long page, Person author, String subject, String body) {
        for (String watcher : watchers(page)) {
            if (author == null || !watcher.equals(author.name())) {
                keep(watcher, subject, body);
            }
        }
    }

    private void keep(String recipient, String subject, String body) {
        database.update(
                "insert into outbox (id, sent, recipient, subject, body) values (?, ?, ?, ?, ?)",
                database.nextId(),
                clock.millis(),
                recipient,
                subject,
                body);
    }
}
