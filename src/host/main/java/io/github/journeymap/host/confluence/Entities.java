package io.github.journeymap.host.confluence;

import com.atlassian.confluence.core.ConfluenceEntityObject;
import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.core.SpaceContentEntityObject;
import com.atlassian.confluence.core.Versioned;
import com.atlassian.confluence.pages.Attachment;
import com.atlassian.confluence.pages.BlogPost;
import com.atlassian.confluence.pages.Comment;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.user.ConfluenceUser;
import io.github.journeymap.host.content.Content;
import io.github.journeymap.host.content.FileVersion;
import io.github.journeymap.host.content.Pages;
import io.github.journeymap.host.content.Spaces;
import io.github.journeymap.host.user.People;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Confluence's entities, made from the host's rows. Each is a copy: changing one changes nothing stored. */
public final class Entities {
    private final Pages pages;
    private final Spaces spaces;
    private final People people;
    // Users and spaces are never renamed here, so that each is asked for once.
    private final Map<String, ConfluenceUser> users = new ConcurrentHashMap<>();
    private final Map<String, Space> knownSpaces = new ConcurrentHashMap<>();

    public Entities(Pages pages, Spaces spaces, People people) {
        this.pages = pages;
        this.spaces = spaces;
        this.people = people;
    }

    public ContentEntityObject content(Content row) {
        return switch (row.type()) {
            case Content.PAGE -> filled(new StoredPage(row), row);
            case Content.BLOG_POST -> filled(new StoredBlogPost(row), row);
            case Content.COMMENT -> filled(new StoredComment(row), row);
            default -> throw new IllegalStateException("Content type " + row.type());
        };
    }

    public Attachment attachment(FileVersion file) {
        return attachment(file, content(pages.byId(file.container()).orElseThrow()));
    }

    /** The same, where the container is at hand. */
    public Attachment attachment(FileVersion file, ContentEntityObject container) {
        Attachment attachment = new StoredFile(file);
        attachment.setId(file.id());
        attachment.setTitle(file.fileName());
        attachment.setVersion(file.version());
        attachment.setContainer(container);
        if (container instanceof SpaceContentEntityObject inSpace) {
            attachment.setSpace(inSpace.getSpace());
        }
        signed(attachment, file.creator(), file.created(), file.modifier(), file.modified());
        return attachment;
    }

    public Space space(String key) {
        return knownSpaces.computeIfAbsent(key, this::load);
    }

    private Space load(String key) {
        io.github.journeymap.host.content.Space row = spaces.byKey(key).orElseThrow();
        Space space = new Space();
        space.setId(row.id());
        space.setKey(row.key());
        space.setName(row.name());
        return space;
    }

    /** The user of that name; null where the name is. */
    public ConfluenceUser user(String name) {
        return name == null
                ? null
                : users.computeIfAbsent(
                        name, known -> people.byName(known).map(HostUser::new).orElse(null));
    }

    private <T extends ContentEntityObject> T filled(T entity, Content row) {
        entity.setId(row.id());
        entity.setTitle(row.title());
        entity.setVersion(row.version());
        entity.setVersionComment(row.comment());
        // As in Confluence an earlier version says "current" too; isLatestVersion() tells it apart.
        entity.setContentStatus(row.status().equals(Content.HISTORICAL) ? Content.CURRENT : row.status());
        if (entity instanceof SpaceContentEntityObject inSpace) {
            inSpace.setSpace(space(row.space()));
        }
        signed(entity, row.creator(), row.created(), row.modifier(), row.modified());
        return entity;
    }

    private void signed(
            ConfluenceEntityObject entity, String creator, Instant created, String modifier, Instant modified) {
        entity.setCreator(user(creator));
        entity.setCreationDate(Date.from(created));
        entity.setLastModifier(user(modifier));
        entity.setLastModificationDate(Date.from(modified));
    }

    private Versioned latest(Content row, ContentEntityObject itself) {
        return row.original() == null
                ? itself
                : content(pages.byId(row.original()).orElseThrow());
    }

    private List<Comment> comments(Content page) {
        return pages.comments(page.head()).stream()
                .map(row -> (Comment) content(row))
                .toList();
    }

    private final class StoredPage extends Page {
        private final Content row;

        StoredPage(Content row) {
            this.row = row;
        }

        @Override
        public List<Comment> getComments() {
            return comments(row);
        }

        @Override
        public boolean isLatestVersion() {
            return row.original() == null;
        }

        @Override
        public Versioned getLatestVersion() {
            return latest(row, this);
        }
    }

    private final class StoredBlogPost extends BlogPost {
        private final Content row;

        StoredBlogPost(Content row) {
            this.row = row;
        }

        @Override
        public List<Comment> getComments() {
            return comments(row);
        }

        @Override
        public boolean isLatestVersion() {
            return row.original() == null;
        }

        @Override
        public Versioned getLatestVersion() {
            return latest(row, this);
        }
    }

    private final class StoredComment extends Comment {
        private final Content row;

        StoredComment(Content row) {
            this.row = row;
        }

        @Override
        public String getBodyAsString() {
            return row.body();
        }

        @Override
        public Comment getParent() {
            return content(pages.byId(row.parent()).orElseThrow()) instanceof Comment above ? above : null;
        }
    }

    private static final class StoredFile extends Attachment {
        private final FileVersion file;

        StoredFile(FileVersion file) {
            super(file.fileName(), file.mediaType(), file.size(), file.comment());
            this.file = file;
        }

        @Override
        public boolean isLatestVersion() {
            return file.original() == null;
        }
    }
}
