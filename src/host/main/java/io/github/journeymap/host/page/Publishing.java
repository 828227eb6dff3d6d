package io.github.journeymap.host.page;

import com.atlassian.confluence.pages.Page;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.plugin.ModuleCompleteKey;
import io.github.journeymap.host.confluence.BlueprintPageCreated;
import io.github.journeymap.host.confluence.Entities;
import io.github.journeymap.host.confluence.FileTrashed;
import io.github.journeymap.host.confluence.Notifications;
import io.github.journeymap.host.content.Attachments;
import io.github.journeymap.host.content.Content;
import io.github.journeymap.host.content.FileVersion;
import io.github.journeymap.host.content.NewContent;
import io.github.journeymap.host.content.Pages;
import io.github.journeymap.host.data.Database;
import io.github.journeymap.host.user.Person;
import io.github.journeymap.host.wiki.Wiki;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What happens around a page when it is made, changed or copied: watchers, events, attachments. */
public final class Publishing {
    private final Database database;
    private final Pages pages;
    private final Attachments attachments;
    private final Notifications notifications;
    private final Entities entities;
    private final EventPublisher events;
    private final BlueprintIndex index;

    public Publishing(
            Database database,
            Wiki wiki,
            Notifications notifications,
            Entities entities,
            EventPublisher events,
            BlueprintIndex index) {
        this.database = database;
        this.pages = wiki.pages();
        this.attachments = wiki.attachments();
        this.notifications = notifications;
        this.entities = entities;
        this.events = events;
        this.index = index;
    }

    /** A page, blog post or comment that is there at once. */
    public Content create(NewContent content, Person author) {
        Content made = pages.create(content, author.name());
        if (!content.type().equals(Content.COMMENT)) {
            notifications.watch(made.id(), author);
        }
        return made;
    }

    /** The first publishing of a draft; for one made from a blueprint its event follows once the page is committed. */
    public Content publish(Content draft, String title, String body, Person author) {
        return database.inTransaction(() -> {
            Content published = pages.publish(draft.id(), title, body, author.name());
            notifications.watch(published.id(), author);
            if (draft.blueprint() != null) {
                index.add(published, author);
                database.afterCommit(() -> events.publish(new BlueprintPageCreated(
                        (Page) entities.content(published),
                        entities.user(author.name()),
                        new ModuleCompleteKey(draft.blueprint()))));
            }
            return published;
        });
    }

    public Content update(Content page, String title, String body, String comment, Person author) {
        return database.inTransaction(() -> {
            Content updated = updateQuietly(page, title, body, comment, author);
            notifications.pageSaved(updated, author);
            return updated;
        });
    }

    /** A minor change, of which nobody is told. */
    public Content updateQuietly(Content page, String title, String body, String comment, Person author) {
        return database.inTransaction(() -> {
            Content updated = pages.update(page.id(), title, body, comment, author.name());
            notifications.watch(page.id(), author);
            return updated;
        });
    }

    /** A copy with the newest version of every attachment; restrictions are not copied, as in Confluence. */
    public Content copy(Content page, String title, Person author) {
        return database.inTransaction(() -> {
            Content copy = create(new NewContent(page.type(), page.space(), title, page.body(), page.parent()), author);
            try {
                attachments.copyAll(page.id(), copy.id(), author.name());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return copy;
        });
    }

    /** Puts an attachment into the trash, with all its versions. No page lists it there, but it is found by its id. */
    public void deleteFile(FileVersion file) {
        database.inTransaction(() -> {
            FileTrashed event = new FileTrashed(
                    entities.attachment(attachments.byId(file.head()).orElseThrow()));
            attachments.trash(file.head());
            database.afterCommit(() -> events.publish(event));
        });
    }

    public Content restore(Content page, int version, Person author) {
        return pages.restore(page.id(), version, author.name());
    }

    /** The title, or with a number behind it if there is a page of that title. */
    public String freeTitle(String space, String title) {
        String free = title;
        for (int n = 2; pages.byTitle(space, free).isPresent(); n++) {
            free = title + " (" + n + ")";
        }
        return free;
    }
}
