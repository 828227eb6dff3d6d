package io.github.journeymap.wiki;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import com.atlassian.confluence.api.service.accessmode.AccessModeService;
import com.atlassian.confluence.event.events.content.attachment.AttachmentTrashedEvent;
import com.atlassian.confluence.pages.Attachment;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.transaction.TransactionCallback;
import com.atlassian.sal.api.transaction.TransactionTemplate;
import io.github.journeymap.attachment.MapChanges;
import io.github.journeymap.attachment.MapFiles;
import io.github.journeymap.attachment.MapLocks;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.attachment.PagePictures;
import io.github.journeymap.attachment.Turns;
import io.github.journeymap.edit.Edit;
import io.github.journeymap.edit.Position;
import io.github.journeymap.filed.FiledMaps;
import io.github.journeymap.filed.StoredMap;
import io.github.journeymap.filed.VersionComments;
import io.github.journeymap.format.EditBatch;
import io.github.journeymap.history.DeletedFileEvents;
import io.github.journeymap.history.DeletedFiles;
import io.github.journeymap.history.DeletedMaps;
import io.github.journeymap.history.MapHistory;
import io.github.journeymap.history.PastMaps;
import io.github.journeymap.history.TrashedMaps;
import io.github.journeymap.live.MapNotices;
import io.github.journeymap.messages.UserMessages;
import io.github.journeymap.model.Category;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.UnknownFields;
import io.github.journeymap.origin.MapCopies;
import io.github.journeymap.origin.MapSources;
import io.github.journeymap.origin.OwnTemplates;
import io.github.journeymap.site.Access;
import io.github.journeymap.site.MapPages;
import io.github.journeymap.site.NoteComments;
import io.github.journeymap.site.PageTimes;
import io.github.journeymap.site.TemplateSpace;
import io.github.journeymap.store.MapStore;
import io.github.journeymap.store.SaveResult;
import io.github.journeymap.store.UnsavedStamps;
import io.github.journeymap.vote.Voters;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A small wiki: pages, people, permissions, attachments, and the plugin's own parts on top of them. */
public final class Wiki implements AutoCloseable {
    public static final String FILE = "Journey map.journey-map.json";

    public final People people = new People();
    public final MemoryPages content = new MemoryPages();
    public final MemorySearch search = new MemorySearch();
    public final Shelf shelf = new Shelf(this::now);
    public final MemoryCaches caches = new MemoryCaches();
    public final PageManager pages = content.manager;
    public final PermissionManager permissions = people.permissions;
    public final AccessModeService accessMode = mock(AccessModeService.class);
    public final ClusterLockService lockService = mock(ClusterLockService.class);
    public final ClusterLock lock = mock(ClusterLock.class);
    public final TransactionTemplate transactions = mock(TransactionTemplate.class);
    public final UserMessages words = new UserMessages(new EnglishMessages());
    public final Access access = new Access(pages, permissions, accessMode);
    public final MemorySettings settings = new MemorySettings();
    public final NoteComments comments = new NoteComments(access);
    public final MemoryNotifier notifier = new MemoryNotifier();
    public final MapNotices notices = new MapNotices(settings, new MapLocks(lockService), access, notifier);
    public final DeletedMaps deleted = new DeletedMaps(settings);
    public final Voters voters = new Voters(settings);
    public final MapFiles files = new MapFiles(shelf);
    public final FiledMaps maps = new FiledMaps(files, voters);
    public final MapChanges changes = new MapChanges(new MapLocks(lockService), transactions);
    public final PagePictures pictures = new PagePictures(shelf);
    public final VersionComments versionComments = new VersionComments(words);
    public final PageTimes times = new PageTimes(pages);
    public final UnsavedStamps stamps = new UnsavedStamps(caches);
    public final MapStore store = store(files, voters);
    public final MapHistory history = new MapHistory(access, store, files, maps, changes, versionComments);
    public final TrashedMaps trashed = new TrashedMaps(access, deleted, files, maps, store);
    public final MapCopies copies = new MapCopies(access, files, maps, changes, versionComments);
    public final Turns turns = new Turns();
    public final MapSources sources = new MapSources(search, files, access);
    public final MapPages mapPages = new MapPages(search, pages, access);
    public final TemplateSpace templateSpace = new TemplateSpace(settings, access);
    public final OwnTemplates templates = new OwnTemplates(search, templateSpace, store, files, access, words);
    public final PastMaps past = new PastMaps(store, files, maps, times);

    private Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    public Wiki() {
        when(lockService.getLockForName(anyString())).thenReturn(lock);
        lockIsFree();
        when(transactions.execute(any()))
                .thenAnswer(call -> call.<TransactionCallback<?>>getArgument(0).doInTransaction());
        become("eva");
    }

    /** A store with these files, as another node has one. */
    public MapStore store(MapFiles files, Voters voters) {
        FiledMaps maps = new FiledMaps(files, voters);
        return new MapStore(access, files, maps, changes, versionComments, times, stamps);
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
        becomeAnonymous();
    }

    public Instant now() {
        return now;
    }

    public void wait(Duration time) {
        now = now.plus(time);
    }

    /** Who is logged in from now on. */
    public void become(String name) {
        people.become(name);
    }

    public void close(boolean toAnonymous) {
        people.close(toAnonymous);
    }

    public void becomeAnonymous() {
        people.becomeAnonymous();
    }

    /** Words that only tell their language. */
    public UserMessages speaking(String language) {
        I18nResolver texts = mock(I18nResolver.class);
        when(texts.getText("journey-map.view.language")).thenReturn(language);
        return new UserMessages(texts);
    }

    public Page page(String title) {
        return content.page(title, now);
    }

    /** A page in that space, with this file as its map, which the search finds. */
    public Page pageWithMap(String space, String title, String json) {
        Page page = page(title);
        content.putInto(space(space, space), page);
        shelf.upload(page, FILE, json);
        search.pages.add(page);
        return page;
    }

    /** The page is changed; answers what it was. */
    public FormerPage change(Page page) {
        return content.change(page, now);
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

    /** A page of that space with the label of templates, as the search knows it. */
    public Page template(String space, String title) {
        Page page = page(title);
        content.putInto(space(space, space + " Space"), page);
        search.templates(space).add(page.getId());
        return page;
    }

    private static Space space(String key, String name) {
        Space space = new Space();
        space.setKey(key);
        space.setName(name);
        return space;
    }

    /** Nobody may see the page from now on. */
    public void hide(Page page) {
        people.hide(page);
    }

    /** Nobody but this person may see the page from now on. */
    public void restrict(Page page, String person) {
        people.restrict(page, person);
    }

    /** Everyone may only see the page from now on. */
    public void protect(Page page) {
        people.protect(page);
    }

    /** Someone deletes a file, and Confluence tells its listeners. */
    public void trash(Page page, String file) {
        AttachmentTrashedEvent event = mock(AttachmentTrashedEvent.class);
        when(event.getContent()).thenReturn(page);
        Attachment gone = shelf.getAttachment(page, file);
        when(event.getAttachment()).thenReturn(gone == null ? new Attachment(file, "", 0, "") : gone);
        shelf.trash(page, file);
        EventPublisher events = mock(EventPublisher.class);
        doAnswer(call -> {
                    call.<DeletedFiles>getArgument(0).trashed(event);
                    return null;
                })
                .when(events)
                .register(any());
        new DeletedFileEvents(events, deleted);
    }

    /** The file of the map named <em>Journey map</em>, which is there. */
    public StoredMap stored(Page page) {
        return store.find(page, MapName.DEFAULT).orElseThrow();
    }

    /** The map named <em>Journey map</em>, which is there and can be read. */
    public JourneyMap map(Page page) {
        return stored(page).map().orElseThrow();
    }

    /** Edits the map named <em>Journey map</em>. */
    public SaveResult edit(Page page, Edit... edits) {
        return store.edit(access.editable(page), MapName.DEFAULT, batch(edits));
    }

    /** Adds a note of that id and text to the map named <em>Journey map</em>. */
    public void addNote(Page page, String id, String text) {
        edit(page, addNote(id, text));
    }

    /** Adds a note whose category, which the row gets, has a drawing. */
    public void addNoteWithIcon(Page page, String text, String category) {
        Category drawn = Category.of("drawn", category, "").withIcon("telephone");
        Note note = new Note("with-icon", "steps", "entice-1", text, drawn.id(), UnknownFields.NONE);
        edit(
                page,
                new Edit.ChangeRowCategories("steps", List.of(drawn), List.of()),
                new Edit.AddNote(note, new Position.End()));
    }

    public void removeNote(Page page, String id, String was) {
        edit(page, new Edit.RemoveNote(id, was));
    }

    public static Edit addNote(String id, String text) {
        return new Edit.AddNote(new Note(id, "steps", "entice-1", text, "", UnknownFields.NONE), new Position.End());
    }

    public static EditBatch batch(Edit... edits) {
        return new EditBatch(
                0, "", "", "five-e", "browser", List.of(edits), Collections.nCopies(edits.length, Optional.empty()));
    }
}
