package io.github.journeymap.wiki;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.core.DefaultSaveContext;
import com.atlassian.confluence.core.SaveContext;
import com.atlassian.confluence.pages.Attachment;
import com.atlassian.confluence.pages.AttachmentManager;
import com.atlassian.confluence.pages.SavableAttachment;
import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Attachments as Confluence keeps them: the newest version keeps its id, old ones are rows of their own, numbers are
 * never given twice, and removing a version asks no questions.
 */
public final class Shelf implements AttachmentManager {
    private final Supplier<Instant> clock;
    private final Map<Long, byte[]> data = new TreeMap<>();
    private final List<Attachment> files = new ArrayList<>();
    private final List<Attachment> former = new ArrayList<>();
    private final List<Attachment> trash = new ArrayList<>();
    private final List<String> log = new ArrayList<>();
    private long lastId = 1_000;
    private final Set<Long> lost = new HashSet<>();
    private boolean full;
    private Runnable duringNextRead = () -> {};
    private boolean threeBytes;
    private boolean trashIsClosed;
    private int reads;
    private int lists;

    Shelf(Supplier<Instant> clock) {
        this.clock = clock;
    }

    /** {@code save 1}, {@code save 2}, {@code remove 1}: what was done, with version numbers, in order. */
    public List<String> log() {
        return List.copyOf(log);
    }

    /** How often bytes of a file were fetched. */
    public int reads() {
        return reads;
    }

    /** How often all versions of a file were listed. */
    public int lists() {
        return lists;
    }

    /** How often a version was saved. */
    public int writes() {
        return (int) log.stream().filter(line -> line.startsWith("save")).count();
    }

    /** What happens while the next file is read. */
    public void duringNextRead(Runnable happens) {
        duringNextRead = happens;
    }

    /** From now on nothing can be written. */
    public void fillUp() {
        full = true;
    }

    /** From now on the database stores no character of four bytes: MySQL with its old {@code utf8}. */
    public void refuseFourBytes() {
        threeBytes = true;
    }

    /** The bytes of the newest version are missing on the disk from now on. */
    public void lose(ContentEntityObject page, String fileName) {
        lost.add(getAttachment(page, fileName).getId());
    }

    /** Someone's upload through Confluence's own page of attachments. */
    public void upload(ContentEntityObject page, String fileName, String text) {
        upload(page, fileName, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Someone's upload of any bytes. */
    public void upload(ContentEntityObject page, String fileName, byte[] bytes) {
        Attachment file = getAttachment(page, fileName);
        try {
            if (file == null) {
                file = new Attachment(fileName, "application/json", bytes.length, "");
                file.setContainer(page);
                saveAttachment(file, null, new ByteArrayInputStream(bytes));
            } else {
                Attachment before = file.copy();
                file.setVersionComment("");
                file.setMediaType("application/json");
                file.setFileSize(bytes.length);
                saveAttachment(file, before, new ByteArrayInputStream(bytes));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Any file that isn't there yet, as a browser names its type. */
    public void attach(ContentEntityObject page, String fileName, String mediaType, byte[] bytes) {
        Attachment file = new Attachment(fileName, mediaType, bytes.length, "");
        file.setContainer(page);
        try {
            saveAttachment(file, null, new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public String text(ContentEntityObject page, String fileName) {
        return new String(data.get(getAttachment(page, fileName).getId()), StandardCharsets.UTF_8);
    }

    /** The numbers of the versions that are left, oldest first. */
    public List<Integer> versions(ContentEntityObject page, String fileName) {
        Attachment file = getAttachment(page, fileName);
        return file == null
                ? List.of()
                : getAllVersions(file).stream()
                        .map(Attachment::getVersion)
                        .sorted()
                        .toList();
    }

    /** Someone deletes the file at the page of attachments. */
    public void delete(ContentEntityObject page, String fileName) {
        Attachment file = getAttachment(page, fileName);
        former.removeIf(old ->
                old.getContainer().getId() == page.getId() && old.getFileName().equals(fileName));
        files.remove(file);
    }

    /** As {@link #delete}, into the trash, where whoever knows its id finds it. */
    public void trash(ContentEntityObject page, String fileName) {
        Attachment file = getAttachment(page, fileName);
        delete(page, fileName);
        if (file != null) {
            trash.add(file);
        }
    }

    /** The trash is emptied. */
    public void emptyTrash() {
        trash.clear();
    }

    /** From now on it is an error to ask for what is in the trash. */
    public void refuseTrash() {
        trashIsClosed = true;
    }

    /** Someone removes the newest version there: the one before takes its place, its id and its number. */
    public void removeNewest(ContentEntityObject page, String fileName) {
        Attachment file = getAttachment(page, fileName);
        Attachment before = getAllVersions(file).get(former.size() - 1);
        former.remove(before);
        data.put(file.getId(), data.remove(before.getId()));
        file.setVersion(before.getVersion());
        file.setFileSize(before.getFileSize());
        file.setLastModificationDate(before.getLastModificationDate());
    }

    /** A retention rule, or someone at the page of attachments. */
    public void purge(ContentEntityObject page, String fileName, int version) {
        getAllVersions(getAttachment(page, fileName)).stream()
                .filter(file -> file.getVersion() == version)
                .forEach(this::removeAttachmentVersionFromServer);
    }

    @Override
    public Attachment getAttachment(long id) {
        if (trashIsClosed && trash.stream().anyMatch(file -> file.getId() == id)) {
            throw new IllegalStateException("This attachment is in the trash");
        }
        return Stream.concat(files.stream(), trash.stream())
                .filter(file -> file.getId() == id)
                .findFirst()
                .orElse(null);
    }

    @Override
    public Attachment getAttachment(ContentEntityObject content, String fileName) {
        return files.stream()
                .filter(file -> file.getContainer().getId() == content.getId())
                .filter(file -> file.getFileName().equals(fileName))
                .findFirst()
                .orElse(null);
    }

    @Override
    public Attachment getAttachment(ContentEntityObject content, String fileName, int version) {
        Attachment newest = getAttachment(content, fileName);
        return newest == null
                ? null
                : every(newest).stream()
                        .filter(file -> file.getVersion() == version)
                        .findFirst()
                        .orElse(null);
    }

    @Override
    public List<Attachment> getLatestVersionsOfAttachments(ContentEntityObject content) {
        return files.stream()
                .filter(file -> file.getContainer().getId() == content.getId())
                .toList();
    }

    @Override
    public List<Attachment> getAllVersions(Attachment attachment) {
        lists++;
        return every(attachment);
    }

    private List<Attachment> every(Attachment attachment) {
        List<Attachment> all = new ArrayList<>();
        for (Attachment old : former) {
            if (old.getContainer().getId() == attachment.getContainer().getId()
                    && old.getFileName().equals(attachment.getFileName())) {
                all.add(old);
            }
        }
        all.add(getAttachment(attachment.getContainer(), attachment.getFileName()));
        return all;
    }

    @Override
    public InputStream getAttachmentData(Attachment attachment) {
        if (lost.contains(attachment.getId())) {
            throw new IllegalStateException("no such file on the disk");
        }
        reads++;
        byte[] bytes = data.get(attachment.getId());
        Runnable work = duringNextRead;
        duringNextRead = () -> {};
        work.run();
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public void saveAttachments(List<SavableAttachment> attachments, SaveContext saveContext) throws IOException {
        for (SavableAttachment each : attachments) {
            if (saveContext != DefaultSaveContext.SUPPRESS_NOTIFICATIONS) {
                log.add("mail");
            }
            write(each.getAttachment(), each.getPreviousVersion(), each.getAttachmentData());
        }
    }

    @Override
    public void saveAttachment(Attachment attachment, Attachment previousVersion, InputStream bytes)
            throws IOException {
        log.add("mail");
        write(attachment, previousVersion, bytes);
    }

    private void write(Attachment file, Attachment before, InputStream bytes) throws IOException {
        if (full) {
            throw new IOException("No space left on device");
        }
        String row = file.getFileName() + file.getVersionComment();
        if (threeBytes && row.codePointCount(0, row.length()) < row.length()) {
            throw new IllegalStateException("Incorrect string value");
        }
        if (before == null) {
            file.setId(++lastId);
            file.setCreator(AuthenticatedUserThreadLocal.get());
            file.setCreationDate(Date.from(clock.get()));
            files.add(file);
        } else {
            Former old = new Former(before);
            old.setId(++lastId);
            data.put(old.getId(), data.get(file.getId()));
            former.add(old);
            file.setVersion(before.getVersion() + 1);
        }
        file.setLastModifier(AuthenticatedUserThreadLocal.get());
        file.setLastModificationDate(Date.from(clock.get()));
        data.put(file.getId(), bytes.readAllBytes());
        log.add("save " + file.getVersion());
    }

    @Override
    public void removeAttachmentVersionFromServer(Attachment attachment) {
        log.add("remove " + attachment.getVersion());
        if (former.remove(attachment)) {
            data.remove(attachment.getId());
        } else {
            files.remove(attachment);
        }
    }

    /** A version that is no longer the newest. */
    private static final class Former extends Attachment {
        Former(Attachment was) {
            super(was.getFileName(), was.getMediaType(), was.getFileSize(), was.getVersionComment());
            setContainer(was.getContainer());
            setVersion(was.getVersion());
            setCreator(was.getCreator());
            setCreationDate(was.getCreationDate());
            setLastModifier(was.getLastModifier());
            setLastModificationDate(was.getLastModificationDate());
        }

        @Override
        public boolean isLatestVersion() {
            return false;
        }
    }
}
