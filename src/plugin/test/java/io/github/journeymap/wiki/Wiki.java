package io.github.journeymap.wiki;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import com.atlassian.confluence.api.service.accessmode.AccessModeService;
import com.atlassian.confluence.core.VersionHistorySummary;
import com.atlassian.confluence.event.events.content.attachment.AttachmentTrashedEvent;
import com.atlassian.confluence.pages.Attachment;
import com.atlassian.confluence.pages.Comment;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.transaction.TransactionCallback;
import com.atlassian.sal.api.transaction.TransactionTemplate;
import com.atlassian.sal.api.user.UserKey;
import io.github.journeymap.edit.Edit;
import io.github.journeymap.edit.Position;
import io.github.journeymap.format.EditBatch;
import io.github.journeymap.messages.UserMessages;
import io.github.journeymap.model.Category;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.UnknownFields;
import io.github.journeymap.site.Access;
import io.github.journeymap.site.FileSearch;
import io.github.journeymap.site.MapPages;
import io.github.journeymap.site.NoteComments;
import io.github.journeymap.site.PageTimes;
import io.github.journeymap.site.TemplateSpace;
import io.github.journeymap.store.DeletedFileEvents;
import io.github.journeymap.store.DeletedFiles;
import io.github.journeymap.store.DeletedMaps;
import io.github.journeymap.store.MapCopies;
import io.github.journeymap.store.MapFiles;
import io.github.journeymap.store.MapHistory;
import io.github.journeymap.store.MapLocks;
import io.github.journeymap.store.MapName;
import io.github.journeymap.store.MapSources;
import io.github.journeymap.store.MapStore;
import io.github.journeymap.store.OwnTemplates;
import io.github.journeymap.store.PagePictures;
import io.github.journeymap.store.PastMaps;
import io.github.journeymap.store.Turns;
import io.github.journeymap.store.UnsavedStamps;
import io.github.journeymap.store.VersionComments;
import io.github.journeymap.store.Voters;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** A small wiki: pages, people, permissions, attachments, and the plugin's own parts on top of them. */
public final class Wiki implements AutoCloseable {
    public static final String FILE = "Journey map.journey-map.json";

    /** Someone of whom Confluence has no full name. */
    public static final String NAMELESS = "nameless";

    public final Shelf shelf = new Shelf(this::now);
    public final MemoryCaches caches = new MemoryCaches();
    public final PageManager pages = mock(PageManager.class);
    public final PermissionManager permissions = mock(PermissionManager.class);
    public final AccessModeService accessMode = mock(AccessModeService.class);
    public final ClusterLockService lockService = mock(ClusterLockService.class);
    public final ClusterLock lock = mock(ClusterLock.class);
    public final TransactionTemplate transactions = mock(TransactionTemplate.class);
    public final UserMessages words = new UserMessages(new EnglishMessages());
    public final Access access = new Access(pages, permissions, accessMode);
    public final MemorySettings settings = new MemorySettings();
    public final NoteComments comments = new NoteComments(access);
    public final DeletedMaps deleted = new DeletedMaps(settings);
    public final Voters voters = new Voters(settings, lockService);
    public final MapFiles files = new MapFiles(shelf, deleted, voters);
    public final PagePictures pictures = new PagePictures(shelf);
    /** Words that only tell their language. */
    public UserMessages speaking(String language) {
        I18nResolver texts = mock(I18nResolver.class);
        when(texts.getText("journey-map.view.language")).thenReturn(language);
        return new UserMessages(texts);
    }

    public final VersionComments changes = new VersionComments(words);
    public final PageTimes times = new PageTimes(pages);
    public final UnsavedStamps stamps = new UnsavedStamps(caches);
    public final MapStore store =
            new MapStore(access, files, new MapLocks(lockService), transactions, changes, times, stamps);
    public final MapHistory history = new MapHistory(access, store, files, changes);
    public final MapCopies copies = new MapCopies(access, store, files, changes);
    public final Turns turns = new Turns();
    /** What the site's search finds, as it is left by someone who indexes what is to be found. */
    public final List<Long> index = new ArrayList<>();

    /** The pages that the search finds, and the query that it was asked for last; it may also be gone. */
    public final List<Page> pagesWithMaps = new ArrayList<>();

    public String query = "";
    public boolean hasSearch = true;

    /** The ids of pages with a label, by their space and label, as they are indexed. */
    public final Map<String, List<Long>> labelled = new HashMap<>();

    private final FileSearch search = new FileSearch() {
        @Override
        public List<Long> named(List<String> fileNames, int most) {
            return index.stream().limit(most).toList();
        }

        @Override
        public Optional<List<Long>> content(String asked, int most) {
            query = asked;
            List<Long> ids = pagesWithMaps.stream().map(Page::getId).limit(most).toList();
            return hasSearch ? Optional.of(ids) : Optional.empty();
        }

        @Override
        public List<Long> labelled(String space, String label, int most) {
            return labelled.getOrDefault(space + " " + label, List.of()).stream()
                    .limit(most)
                    .toList();
        }
    };

    public final MapSources sources = new MapSources(search, files, access);
    public final MapPages mapPages = new MapPages(search, pages, access);
    public final TemplateSpace templateSpace = new TemplateSpace(settings, access);
    public final OwnTemplates templates = new OwnTemplates(search, templateSpace, store, files, access);
    public final PastMaps past = new PastMaps(store, files, times);

    private final Map<String, ConfluenceUser> people = new ConcurrentHashMap<>();
    private final Map<Long, List<Page>> formerVersions = new HashMap<>();
    private final Set<Long> hidden = new HashSet<>();
    private final Map<Long, String> restricted = new HashMap<>();
    private final Set<Long> silent = new HashSet<>();
    private final Set<Long> readOnly = new HashSet<>();
    private final Set<String> administrators = new HashSet<>();
    private Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private long lastId = 100;

    public Wiki() {
        when(lockService.getLockForName(anyString())).thenReturn(lock);
        lockIsFree();
        when(transactions.execute(any()))
                .thenAnswer(call -> call.<TransactionCallback<?>>getArgument(0).doInTransaction());
        when(permissions.hasPermission(any(), eq(Permission.VIEW), any()))
                .thenAnswer(call -> canSee(call.getArgument(0), call.<Page>getArgument(2)));
        when(permissions.hasPermission(any(), eq(Permission.EDIT), any()))
                .thenAnswer(call -> !readOnly.contains(call.<Page>getArgument(2).getId()));
        when(permissions.hasPermission(any(), eq(Permission.ADMINISTER), eq(PermissionManager.TARGET_APPLICATION)))
                .thenAnswer(call -> administrators.contains(
                        call.<ConfluenceUser>getArgument(0).getName()));
        when(permissions.hasCreatePermission(any(ConfluenceUser.class), any(), eq(Attachment.class)))
                .thenReturn(true);
        when(permissions.hasCreatePermission(any(ConfluenceUser.class), any(), eq(Comment.class)))
                .thenAnswer(call -> !silent.contains(call.<Page>getArgument(1).getId()));
        become("eva");
    }

    private void lockIsFree() {
        try {
            when(lock.tryLock(anyLong(), any(TimeUnit.class))).thenReturn(true);
        } catch (InterruptedException e) {
            throw new IllegalStateException("a mock was interrupted", e);
        }
    }

    @Override
    public void close() {
        AuthenticatedUserThreadLocal.set(null);
    }

    public Instant now() {
        return now;
    }

    public void wait(Duration time) {
        now = now.plus(time);
    }

    /** Who is logged in from now on. */
    public void become(String name) {
        AuthenticatedUserThreadLocal.set(people.computeIfAbsent(name, Person::new));
    }

    public void becomeAnonymous() {
        AuthenticatedUserThreadLocal.set(null);
    }

    public Page page(String title) {
        Page page = new Page();
        page.setId(++lastId);
        page.setTitle(title);
        page.setLastModificationDate(Date.from(now));
        when(pages.getAbstractPage(page.getId())).thenReturn(page);
        formerVersions.put(page.getId(), new ArrayList<>());
        when(pages.getVersionHistorySummaries(page)).thenAnswer(call -> summaries(page));
        return page;
    }

    /** A page in that space, with this file as its map, which the search finds. */
    public Page pageWithMap(String space, String title, String json) {
        Page page = page(title);
        Space of = new Space();
        of.setKey(space);
        of.setName(space);
        page.setSpace(of);
        when(pages.getPage(space, title)).thenReturn(page);
        shelf.upload(page, FILE, json);
        pagesWithMaps.add(page);
        return page;
    }

    /** The page is changed; answers what it was. */
    public FormerPage change(Page page) {
        FormerPage former = new FormerPage(page);
        former.setId(++lastId);
        former.setVersion(page.getVersion());
        former.setLastModificationDate(page.getLastModificationDate());
        when(pages.getAbstractPage(former.getId())).thenReturn(former);
        formerVersions.get(page.getId()).add(former);
        page.setVersion(page.getVersion() + 1);
        page.setLastModificationDate(Date.from(now));
        return former;
    }

    /** The page is changed between two notes, n1 and n2, each twenty minutes apart; answers what it was. */
    public FormerPage changeBetweenNotes(Page page) {
        addNote(page, "n1", "One");
        wait(Duration.ofMinutes(20));
        FormerPage former = change(page);
        wait(Duration.ofMinutes(20));
        addNote(page, "n2", "Two");
        return former;
    }

    /** The page as a request has read it that knows nothing of what comes after. */
    public Page copy(Page page) {
        Page copy = new Page();
        copy.setId(page.getId());
        copy.setTitle(page.getTitle());
        copy.setVersion(page.getVersion());
        copy.setLastModificationDate(page.getLastModificationDate());
        when(pages.getVersionHistorySummaries(copy)).thenAnswer(call -> summaries(page));
        return copy;
    }

    /** A page of that space with the label of templates, as the search knows it. */
    public Page template(String space, String title) {
        Page page = page(title);
        Space in = new Space();
        in.setKey(space);
        in.setName(space + " Space");
        page.setSpace(in);
        labelled.computeIfAbsent(space + " " + OwnTemplates.LABEL, key -> new ArrayList<>())
                .add(page.getId());
        return page;
    }

    /** Who administers the site from now on. */
    public void makeAdministrator(String name) {
        administrators.add(name);
    }

    /** Nobody may see the page from now on. */
    public void hide(Page page) {
        hidden.add(page.getId());
    }

    /** Nobody but this person may see the page from now on. */
    public void restrict(Page page, String person) {
        restricted.put(page.getId(), person);
    }

    private boolean canSee(ConfluenceUser user, Page page) {
        String only = restricted.get(page.getId());
        boolean isTheOne = only == null || user != null && user.getName().equals(only);
        return isTheOne && !hidden.contains(page.getId());
    }

    /** Nobody may comment on the page from now on. */
    public void silence(Page page) {
        silent.add(page.getId());
    }

    /** The page of that id is this one from now on. */
    public void serve(Page page) {
        when(pages.getAbstractPage(page.getId())).thenReturn(page);
    }

    /** Everyone may only see the page from now on. */
    public void protect(Page page) {
        readOnly.add(page.getId());
    }

    /** Someone deletes a file, and Confluence tells who listens. */
    public void trash(Page page, String file) {
        AttachmentTrashedEvent event = mock(AttachmentTrashedEvent.class);
        when(event.getContent()).thenReturn(page);
        when(event.getAttachment()).thenReturn(new Attachment(file, "", 0, ""));
        shelf.delete(page, file);
        EventPublisher events = mock(EventPublisher.class);
        doAnswer(call -> {
                    call.<DeletedFiles>getArgument(0).trashed(event);
                    return null;
                })
                .when(events)
                .register(any());
        new DeletedFileEvents(events, deleted);
    }

    /** Adds a note of that id and text to the map named <em>Journey map</em>. */
    public void addNote(Page page, String id, String text) {
        store.edit(access.editable(page), MapName.DEFAULT, batch(addNote(id, text)));
    }

    /** Adds a note whose category, which the row gets, has a drawing. */
    public void addNoteWithIcon(Page page, String text, String category) {
        Category drawn = Category.of("drawn", category, "").withIcon("telephone");
        Note note = new Note("with-icon", "steps", "entice-1", text, drawn.id(), UnknownFields.NONE);
        store.edit(
                access.editable(page),
                MapName.DEFAULT,
                batch(
                        new Edit.ChangeRowCategories("steps", List.of(drawn), List.of()),
                        new Edit.AddNote(note, new Position.End())));
    }

    public void removeNote(Page page, String id, String was) {
        store.edit(access.editable(page), MapName.DEFAULT, batch(new Edit.RemoveNote(id, was)));
    }

    public static Edit addNote(String id, String text) {
        return new Edit.AddNote(new Note(id, "steps", "entice-1", text, "", UnknownFields.NONE), new Position.End());
    }

    public static EditBatch batch(Edit... edits) {
        return new EditBatch(
                0, "", "", "five-e", "browser", List.of(edits), Collections.nCopies(edits.length, Optional.empty()));
    }

    private List<VersionHistorySummary> summaries(Page page) {
        List<VersionHistorySummary> summaries = new ArrayList<>();
        summaries.add(new Line(page));
        formerVersions.get(page.getId()).forEach(former -> summaries.add(1, new Line(former)));
        return summaries;
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
    }

    private static final class Line extends VersionHistorySummary {
        private final Page page;

        Line(Page page) {
            this.page = page;
        }

        @Override
        public long getId() {
            return page.getId();
        }

        @Override
        public int getVersion() {
            return page.getVersion();
        }

        @Override
        public Date getLastModificationDate() {
            return page.getLastModificationDate();
        }
    }
}
