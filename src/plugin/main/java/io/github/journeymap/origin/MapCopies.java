package io.github.journeymap.origin;

import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.pages.Attachment;
import io.github.journeymap.attachment.MapChanges;
import io.github.journeymap.attachment.MapFiles;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.filed.AppliedStamps;
import io.github.journeymap.filed.FiledMaps;
import io.github.journeymap.filed.StoredMap;
import io.github.journeymap.filed.VersionComments;
import io.github.journeymap.format.MapWriter;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.refusal.AlreadyThereException;
import io.github.journeymap.refusal.NotFoundException;
import io.github.journeymap.site.Access;
import io.github.journeymap.site.EditablePage;
import io.github.journeymap.vote.Voters;
import jakarta.inject.Named;
import java.util.Optional;

/**
 * Brings a map from another page: for a macro that was pasted without its map. The copy is a map of its own. Nothing is
 * ever shown from another page by itself.
 */
@Named
public class MapCopies {
    private final Access access;
    private final MapFiles files;
    private final FiledMaps maps;
    private final MapChanges changes;
    private final VersionComments comments;

    public MapCopies(Access access, MapFiles files, FiledMaps maps, MapChanges changes, VersionComments comments) {
        this.access = access;
        this.files = files;
        this.maps = maps;
        this.changes = changes;
        this.comments = comments;
    }

    /**
     * Copies the newest version of the map.
     *
     * @throws NotFoundException the person may not see the source, or there is no such map on it
     * @throws AlreadyThereException this page has a map of that name
     */
    public StoredMap bring(long sourcePage, MapName source, AbstractPage page, MapName name) {
        EditablePage target = access.editable(page);
        AbstractPage from = access.page(sourcePage);
        Attachment file = files.newest(from, source).orElseThrow(NotFoundException::new);
        JourneyMap map = Voters.without(
                AppliedStamps.without(maps.readForChange(file, source).map()));
        return changes.run(target, name, owner -> {
            if (files.newest(owner, name).isPresent()) {
                throw new AlreadyThereException(name.value());
            }
            String comment = comments.copied();
            return StoredMap.of(name, map, files.write(owner, name, Optional.empty(), MapWriter.write(map), comment));
        });
    }
}
