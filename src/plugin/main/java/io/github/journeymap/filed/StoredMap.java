package io.github.journeymap.filed;

import com.atlassian.confluence.pages.Attachment;
import com.atlassian.confluence.user.ConfluenceUser;
import io.github.journeymap.attachment.MapFiles;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.attachment.Revision;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.unreadable.NewerFormatException;
import io.github.journeymap.unreadable.UnreadableMapException;
import java.time.Instant;
import java.util.Optional;

/**
 * A map as it is stored.
 *
 * @param map the newest that can be read; empty when no version can
 * @param revision of the newest version, readable or not
 * @param version the version that {@code map} is; that of the newest file when there is no map
 * @param author who saved that version; null when unknown or anonymous
 * @param uploaded whether the newest version came as a file, and not by editing
 * @param problem why the newest version can't be read or must not be changed; empty when all is well
 */
public record StoredMap(
        MapName name,
        Optional<JourneyMap> map,
        Revision revision,
        int version,
        ConfluenceUser author,
        Instant modified,
        boolean uploaded,
        Optional<UnreadableMapException> problem) {

    /** A version that can be read. */
    public static StoredMap of(MapName name, JourneyMap map, Attachment file) {
        return of(name, Optional.of(map), file, file, Optional.empty());
    }

    /** @param shown the version that the map, if there is one, was read from */
    public static StoredMap of(
            MapName name,
            Optional<JourneyMap> map,
            Attachment shown,
            Attachment newest,
            Optional<UnreadableMapException> problem) {
        return new StoredMap(
                name,
                map.map(AppliedStamps::without),
                Revision.of(newest),
                shown.getVersion(),
                MapFiles.author(shown),
                MapFiles.modified(shown),
                MapFiles.isUploaded(newest),
                problem);
    }

    /** The same map, changed by whoever saved that version, and when they did. */
    StoredMap savedAs(Attachment file) {
        return new StoredMap(
                name, map, revision, version, MapFiles.author(file), MapFiles.modified(file), uploaded, problem);
    }

    /** The same map, with no author. */
    StoredMap savedByNobody() {
        return new StoredMap(name, map, revision, version, null, modified, uploaded, problem);
    }

    /**
     * What the newest version is, never an older one in its place; of a newer format, what is understood of it.
     *
     * @throws UnreadableMapException it can't be read
     */
    public JourneyMap newest() {
        if (problem.isPresent() && !(problem.get() instanceof NewerFormatException)) {
            throw problem.get();
        }
        return shown().orElseThrow(() -> problem.orElseThrow());
    }

    /** What may be shown: of a newer format, what is understood of it; otherwise {@link #map}. */
    public Optional<JourneyMap> shown() {
        return problem.filter(NewerFormatException.class::isInstance)
                .flatMap(newer -> ((NewerFormatException) newer).map())
                .or(() -> map);
    }
}
