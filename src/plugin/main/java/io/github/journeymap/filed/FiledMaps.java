package io.github.journeymap.filed;

import com.atlassian.confluence.pages.Attachment;
import io.github.journeymap.attachment.MapFiles;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.format.FiledMap;
import io.github.journeymap.format.MapReader;
import io.github.journeymap.format.MapWriter;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.refusal.BrokenMapException;
import io.github.journeymap.refusal.NotSavedException;
import io.github.journeymap.unreadable.LostBytesException;
import io.github.journeymap.unreadable.MapTooLargeException;
import io.github.journeymap.unreadable.NewerFormatException;
import io.github.journeymap.unreadable.UnreadableMapException;
import io.github.journeymap.vote.Voters;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The maps in {@link MapFiles}: their votes are checked as they are read, and sealed as they are written. */
@Named
public class FiledMaps {
    private final MapFiles files;
    private final Voters voters;

    public FiledMaps(MapFiles files, Voters voters) {
        this.files = files;
        this.voters = voters;
    }

    /** Who stands behind the votes in these maps. */
    public Voters voters() {
        return voters;
    }

    /** @throws io.github.journeymap.unreadable.UnreadableMapException it is not a map that can be read */
    public JourneyMap read(Attachment file) {
        long page = pageOf(file);
        try {
            return voters.shown(rawFile(file).map(), page);
        } catch (NewerFormatException e) {
            throw e.shownAs(map -> AppliedStamps.without(voters.shown(map, page)));
        }
    }

    /** As {@link #read}, with the file, and not if nobody can say whether its votes are true. */
    public FiledMap readWithFile(Attachment file) {
        FiledMap filed = rawFile(file);
        return filed.with(voters.checked(filed.map(), pageOf(file)));
    }

    private static long pageOf(Attachment file) {
        return file.getContainer() == null ? 0 : file.getContainer().getId();
    }

    private FiledMap rawFile(Attachment file) {
        try (InputStream data = files.open(file)) {
            return MapReader.readFile(data);
        } catch (IOException e) {
            throw new LostBytesException(e);
        }
    }

    /**
     * As {@link #readWithFile}, for a map that is to be changed.
     *
     * @throws BrokenMapException it can't be read, so it must not be written over
     */
    public FiledMap readForChange(Attachment file, MapName name) {
        try {
            return readWithFile(file);
        } catch (LostBytesException e) {
            // This may be temporary; there is no way to tell.
            throw new NotSavedException(e);
        } catch (UnreadableMapException e) {
            throw new BrokenMapException(name.fileName(), e);
        }
    }

    /**
     * What is to be written to that page's file. A map that fills its file to the brim is saved all the same, without
     * what only the file needs to say.
     */
    public byte[] json(JourneyMap map, FiledMap before, long page) {
        try {
            return MapWriter.write(voters.sealed(map, page), before);
        } catch (MapTooLargeException e) {
            return MapWriter.write(voters.sealed(AppliedStamps.without(map), page), before);
        }
    }

    /**
     * A version that is a map. One of votes is told as whoever saved the version before them did: votes are nobody's
     * changes.
     */
    public StoredMap stored(MapName name, JourneyMap map, Attachment file) {
        return told(map, file, StoredMap.of(name, map, file));
    }

    /**
     * The same of an older version, shown in place of the newest.
     *
     * @throws io.github.journeymap.unreadable.UnreadableMapException it is no map either
     */
    public StoredMap stored(
            MapName name, Attachment older, Attachment newest, Optional<UnreadableMapException> problem) {
        JourneyMap map = read(older);
        return told(map, older, StoredMap.of(name, Optional.of(map), older, newest, problem));
    }

    private StoredMap told(JourneyMap map, Attachment file, StoredMap stored) {
        return base(map, file)
                .map(number -> files.version(file, number).map(stored::savedAs).orElseGet(stored::savedByNobody))
                .orElse(stored);
    }

    /**
     * The version from which that one differs in votes only; a file that someone uploaded may name one without reason.
     */
    public static Optional<Integer> base(JourneyMap map, Attachment file) {
        return MapFiles.isUploaded(file) ? Optional.empty() : Recent.of(map).base();
    }
}
