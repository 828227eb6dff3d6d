package io.github.journeymap.site;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.pages.Comment;
import com.atlassian.confluence.user.ConfluenceUser;
import io.github.journeymap.messages.PersonName;
import io.github.journeymap.refusal.NotFoundException;
import jakarta.inject.Named;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The comments of a page that point to notes: those with a link to a note's own address,
 * {@code …/pages/123/maps/Journey%20map/notes/n1}, and all replies to them. They are Confluence's, and nothing about
 * them is kept elsewhere.
 */
@Named
public class NoteComments {
    /** The most comments of a page that are read: the newest. */
    static final int MOST = 1_000;

    /** How far up a reply's thread is followed; Confluence's own are far less deep. */
    private static final int DEEPEST = 100;

    private static final Logger LOG = LoggerFactory.getLogger(NoteComments.class);

    private static final Pattern LINK = Pattern.compile(
            "/rest/journey-map/1/pages/([0-9]{1,18})/maps/([^\"<>/?\\s]{1,2000})/notes/([A-Za-z0-9_-]{1,64})[\"'?]");

    private final Access access;

    public NoteComments(Access access) {
        this.access = access;
    }

    /**
     * How many comments point to each note of a map, by the notes' ids. Who may see a page may see its comments. Where
     * they can't be read, none: the map is shown all the same.
     *
     * @throws NotFoundException there is no such page, or it is hidden from this person
     */
    public Map<String, Integer> counts(long pageId, String map) {
        AbstractPage page = access.page(pageId);
        Threads threads = new Threads(page.getId(), map);
        Map<String, Integer> counts = new HashMap<>();
        try {
            for (Comment comment : comments(page)) {
                threads.notes(comment).forEach(note -> counts.merge(note, 1, Integer::sum));
            }
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("Could not count the comments on notes of page {}; the map is shown without them", pageId, e);
            return Map.of();
        }
        return counts;
    }

    /**
     * The comments that point to one note, the oldest first. The page is one that {@link Access#page} gave out for this
     * request.
     */
    public List<NoteComment> about(AbstractPage page, String map, String note) {
        Threads threads = new Threads(page.getId(), map);
        List<NoteComment> about = new ArrayList<>();
        for (Comment comment : comments(page)) {
            if (threads.notes(comment).contains(note)) {
                ConfluenceUser author = comment.getCreator();
                about.add(new NoteComment(
                        comment.getId(),
                        author == null ? "" : PersonName.of(author),
                        comment.getCreationDate().toInstant(),
                        CommentText.of(body(comment))));
            }
        }
        return about;
    }

    /**
     * Whether a comment of the current user on a note is there: one whose answer was lost need not be sent again.
     *
     * @param mark by which its link tells it from any other
     * @throws NotFoundException as above
     */
    public boolean isSaid(long pageId, String map, String note, String mark) {
        AbstractPage page = access.page(pageId);
        Threads threads = new Threads(page.getId(), map);
        String link = "/notes/" + note + "?said=" + mark;
        return comments(page).stream()
                .filter(comment -> comment.getCreator() != null && Objects.equals(comment.getCreator(), Access.user()))
                .anyMatch(comment ->
                        body(comment).contains(link) && threads.notes(comment).contains(note));
    }

    private static List<Comment> comments(AbstractPage page) {
        List<Comment> all = OptionalApi.get(() -> page.getComments(), List.<Comment>of());
        return all.subList(Math.max(0, all.size() - MOST), all.size()).stream()
                .filter(comment -> ContentEntityObject.CURRENT.equals(
                        OptionalApi.get(() -> comment.getContentStatus(), ContentEntityObject.CURRENT)))
                .toList();
    }

    private static String body(Comment comment) {
        String body = OptionalApi.get(() -> comment.getBodyAsString(), "");
        return body == null ? "" : body;
    }

    /** What the comments of a page point to, each read once, however many replies it has. */
    private static final class Threads {
        private final long pageId;
        private final String map;
        private final Map<Long, Set<String>> known = new HashMap<>();

        Threads(long pageId, String map) {
            this.pageId = pageId;
            this.map = map;
        }

        /** The notes that a comment has links to, or is a reply to one that has. */
        Set<String> notes(Comment comment) {
            return notes(comment, DEEPEST);
        }

        private Set<String> notes(Comment comment, int most) {
            Set<String> there = known.get(comment.getId());
            if (there != null) {
                return there;
            }
            Set<String> notes = NoteComments.notes(body(comment), pageId, map);
            Comment parent = OptionalApi.get(() -> comment.getParent(), null);
            if (parent != null && most > 0) {
                notes.addAll(notes(parent, most - 1));
            }
            known.put(comment.getId(), notes);
            return notes;
        }
    }

    /** The notes of that map that a comment has links to, each once. */
    private static Set<String> notes(String storage, long pageId, String map) {
        Set<String> notes = new LinkedHashSet<>();
        Matcher link = LINK.matcher(storage);
        while (link.find()) {
            if (Long.parseLong(link.group(1)) == pageId && map.equals(decoded(link.group(2)))) {
                notes.add(link.group(3));
            }
        }
        return notes;
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(CommentText.unescaped(name).replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
