package io.github.journeymap.host.permission;

import io.github.journeymap.host.content.Content;
import io.github.journeymap.host.content.Pages;
import io.github.journeymap.host.data.Database;
import io.github.journeymap.host.user.Person;
import java.util.List;
import java.util.Optional;

/**
 * Who may see and change which page. A page needs its space's permission; view restrictions of the page and of every
 * page above it narrow that, and edit restrictions of the page itself. They don't hold back an administrator, as they
 * don't hold back Confluence's confluence-administrators group.
 */
public final class Access {
    public static final String VIEW = "view";
    public static final String EDIT = "edit";

    private final Database database;
    private final Pages pages;
    private final Site site;

    public Access(Database database, Pages pages, Site site) {
        this.database = database;
        this.pages = pages;
        this.site = site;
    }

    public void grant(String space, String principal, String permission) {
        database.update(
                "merge into space_permissions (space_key, principal, permission) key (space_key, principal, permission)"
                        + " values (?, ?, ?)",
                space,
                principal,
                permission);
    }

    /** @param person null: not logged in */
    public boolean canUseSite(Person person) {
        return person != null || site.isAnonymousAccess();
    }

    public boolean canViewSpace(Person person, String space) {
        return allowed(person, space, VIEW);
    }

    public boolean canCreateIn(Person person, String space) {
        return !site.isReadOnly() && allowed(person, space, EDIT);
    }

    public boolean canView(Person person, Content content) {
        return canViewSpace(person, content.space()) && notRestricted(person, content);
    }

    public boolean canEdit(Person person, Content content) {
        return !site.isReadOnly()
                && person != null
                && content.status().equals(Content.HISTORICAL) == false
                && allowed(person, content.space(), EDIT)
                && notRestricted(person, content)
                && contains(person, EDIT, content.head());
    }

    /** Whoever may see a page may comment on it, once logged in. */
    public boolean canComment(Person person, Content content) {
        return !site.isReadOnly() && person != null && canView(person, content);
    }

    /** The users a page is restricted to; empty: not restricted. */
    public List<String> restriction(long page, String permission) {
        return database.query(
                row -> row.text("user_name"),
                "select user_name from restrictions where content_id = ? and permission = ? order by user_name",
                page,
                permission);
    }

    public void restrict(long page, String permission, List<String> users) {
        database.inTransaction(() -> {
            database.update("delete from restrictions where content_id = ? and permission = ?", page, permission);
            for (String user : users) {
                database.update(
                        "insert into restrictions (content_id, permission, user_name) values (?, ?, ?)",
                        page,
                        permission,
                        user);
            }
        });
    }

    private boolean allowed(Person person, String space, String permission) {
        if (person == null && !site.isAnonymousAccess()) {
            return false;
        }
        // What everybody may, somebody who is logged in may too.
        return !database.query(
                        row -> row.text("principal"),
                        "select principal from space_permissions where space_key = ? and permission = ?"
                                + " and (principal = ? or (principal = '*' and ?))",
                        space,
                        permission,
                        person == null ? "*" : person.name(),
                        site.isAnonymousAccess())
                .isEmpty();
    }

    private boolean notRestricted(Person person, Content content) {
        if (content.isDraft() || content.status().equals(Content.DELETED)) {
            boolean author = person != null && (person.name().equals(content.creator()) || person.admin());
            if (!author && (content.original() == null || content.status().equals(Content.DELETED))) {
                return false;
            }
        }
        Optional<Content> at = content.original() == null ? Optional.of(content) : pages.byId(content.original());
        while (at.isPresent()) {
            Content page = at.get();
            if (page.status().equals(Content.DELETED) && page.id() != content.id()) {
                return false;
            }
            if (!contains(person, VIEW, page.id())) {
                return false;
            }
            at = page.parent() == null ? Optional.empty() : pages.byId(page.parent());
        }
        return true;
    }

    private boolean contains(Person person, String permission, long page) {
        List<String> users = restriction(page, permission);
        return users.isEmpty() || (person != null && (person.admin() || users.contains(person.name())));
    }
}
