package io.github.journeymap.sitecheck;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.journeymap.sitecheck.http.Reply;
import io.github.journeymap.sitecheck.http.Rest;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Where the check makes its pages, and nothing else: a space of its own, or a page tree in a space that was named. All
 * of it goes when this is closed. Closing it twice, or while another thread makes a page, is fine: that is how an
 * interrupted check ends.
 */
public final class Place implements AutoCloseable {
    /** A page of the check. */
    public record Page(String id, String title) {
        public String path() {
            return "/pages/viewpage.action?pageId=" + id;
        }
    }

    /** What everything made here is called first. */
    private static final String NAME = "Journey Map check";

    private static final String CONTENT = "/rest/api/content/";
    private static final String SPACE = "/rest/api/space/";
    private static final Duration LONGEST_DELETION = Duration.ofMinutes(3);

    private final Rest rest;
    private final String stamp;
    private final String space;
    private final boolean own;
    private final Set<String> made = new LinkedHashSet<>();
    private final List<Runnable> undos = new ArrayList<>();
    private final List<String> leftBehind = new ArrayList<>();
    private int inTrash;
    private Page root;
    private boolean closed;

    private Place(Rest rest, String space, boolean own, String stamp) {
        this.rest = rest;
        this.space = space;
        this.own = own;
        this.stamp = stamp;
    }

    /** Nothing is made yet: {@link #open} does that, so that it can be closed before there is anything. */
    public static Place of(Rest rest, Optional<String> space) {
        Random random = new Random();
        String stamp = DateTimeFormatter.ofPattern("yyyy-MM-dd HHmm").format(LocalDateTime.now(ZoneOffset.UTC))
                + ' '
                + Integer.toString(random.nextInt(36 * 36 * 36), 36);
        String key = "JMCHECK"
                + Long.toString(Math.abs(random.nextLong()), 36)
                        .toUpperCase(Locale.ROOT)
                        .substring(0, 6);
        return new Place(rest, space.orElse(key), space.isEmpty(), stamp);
    }

    /** Makes the space, if it is to be one of the check's own, and the page that is above all others. */
    public synchronized void open() {
        if (own) {
            Reply reply = rest.post("/rest/api/space", Rest.object("key", space, "name", NAME + " " + stamp));
            if (reply.status() == 401 || reply.status() == 403) {
                throw new CannotCheck(rest.account() + " may not create a space on this site:"
                        + " name one to make pages in, with -Dsite.space=KEY.");
            }
            requireMade(reply);
        } else if (!rest.get(SPACE + Rest.encoded(space)).isOk()) {
            throw new CannotCheck("There is no space " + space + ", or " + rest.account() + " may not see it.");
        }
        root = create(page(NAME + " " + stamp, "<p>Made by the site check; deleted at its end.</p>", null, "current"));
    }

    public String space() {
        return space;
    }

    /** Whether the space is the check's own, with all its settings. */
    public boolean isOwnSpace() {
        return own;
    }

    /** The page above all others. */
    public Page root() {
        return root;
    }

    /** A title that no other page has. */
    public String title(String what) {
        return NAME + ": " + what + " " + stamp;
    }

    public Page page(String what, String storage) {
        return create(page(title(what), storage, root.id(), "current"));
    }

    /** A page that is not published yet. */
    public Page draft(String what, String storage) {
        try {
            return create(page(title(what), storage, root.id(), "draft"));
        } catch (CannotCheck e) {
            throw new Skipped("this Confluence makes no draft over REST: " + e.getMessage());
        }
    }

    /** A page of the check that was made in another way than by this, to be removed with the others. */
    public synchronized Page found(String id, String title) {
        Page page = new Page(id, title);
        made.add(id);
        return page;
    }

    /** The page of that title in the space, no matter who made it. */
    public Optional<Page> titled(String title) {
        JsonArray results = rest.get(
                        "/rest/api/content?type=page&spaceKey=" + Rest.encoded(space) + "&title=" + Rest.encoded(title))
                .ok()
                .json()
                .getAsJsonArray("results");
        return results.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Page(results.get(0).getAsJsonObject().get("id").getAsString(), title));
    }

    /** Writes the page anew, which makes a version of it; with a parent, moves it below that page. */
    public void rewrite(Page page, String storage, Optional<Page> parent) {
        JsonObject now = rest.get(CONTENT + page.id() + "?expand=version").ok().json();
        JsonObject next = page(page.title(), storage, parent.map(Page::id).orElse(null), "current");
        next.addProperty("id", page.id());
        next.add(
                "version",
                Rest.object(
                        "number", now.getAsJsonObject("version").get("number").getAsInt() + 1));
        rest.put(CONTENT + page.id(), next).ok();
    }

    /** What could not be removed, each with why; empty when all is gone. Filled by {@link #close}. */
    public synchronized List<String> leftBehind() {
        return List.copyOf(leftBehind);
    }

    /** Runs this before anything is removed, if the check is over by then without having done so itself. */
    public synchronized void undoAtTheEnd(Runnable undo) {
        undos.add(undo);
    }

    public synchronized void undone(Runnable undo) {
        undos.remove(undo);
    }

    /** How many pages are in the trash of a space that only its administrator may empty. */
    public synchronized int inTrash() {
        return inTrash;
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        undos.forEach(Runnable::run);
        if (own) {
            removeSpace();
        } else {
            below(root == null ? List.of() : List.of(root.id()));
            List<String> ids = new ArrayList<>(made);
            for (int i = ids.size() - 1; i >= 0; i--) {
                removePage(ids.get(i));
            }
        }
    }

    private void removeSpace() {
        Reply reply = rest.delete(SPACE + space);
        boolean gone = reply.status() == 404
                || reply.isOk()
                        && Patience.until(
                                LONGEST_DELETION, () -> rest.get(SPACE + space).status() == 404);
        if (!gone) {
            leftBehind.add("the space " + space + " (" + reply + ")");
        }
    }

    /**
     * Notes all pages below those, no matter who made them: in a browser, pages are made that this class isn't told of.
     */
    private void below(List<String> parents) {
        for (String parent : parents) {
            Reply reply = rest.get(CONTENT + parent + "/child/page?limit=200");
            if (reply.isOk()) {
                List<String> children = new ArrayList<>();
                for (JsonElement child : reply.json().getAsJsonArray("results")) {
                    children.add(child.getAsJsonObject().get("id").getAsString());
                }
                made.addAll(children);
                below(children);
            }
        }
    }

    private void removePage(String id) {
        Reply reply = rest.delete(CONTENT + id);
        if (reply.status() == 404) {
            reply = rest.delete(CONTENT + id + "?status=draft");
        }
        if (!reply.isOk() && reply.status() != 404) {
            leftBehind.add("the page " + id + " (" + reply + ")");
            return;
        }
        // Out of the trash, too, where that is permitted; Confluence asks for an administrator of the space.
        Reply purged = rest.delete(CONTENT + id + "?status=trashed");
        if (!purged.isOk() && purged.status() != 404) {
            inTrash++;
        }
    }

    private synchronized Page create(JsonObject page) {
        if (closed) {
            throw new CannotCheck("The check was stopped.");
        }
        Reply reply = rest.post("/rest/api/content", page);
        requireMade(reply);
        Page created =
                new Page(reply.json().get("id").getAsString(), page.get("title").getAsString());
        made.add(created.id());
        return created;
    }

    private void requireMade(Reply reply) {
        if (!reply.isOk()) {
            throw new CannotCheck(rest.account() + " could not make pages in the space " + space + ": " + reply + '.');
        }
    }

    private JsonObject page(String title, String storage, String parent, String status) {
        JsonObject page = Rest.object(
                "type",
                "page",
                "title",
                title,
                "status",
                status,
                "space",
                Rest.object("key", space),
                "body",
                Rest.object("storage", Rest.object("value", storage, "representation", "storage")));
        if (parent != null) {
            JsonArray ancestors = new JsonArray();
            ancestors.add(Rest.object("id", parent));
            page.add("ancestors", ancestors);
        }
        return page;
    }
}
