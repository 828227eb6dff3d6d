package io.github.journeymap.history;

import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.pages.Attachment;
import com.atlassian.confluence.user.ConfluenceUser;
import io.github.journeymap.attachment.MapFiles;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.attachment.Revision;
import io.github.journeymap.filed.FiledMaps;
import io.github.journeymap.filed.Recent;
import io.github.journeymap.filed.StoredMap;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.refusal.NotAllowedException;
import io.github.journeymap.refusal.NotFoundException;
import io.github.journeymap.refusal.OtherFileException;
import io.github.journeymap.refusal.RequestRefusedException;
import io.github.journeymap.site.Access;
import io.github.journeymap.site.EditablePage;
import io.github.journeymap.store.MapStore;
import io.github.journeymap.unreadable.UnreadableMapException;
import jakarta.inject.Named;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts back maps whose files were deleted, as long as Confluence has these in its trash. That it still answers such a
 * file when asked by its id is not documented: where it doesn't, there is nothing to put back, and the trash itself is
 * the way.
 *
 * <p>Confluence shows what is in the trash to administrators of the space only. Beside them, those can put a map back
 * who have written in it: the file says who has saved versions of it, back to the last that was uploaded, restored or
 * put back, or from which the votes were removed. Nobody else learns what was in it.
 */
@Named
public class TrashedMaps {
    private static final Logger LOG = LoggerFactory.getLogger(TrashedMaps.class);

    private final Access access;
    private final DeletedMaps deleted;
    private final MapFiles files;
    private final FiledMaps maps;
    private final MapStore store;

    public TrashedMaps(Access access, DeletedMaps deleted, MapFiles files, FiledMaps maps, MapStore store) {
        this.access = access;
        this.deleted = deleted;
        this.files = files;
        this.maps = maps;
        this.store = store;
    }

    /** Whether this person, who can edit the page, can put back the map that it had under that name. */
    public boolean isOffered(AbstractPage owner, MapName name) {
        try {
            return file(owner, name)
                    .filter(file -> isTheirs(owner, file, Optional.of(maps.read(file))))
                    .isPresent();
        } catch (UnreadableMapException e) {
            return false;
        } catch (RuntimeException e) {
            // The page is shown all the same, and so are the versions of the map that took its place.
            LOG.warn("Could not look in the trash for a map of page {}", owner.getId(), e);
            return false;
        }
    }

    /**
     * Makes what the deleted file had last the map once more, as a version of its own.
     *
     * @param seen the tag of what is in its place, as far as this person knows
     * @throws NotFoundException there is none, and nothing else has happened since
     * @throws NotAllowedException it isn't theirs to put back
     * @throws OtherFileException something else is there by now
     */
    public StoredMap putBack(EditablePage page, MapName name, String seen) {
        Attachment file = file(page.owner(), name).orElseThrow(() -> missing(page.owner(), name, seen));
        requireTheirs(page.owner(), file);
        JourneyMap map = Recent.without(maps.readForChange(file, name).map());
        StoredMap stored = store.putBack(page, name, seen, map);
        // It is among the versions from now on.
        deleted.remove(page.id(), name, file.getId());
        return stored;
    }

    /** Someone else may have put it back, or restored the file. */
    private RequestRefusedException missing(AbstractPage owner, MapName name, String seen) {
        Optional<Attachment> now = files.newest(owner, name);
        return Revision.areSame(Revision.of(now).tag(), seen)
                ? new NotFoundException()
                : new OtherFileException(now.isPresent());
    }

    /** To be asked before the file is read for a change, which says what is wrong with it and may quote it. */
    private void requireTheirs(AbstractPage owner, Attachment file) {
        if (!isTheirs(owner, file, readable(file))) {
            throw new NotAllowedException();
        }
    }

    private Optional<JourneyMap> readable(Attachment file) {
        try {
            return Optional.of(maps.read(file));
        } catch (UnreadableMapException e) {
            return Optional.empty();
        }
    }

    /** @param map what is in the file; empty if that can't be read */
    private boolean isTheirs(AbstractPage owner, Attachment file, Optional<JourneyMap> map) {
        ConfluenceUser user = Access.user();
        return user != null && (hasSaved(user, file, map) || access.administersSpaceOf(owner));
    }

    private static boolean hasSaved(ConfluenceUser user, Attachment file, Optional<JourneyMap> map) {
        return isSame(user, file.getCreator())
                || isSame(user, MapFiles.author(file))
                // What an uploaded file says of others, anyone may have written.
                || !MapFiles.isUploaded(file)
                        && map.flatMap(saved -> Recent.of(saved).versionOf(user))
                                .isPresent();
    }

    private static boolean isSame(ConfluenceUser user, ConfluenceUser other) {
        return other != null && user.getKey().equals(other.getKey());
    }

    private Optional<Attachment> file(AbstractPage owner, MapName name) {
        return deleted.file(owner.getId(), name)
                .flatMap(files::byId)
                .filter(file -> name.isOf(file.getFileName()) && isOf(owner, file))
                // Someone may have restored it.
                .filter(file -> files.newest(owner, name)
                        .filter(now -> now.getId() == file.getId())
                        .isEmpty());
    }

    private static boolean isOf(AbstractPage owner, Attachment file) {
        return file.getContainer() != null && file.getContainer().getId() == owner.getId();
    }
}
