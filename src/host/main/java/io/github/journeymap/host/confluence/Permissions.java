package io.github.journeymap.host.confluence;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.pages.Attachment;
import com.atlassian.confluence.pages.Comment;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.user.User;
import io.github.journeymap.host.content.Pages;
import io.github.journeymap.host.permission.Access;
import io.github.journeymap.host.user.Person;

/** Confluence's permission questions. */
public final class Permissions implements PermissionManager {
    private final Access access;
    private final Pages pages;

    public Permissions(Access access, Pages pages) {
        this.access = access;
        this.pages = pages;
    }

    @Override
    public boolean hasPermission(ConfluenceUser user, Permission permission, Object target) {
        Person person = HostUser.person(user);
        if (target == null) {
            return false;
        }
        if (target == TARGET_APPLICATION) {
            return permission == Permission.ADMINISTER ? person != null && person.admin() : access.canUseSite(person);
        }
        if (target instanceof Attachment attachment) {
            return hasPermission(user, permission, attachment.getContainer());
        }
        if (target instanceof Space space) {
            if (permission == Permission.ADMINISTER) {
                return access.canAdminister(person, space.getKey());
            }
            return permission == Permission.VIEW
                    ? access.canViewSpace(person, space.getKey())
                    : access.canCreateIn(person, space.getKey());
        }
        if (target instanceof ContentEntityObject content) {
            return pages.byId(content.getId())
                    .filter(row ->
                            permission == Permission.VIEW ? access.canView(person, row) : access.canEdit(person, row))
                    .isPresent();
        }
        throw new IllegalStateException(
                "No permissions are known for " + target.getClass().getName());
    }

    @Override
    public boolean hasCreatePermission(ConfluenceUser user, Object container, Class<?> typeToCreate) {
        if (typeToCreate == Attachment.class && container instanceof ContentEntityObject content) {
            return pages.byId(content.getId())
                    .filter(row -> access.canAttach(HostUser.person(user), row))
                    .isPresent();
        }
        if (typeToCreate == Comment.class && container instanceof ContentEntityObject content) {
            return pages.byId(content.getId())
                    .filter(row -> access.canComment(HostUser.person(user), row))
                    .isPresent();
        }
        return hasPermission(user, Permission.EDIT, container);
    }

    /** It is not known whether Confluence 10 has one of the two signatures; here it is missing. */
    @Override
    public boolean hasCreatePermission(User user, Object container, Class<?> typeToCreate) {
        throw new NoSuchMethodError("hasCreatePermission(User, Object, Class)");
    }
}
