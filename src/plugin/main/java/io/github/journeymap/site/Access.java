package io.github.journeymap.site;

import com.atlassian.confluence.api.service.accessmode.AccessModeService;
import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.pages.Attachment;
import com.atlassian.confluence.pages.Comment;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.user.User;
import io.github.journeymap.link.PageAddress;
import io.github.journeymap.refusal.NotAllowedException;
import io.github.journeymap.refusal.NotFoundException;
import io.github.journeymap.refusal.ReadOnlyException;
import io.github.journeymap.refusal.RequestRefusedException;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Who may do what with the maps of a page, asked of Confluence anew each time: {@link PageManager} and
 * {@link com.atlassian.confluence.pages.AttachmentManager} themselves check nothing.
 *
 * <p>A hidden page and one that doesn't exist get the same answer. Maps belong to the current version of a page; the id
 * of an old version or of a draft of a published page leads there.
 */
@Named
public class Access {
    private final PageManager pages;
    private final PermissionManager permissions;
    private final AccessModeService accessMode;

    public Access(PageManager pages, PermissionManager permissions, AccessModeService accessMode) {
        this.pages = pages;
        this.permissions = permissions;
        this.accessMode = accessMode;
    }

    /** @throws NotFoundException there is no such page, or it is hidden from this person */
    public AbstractPage page(long id) {
        AbstractPage page = pages.getAbstractPage(id);
        if (page == null || !canView(page)) {
            throw new NotFoundException();
        }
        return owner(page);
    }

    /** The title of the page; empty if it doesn't exist or is hidden from the current user. */
    public Optional<String> title(PageAddress address) {
        AbstractPage page = address.id() > 0
                ? pages.getAbstractPage(address.id())
                : pages.getPage(address.space(), address.title());
        return Optional.ofNullable(page)
                .filter(this::canView)
                .map(found -> owner(found).getTitle())
                .filter(title -> !title.isBlank());
    }

    /**
     * The current version of the page with that id; empty if the page doesn't exist, is a draft or a former version, or
     * is hidden from the current user.
     */
    public Optional<AbstractPage> current(long id) {
        return Optional.ofNullable(pages.getAbstractPage(id))
                .filter(page -> page.isLatestVersion() && !isDraft(page) && canView(page));
    }

    /** The page whose attachments hold the maps that this version, draft or page shows. */
    public static AbstractPage owner(AbstractPage page) {
        return page.getLatestVersion() instanceof AbstractPage latest ? latest : page;
    }

    public boolean canView(AbstractPage page) {
        return canView(page, user());
    }

    /** Whether that person may see the page, whoever asks. */
    public boolean canView(AbstractPage page, ConfluenceUser person) {
        AbstractPage owner = owner(page);
        return !has(owner, ContentEntityObject.DELETED) && permissions.hasPermission(person, Permission.VIEW, owner);
    }

    /** Whether anyone may see the page, signed in or not. */
    public boolean isForEveryone(AbstractPage page) {
        return permissions.hasPermission((ConfluenceUser) null, Permission.VIEW, owner(page));
    }

    /** Whether this person may change the page's maps here and now. Anonymous people never may. */
    public boolean canEdit(AbstractPage page) {
        return !isReadOnly() && mayEdit(page);
    }

    /**
     * Whether this person may comment on the page here and now; what Confluence lets anonymous people do, they may. Asked as in
     * https://developer.atlassian.com/server/confluence/confluence-permissions-architecture/.
     */
    public boolean canComment(AbstractPage page) {
        AbstractPage owner = owner(page);
        return !isReadOnly() && canView(owner) && mayCreate(user(), owner, Comment.class);
    }

    /** An unpublished page, or what is being written of a published one. */
    public static boolean isDraft(AbstractPage page) {
        return has(page, ContentEntityObject.DRAFT);
    }

    /** Where Confluence couldn't tell, it would refuse each save itself. */
    public boolean isReadOnly() {
        return OptionalApi.get(() -> accessMode.isReadOnlyAccessModeEnabled(), false);
    }

    /**
     * The page with that id, for changing its maps. Each permission is checked once.
     *
     * @throws RequestRefusedException unless this person may change the page's maps here and now
     */
    public EditablePage editable(long id) {
        AbstractPage page = pages.getAbstractPage(id);
        if (page == null) {
            throw new NotFoundException();
        }
        return editable(page);
    }

    /** As {@link #editable(long)}, for a page that is loaded already. */
    public EditablePage editable(AbstractPage page) {
        if (!canView(page)) {
            throw new NotFoundException();
        }
        if (isReadOnly()) {
            throw new ReadOnlyException();
        }
        AbstractPage owner = owner(page);
        ConfluenceUser user = user();
        if (!mayChange(user, owner)) {
            throw new NotAllowedException();
        }
        return new EditablePage(owner, user);
    }

    /**
     * Checks access to resources that Confluence lets anyone call, signed in or not.
     *
     * @throws NotFoundException this site shows nothing to people who haven't signed in, and this person hasn't
     */
    public void requireSite() {
        if (user() == null
                && !permissions.hasPermission(
                        (ConfluenceUser) null, Permission.VIEW, PermissionManager.TARGET_APPLICATION)) {
            throw new NotFoundException();
        }
    }

    /**
     * Checks that the current user is an administrator; nobody else learns that there is anything here.
     *
     * @throws NotFoundException this person is no administrator of the site
     */
    public void requireAdministrator() {
        ConfluenceUser user = user();
        if (user == null
                || !permissions.hasPermission(user, Permission.ADMINISTER, PermissionManager.TARGET_APPLICATION)) {
            throw new NotFoundException();
        }
    }

    /**
     * Whether this person administers the space of that page. Where Confluence wouldn't say so of a space, nobody does; see
     * https://developer.atlassian.com/server/confluence/confluence-permissions-architecture/.
     */
    public boolean administersSpaceOf(AbstractPage page) {
        ConfluenceUser user = user();
        try {
            return user != null && permissions.hasPermission(user, Permission.ADMINISTER, page.getSpace());
        } catch (IllegalStateException | IllegalArgumentException e) {
            // As that guide says of permissions that make no sense.
            return false;
        }
    }

    /** The key of the user who is signed in, in characters that a header can carry; empty for an anonymous user. */
    public static String signedIn() {
        ConfluenceUser user = user();
        return user == null ? "" : URLEncoder.encode(user.getKey().getStringValue(), StandardCharsets.UTF_8);
    }

    public static ConfluenceUser user() {
        return AuthenticatedUserThreadLocal.get();
    }

    /** Whether {@link #canEdit} would be true if the site weren't read-only. */
    public boolean mayEdit(AbstractPage page) {
        AbstractPage owner = owner(page);
        ConfluenceUser user = user();
        return user != null && canView(owner) && mayChange(user, owner);
    }

    /**
     * Whether someone who can see the page may change its maps: they need permission to edit the page and to attach
     * files in its space.
     */
    private boolean mayChange(ConfluenceUser user, AbstractPage owner) {
        return user != null && permissions.hasPermission(user, Permission.EDIT, owner) && mayAttach(user, owner);
    }

    private boolean mayAttach(ConfluenceUser user, AbstractPage owner) {
        return mayCreate(user, owner, Attachment.class);
    }

    // Which type its first parameter has in Confluence 10 is not documented; a call links to one of them only.
    private boolean mayCreate(ConfluenceUser user, AbstractPage owner, Class<?> type) {
        try {
            return permissions.hasCreatePermission(user, owner, type);
        } catch (LinkageError e) {
            return OptionalApi.get(() -> permissions.hasCreatePermission((User) user, owner, type), false);
        }
    }

    private static boolean has(AbstractPage page, String status) {
        return status.equals(OptionalApi.get(() -> page.getContentStatus(), ContentEntityObject.CURRENT));
    }
}
