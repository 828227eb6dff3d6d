package io.github.journeymap.store;

import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.pages.Attachment;
import io.github.journeymap.attachment.MapChanges;
import io.github.journeymap.attachment.MapFiles;
import io.github.journeymap.attachment.MapLocks;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.attachment.Revision;
import io.github.journeymap.filed.AppliedStamps;
import io.github.journeymap.filed.FiledMaps;
import io.github.journeymap.filed.StoredMap;
import io.github.journeymap.format.EditBatch;
import io.github.journeymap.format.FiledMap;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.refusal.OtherFileException;
import io.github.journeymap.site.EditablePage;
import io.github.journeymap.template.Templates;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Saves batches of edits. Those who save the same map at the same moment on this node are saved together: one reading
 * of the file, one writing, one version; each has an answer of their own.
 */
final class EditSaves {
    private static final Logger LOG = LoggerFactory.getLogger(EditSaves.class);

    private final MapFiles files;
    private final FiledMaps maps;
    private final MapChanges changes;
    private final UnsavedStamps stamps;
    private final VersionWriter versions;
    private final WaitingRooms rooms = new WaitingRooms(MapLocks.SECONDS);

    EditSaves(MapFiles files, FiledMaps maps, MapChanges changes, UnsavedStamps stamps, VersionWriter versions) {
        this.files = files;
        this.maps = maps;
        this.changes = changes;
        this.stamps = stamps;
        this.versions = versions;
    }

    SaveResult save(EditablePage page, MapName name, EditBatch batch) {
        return rooms.enter(
                MapLocks.lockName(page.id(), name),
                new WaitingSave(page.person(), batch),
                waiting -> changes.locked(page, name, () -> write(page.owner(), name, waiting.get())));
    }

    /** Whatever happens, each of these saves is answered or tries again alone. */
    private MapName write(AbstractPage owner, MapName name, List<WaitingSave> saves) {
        try {
            Written written = changes.inTransaction(() -> apply(owner, name, saves));
            written.answers().forEach(WaitingSave::succeed);
            written.refusals().forEach(WaitingSave::fail);
            written.forgets().ifPresent(before -> stamps.forget(owner.getId(), name, before));
            written.superseded().forEach(version -> removeSuperseded(owner, name, version));
        } catch (RuntimeException e) {
            // When each of them is tried alone, it turns out which one is at fault.
            if (saves.size() == 1) {
                saves.get(0).fail(e);
            }
        }
        return name;
    }

    /**
     * What remains to be done, and to be answered, once the save is committed.
     *
     * @param forgets the version before, of which there are stamps in the cache that the file now has; empty where
     *     there are none
     * @param superseded the numbers of the versions that the new one replaces
     */
    private record Written(
            Map<WaitingSave, SaveResult> answers,
            Map<WaitingSave, RuntimeException> refusals,
            Optional<Revision> forgets,
            List<Integer> superseded) {}

    private Written apply(AbstractPage owner, MapName name, List<WaitingSave> saves) {
        Optional<Attachment> newest = files.newest(owner, name);
        Revision seen = Revision.of(newest);
        Map<WaitingSave, RuntimeException> refusals = new LinkedHashMap<>();
        List<WaitingSave> fitting = fitting(saves, seen, refusals);
        if (fitting.isEmpty()) {
            return new Written(Map.of(), refusals, Optional.empty(), List.of());
        }
        FiledMap filed = newest.map(file -> maps.readForChange(file, name))
                .orElseGet(() -> new FiledMap(template(fitting.get(0).batch())));
        // Writing the file gives it our own media type, so this must be asked before.
        boolean overUpload = newest.filter(MapFiles::isUploaded).isPresent();
        AppliedStamps before = AppliedStamps.of(filed.map());
        AppliedStamps applied = stamps.addedTo(before, owner.getId(), name, seen);
        Optional<Revision> forgets = applied == before ? Optional.empty() : Optional.of(seen);
        JourneyMap now = filed.map();
        List<BatchResult> results = new ArrayList<>();
        for (WaitingSave save : fitting) {
            BatchResult result = BatchResult.of(now, applied, save.batch(), save.person());
            applied = applied.with(save.batch().stamps(), save.person());
            now = result.map();
            results.add(result);
        }
        List<SaveResult.Part> together = parts(fitting, results);
        Optional<StoredMap> stored = newest.map(file -> maps.stored(name, filed.map(), file));
        List<Integer> superseded = List.of();
        if (now.equals(filed.map())) {
            stamps.keep(applied, owner.getId(), name, seen);
            forgets = Optional.empty();
        } else {
            VersionWriter.Version version = versions.write(owner, name, newest, filed, applied.into(now), together);
            stored = Optional.of(version.stored());
            superseded = version.superseded();
        }
        SavedTogether all = new SavedTogether(
                seen, overUpload, together, stored, AppliedStamps.without(now), voters(filed.map()), voters(now));
        return new Written(answers(fitting, results, all), refusals, forgets, superseded);
    }

    private static int voters(JourneyMap map) {
        return map.votes().voters(map.notes());
    }

    /**
     * The saves that can go together. While there is no file, these are the ones that start from the same template as
     * the first.
     */
    private static List<WaitingSave> fitting(
            List<WaitingSave> saves, Revision now, Map<WaitingSave, RuntimeException> refusals) {
        List<WaitingSave> fitting = new ArrayList<>();
        for (WaitingSave save : saves) {
            try {
                requireFileOf(save.batch(), now);
                if (!now.equals(Revision.NONE)
                        || fitting.isEmpty()
                        || template(fitting.get(0).batch()).equals(template(save.batch()))) {
                    fitting.add(save);
                }
            } catch (OtherFileException e) {
                refusals.put(save, e);
            }
        }
        return fitting;
    }

    private static JourneyMap template(EditBatch batch) {
        return Templates.find(batch.template()).orElseGet(() -> Templates.get(Templates.FIVE_E));
    }

    private static List<SaveResult.Part> parts(List<WaitingSave> saves, List<BatchResult> results) {
        List<SaveResult.Part> parts = new ArrayList<>();
        for (int i = 0; i < saves.size(); i++) {
            parts.add(new SaveResult.Part(saves.get(i).person(), results.get(i).applied()));
        }
        return parts;
    }

    private static Map<WaitingSave, SaveResult> answers(
            List<WaitingSave> saves, List<BatchResult> results, SavedTogether all) {
        Map<WaitingSave, SaveResult> answers = new LinkedHashMap<>();
        for (int i = 0; i < saves.size(); i++) {
            answers.put(saves.get(i), new SaveResult(all, i, results.get(i).outcomes()));
        }
        return answers;
    }

    /** An author who had no file yet joins the one that someone else has started. */
    private static void requireFileOf(EditBatch batch, Revision now) {
        String file = Revision.file(batch.seen());
        boolean hadFile = batch.seen().isEmpty() ? batch.base() > 0 : !file.isEmpty();
        boolean isGone = now.equals(Revision.NONE);
        if (hadFile && (isGone || !file.isEmpty() && !file.equals(Revision.file(now.tag())))) {
            throw new OtherFileException(!isGone);
        }
    }

    /**
     * Removes the version that the newest replaces; only after the newest is committed, because Confluence deletes the
     * bytes at once, and no rollback brings them back. A version too many does no harm, so this never fails a save.
     */
    private void removeSuperseded(AbstractPage owner, MapName name, int number) {
        try {
            changes.inTransaction(() -> {
                files.newest(owner, name)
                        .flatMap(newest -> files.version(newest, number)
                                .filter(version -> VersionCoalescing.isRemovable(version, newest, number)))
                        .ifPresent(files::remove);
                return name;
            });
        } catch (RuntimeException e) {
            LOG.warn("Version {} of a journey map on page {} could not be removed", number, owner.getId(), e);
        }
    }
}
