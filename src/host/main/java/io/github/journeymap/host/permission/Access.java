package io.github.journeymap.host.permission;

import io.github.journeymap.host.content.Content;
import io.github.journeymap.host.data.Database;
import io.github.journeymap.host.user.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who may see and change which page. A page needs its space's permission; view restrictions of the page and of every
 * page above it narrow that, and edit restrictions of the page itself. They don't hold back an administrator, as they
 * don't hold back Confluence's confluence-administrators group.
 */
public final class Access {
    public static final String VIEW = "view";
    public static final String EDIT = "edit";
    public static final String ATTACH = "attach";
    public static final String ADMINISTER = "administer";

    /** A permission for the whole site, which is stored for the space with the empty key. */
    public static final String CREATE_SPACES = "create-spaces";

    private static final String SITE = "";

    private final Database database;
    private final Site site;

    public Access(Database database, Site site) {
        this.database = database;
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

    public void revoke(String space, String principal, String permission) {
        database.update(
                "delete from space_permissions where space_key = ? and principal = ? and permission = ?",
                space,
                principal,
                permission);
    }

    /** Who has a permission in a space, by name. */
    public List<String> holders(String space, String permission) {
        return database.query(
                row -> row.text("principal"),
                "select principal from space_permissions where space_key = ? and permission = ? order by principal",
                space,
                permission);
    }

    /** Lets someone make spaces. */
    public void grantSpaces(String person) {
        grant(SITE, person, CREATE_SPACES);
    }

    public boolean canCreateSpaces(Person person) {
        return !site.isReadOnly() && person != null && allowed(person, SITE, CREATE_SPACES);
    }

    public boolean canAdminister(Person person, String space) {
        return !site.isReadOnly() && person != null && (person.admin() || allowed(person, space, ADMINISTER));
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
                && !content.status().equals(Content.HISTORICAL)
                && allowed(person, content.space(), EDIT)
                && notRestricted(person, content)
                && contains(person, EDIT, content.head());
    }

    /** Whether this person may edit the page, and attach files in its space. */
    public boolean canAttach(Person person, Content content) {
        return canEdit(person, content) && allowed(person, content.space(), ATTACH);
    }

    /** Anyone who can see a page can comment on it, once logged in. */
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

    // What everyone may, someone who is logged in may too.
    private boolean allowed(Person person, String space, String permission) {
        return !database.query(
                        row -> row.text("principal"),
                        "select p.principal from space_permissions p where p.space_key = ? and p.permission = ?"
                                + " and (p.principal = ? or (p.principal = '*' and exists"
                                + " (select 1 from settings where name = 'anonymous-access' and setting = 'on')))",
                        space,
                        permission,
                        person == null ? "" : person.name())
                .isEmpty();
    }

    private boolean notRestricted(Person person, Content content) {
        if (content.isDraft() || content.status().equals(Content.DELETED)) {
            boolean author = person != null && (person.name().equals(content.creator()) || person.admin());
            if (!author && (content.original() == null || content.status().equals(Content.DELETED))) {
                return false;
            }
        }
        // The page and all above it, each with its status and whom it is restricted to.
        Map<Long, List<String>> restrictions = new HashMap<>();
        boolean deleted = database.query(
                        row -> {
                            List<String> users =
                                    restrictions.computeIfAbsent(row.number("id"), id -> new ArrayList<>());
                            if (row.text("user_name") != null) {
                                users.add(row.text("user_name"));
                            }
                            return row.text("status").equals(Content.DELETED) && row.number("id") != content.id();
                        },
                        "with recursive up(id, parent_id, status) as (select id, parent_id, status from content where id = ?"
                                + " union all select c.id, c.parent_id, c.status from content c join up on c.id = up.parent_id)"
                                + " select up.id, up.status, r.user_name from up left join restrictions r"
                                + " on r.content_id = up.id and r.permission = 'view'",
                        content.head())
                .contains(true);
        return !deleted && restrictions.values().stream().allMatch(users -> isAmong(person, users));
    }

    /** The pages whose own restriction hides them, and all below them, from this person. */
    public Set<Long> closedTo(Person person) {
        return Set.copyOf(
                person != null && person.admin()
                        ? List.of()
                        : database.query(
                                row -> row.number("content_id"),
                                "select content_id from restrictions where permission = 'view' group by content_id"
                                        + " having sum(case when user_name = ? then 1 else 0 end) = 0",
                                person == null ? "" : person.name()));
    }

    private boolean contains(Person person, String permission, long page) {
        return isAmong(person, restriction(page, permission));
    }

    private static boolean isAmong(Person person, List<String> users) {
        return users.isEmpty() || (person != null && (person.admin() || users.contains(person.name())));
    }
}
