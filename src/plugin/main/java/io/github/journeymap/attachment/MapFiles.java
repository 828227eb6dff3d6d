package io.github.journeymap.attachment;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.core.DefaultSaveContext;
import com.atlassian.confluence.pages.Attachment;
import com.atlassian.confluence.pages.AttachmentManager;
import com.atlassian.confluence.pages.SavableAttachment;
import com.atlassian.confluence.user.ConfluenceUser;
import io.github.journeymap.model.Limits;
import io.github.journeymap.site.Access;
import io.github.journeymap.site.OptionalApi;
import io.github.journeymap.unreadable.LostBytesException;
import jakarta.inject.Named;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The files of maps among the attachments of a page, and their versions. Checks no permission. */
@Named
public class MapFiles {
    static final String MEDIA_TYPE = "application/vnd.journey-map+json";

    /** Enough for any file that was a map once; more is for Confluence's own page of attachments. */
    private static final int MOST_RAW_BYTES = 4 * Limits.MAP_BYTES;

    private static final Comparator<Attachment> BY_NAME = Comparator.comparing(Attachment::getFileName);

    private final AttachmentManager attachments;

    public MapFiles(AttachmentManager attachments) {
        this.attachments = attachments;
    }

    /** The newest version of the map's file. One whose name is composed goes before one that only looks the same. */
    public Optional<Attachment> newest(ContentEntityObject page, MapName name) {
        return Optional.ofNullable(attachments.getAttachment(page, name.fileName()))
                .or(() -> attachments.getLatestVersionsOfAttachments(page).stream()
                        .filter(file -> name.isOf(file.getFileName()))
                        .min(BY_NAME));
    }

    /** Any version of any attachment. */
    public Optional<Attachment> byId(long id) {
        return Optional.ofNullable(attachments.getAttachment(id));
    }

    /** The newest version of every map's file on the page, by name; of those that are one map's, {@link #newest}. */
    public Map<MapName, Attachment> all(ContentEntityObject page) {
        Map<MapName, Attachment> files = new TreeMap<>(Comparator.comparing(MapName::value));
        attachments.getLatestVersionsOfAttachments(page).stream()
                .filter(file -> MapName.isMapFile(file.getFileName()))
                .sorted(BY_NAME)
                .forEach(file -> {
                    MapName name = MapName.ofFile(file.getFileName());
                    if (!files.containsKey(name) || name.fileName().equals(file.getFileName())) {
                        files.put(name, file);
                    }
                });
        return files;
    }

    /** The newest version of each map's file on the page. */
    public List<Attachment> maps(ContentEntityObject page) {
        return List.copyOf(all(page).values());
    }

    /** All versions, newest first; numbers have gaps. */
    public List<Attachment> versions(Attachment newest) {
        return attachments.getAllVersions(newest).stream()
                .sorted(Comparator.comparingInt(Attachment::getVersion).reversed())
                .toList();
    }

    /** The version of that number, without looking at all of them. */
    public Optional<Attachment> version(Attachment newest, int number) {
        return OptionalApi.get(
                        () -> Optional.of(Optional.ofNullable(
                                attachments.getAttachment(newest.getContainer(), newest.getFileName(), number))),
                        Optional.<Optional<Attachment>>empty())
                .orElseGet(() -> versions(newest).stream()
                        .filter(version -> version.getVersion() == number)
                        .findFirst());
    }

    /**
     * The file's bytes, valid or not; at most a little more than a map may have.
     *
     * @throws LostBytesException there are none
     */
    public byte[] bytes(Attachment file) {
        try (InputStream data = open(file)) {
            return data.readNBytes(MOST_RAW_BYTES);
        } catch (IOException e) {
            throw new LostBytesException(e);
        }
    }

    /**
     * Opens the file, valid or not.
     *
     * @throws LostBytesException there are no bytes; which exception Confluence throws for a file that is missing on
     *     the disk depends on where it keeps files
     */
    public InputStream open(Attachment file) {
        InputStream data;
        try {
            data = attachments.getAttachmentData(file);
        } catch (RuntimeException e) {
            throw new LostBytesException(e);
        }
        if (data == null) {
            throw new LostBytesException(null);
        }
        return data;
    }

    /**
     * Adds a version, or the file itself, without any mail to watchers.
     *
     * @param newest the version to follow; empty to make the file
     * @return the file as it now is
     */
    public Attachment write(
            ContentEntityObject page, MapName name, Optional<Attachment> newest, byte[] json, String comment) {
        if (newest.isEmpty()) {
            Attachment file = new Attachment(name.fileName(), MEDIA_TYPE, json.length, comment);
            file.setContainer(page);
            // Apps that run on Confluence 10 set these themselves; whether it would do so is not documented.
            Date now = new Date();
            file.setCreator(Access.user());
            file.setCreationDate(now);
            file.setLastModificationDate(now);
            save(file, null, json);
            page.addAttachment(file);
        } else {
            Attachment file = newest.get();
            Attachment before = file.copy();
            file.setFileSize(json.length);
            // An upload has brought its own.
            file.setMediaType(MEDIA_TYPE);
            OptionalApi.call(() -> file.setVersionComment(comment));
            save(file, before, json);
        }
        return newest(page, name)
                .orElseThrow(() -> new IllegalStateException("The file was saved, but can't be found: " + name));
    }

    public void remove(Attachment oldVersion) {
        OptionalApi.call(() -> attachments.removeAttachmentVersionFromServer(oldVersion));
    }

    /**
     * Whether someone uploaded this version, instead of editing the map: what this app writes has its own media type.
     */
    public static boolean isUploaded(Attachment file) {
        return !MEDIA_TYPE.equals(file.getMediaType());
    }

    /**
     * Whether someone uploaded the newest version, or one since that tag of the same file: it stays one where others
     * save on it.
     */
    public boolean isUploadedSince(Attachment newest, String tag) {
        if (isUploaded(newest)) {
            return true;
        }
        String now = Revision.of(newest).tag();
        return !tag.equals(now)
                && Revision.file(tag).equals(Revision.file(now))
                && versions(newest).stream()
                        .takeWhile(file -> file.getVersion() > Revision.version(tag))
                        .anyMatch(MapFiles::isUploaded);
    }

    public static String comment(Attachment file) {
        return OptionalApi.get(() -> file.getVersionComment(), "");
    }

    public static ConfluenceUser author(Attachment file) {
        return file.getLastModifier() == null ? file.getCreator() : file.getLastModifier();
    }

    public static Instant modified(Attachment file) {
        Date date = file.getLastModificationDate() == null ? file.getCreationDate() : file.getLastModificationDate();
        return date == null ? Instant.EPOCH : date.toInstant();
    }

    // saveAttachments with a save context is documented up to Confluence 8, its argument types up to 10, and the
    // constant's name up to 8.2. Should one of them be gone, a save that notifies watchers is better than none.
    private void save(Attachment file, Attachment before, byte[] json) {
        try {
            try {
                attachments.saveAttachments(
                        Collections.singletonList(new SavableAttachment(file, before, new ByteArrayInputStream(json))),
                        DefaultSaveContext.SUPPRESS_NOTIFICATIONS);
            } catch (LinkageError e) {
                attachments.saveAttachment(file, before, new ByteArrayInputStream(json));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
