package io.github.journeymap.wiki;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.confluence.pages.Attachment;
import com.atlassian.confluence.pages.Comment;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.sal.api.user.UserKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Who is logged in, and what they may do: everything, where a test doesn't say otherwise, but administer the site. */
public final class People {
    /** Someone of whom Confluence has no full name. */
    public static final String NAMELESS = "nameless";

    final PermissionManager permissions = mock(PermissionManager.class);

    private final Map<String, ConfluenceUser> known = new ConcurrentHashMap<>();
    private final Set<Long> hidden = new HashSet<>();
    private final Map<Long, String> restricted = new HashMap<>();
    private final Set<Long> silent = new HashSet<>();
    private final Set<Long> readOnly = new HashSet<>();
    private final Set<String> administrators = new HashSet<>();
    private final Set<String> spaceAdministrators = new HashSet<>();

    private boolean isClosed;

    People() {
        when(permissions.hasPermission(any(), eq(Permission.VIEW), any()))
                .thenAnswer(call -> canSee(call.getArgument(0), call.<Page>getArgument(2)));
        when(permissions.hasPermission(any(), eq(Permission.VIEW), eq(PermissionManager.TARGET_APPLICATION)))
                .thenAnswer(call -> call.getArgument(0) != null || !isClosed);
        when(permissions.hasPermission(any(), eq(Permission.EDIT), any()))
                .thenAnswer(call -> !readOnly.contains(call.<Page>getArgument(2).getId()));
        when(permissions.hasPermission(any(), eq(Permission.ADMINISTER), eq(PermissionManager.TARGET_APPLICATION)))
                .thenAnswer(call -> administrators.contains(
                        call.<ConfluenceUser>getArgument(0).getName()));
        // Of all spaces alike: most pages here are in none.
        when(permissions.hasPermission(
                        any(),
                        eq(Permission.ADMINISTER),
                        argThat(target -> target != PermissionManager.TARGET_APPLICATION)))
                .thenAnswer(call -> spaceAdministrators.contains(
                        call.<ConfluenceUser>getArgument(0).getName()));
        when(permissions.hasCreatePermission(any(ConfluenceUser.class), any(), eq(Attachment.class)))
                .thenReturn(true);
        when(permissions.hasCreatePermission(any(ConfluenceUser.class), any(), eq(Comment.class)))
                .thenAnswer(call -> !silent.contains(call.<Page>getArgument(1).getId()));
    }

    void become(String name) {
        AuthenticatedUserThreadLocal.set(known.computeIfAbsent(name, Person::new));
    }

    void becomeAnonymous() {
        AuthenticatedUserThreadLocal.set(null);
    }

    /** Who administers the site from now on. */
    public void makeAdministrator(String name) {
        administrators.add(name);
    }

    /** Who administers all spaces from now on, and not the site. */
    public void makeSpaceAdministrator(String name) {
        spaceAdministrators.add(name);
    }

    /** Nobody may comment on the page from now on. */
    public void silence(Page page) {
        silent.add(page.getId());
    }

    void hide(Page page) {
        hidden.add(page.getId());
    }

    void restrict(Page page, String person) {
        restricted.put(page.getId(), person);
    }

    void protect(Page page) {
        readOnly.add(page.getId());
    }

    /** Whether nobody is let in who hasn't signed in, though a page may be everyone's. */
    void close(boolean toAnonymous) {
        isClosed = toAnonymous;
    }

    private boolean canSee(ConfluenceUser user, Page page) {
        String only = restricted.get(page.getId());
        boolean isTheOne = only == null || user != null && user.getName().equals(only);
        return isTheOne && !hidden.contains(page.getId());
    }

    private record Person(String name) implements ConfluenceUser {
        @Override
        public UserKey getKey() {
            return new UserKey("key-" + name);
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public String getFullName() {
            return name.equals(NAMELESS) ? null : name + " Full";
        }

        @Override
        public String getEmail() {
            return name + "@example.com";
        }
    }
}
