package io.github.journeymap.host.confluence;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.core.DefaultSaveContext;
import com.atlassian.confluence.core.SaveContext;
import com.atlassian.confluence.pages.Attachment;
import com.atlassian.confluence.pages.AttachmentManager;
import com.atlassian.confluence.pages.SavableAttachment;
import io.github.journeymap.host.content.Attachments;
import io.github.journeymap.host.content.FileVersion;
import io.github.journeymap.host.user.Person;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Attachments. As in Confluence, no permission is checked here, and a version saved on a stale one is refused. */
public final class StoredAttachments implements AttachmentManager {
    /** Someone else saved a version in the meantime; Confluence's persistence layer throws a similar exception. */
    public static final class OptimisticLockException extends RuntimeException {
        OptimisticLockException(String message) {
            super(message);
        }
    }

    private final Attachments attachments;
    private final Entities entities;
    private final Notifications notifications;

    public StoredAttachments(Attachments attachments, Entities entities, Notifications notifications) {
        this.attachments = attachments;
        this.entities = entities;
        this.notifications = notifications;
    }

    @Override
    public Attachment getAttachment(long id) {
        return attachments.byId(id).map(entities::attachment).orElse(null);
    }

    @Override
    public Attachment getAttachment(ContentEntityObject content, String fileName) {
        return attachments
                .byName(content.getId(), fileName)
                .map(entities::attachment)
                .orElse(null);
    }

    @Override
    public Attachment getAttachment(ContentEntityObject content, String fileName, int version) {
        return attachments
                .version(content.getId(), fileName, version)
                .map(entities::attachment)
                .orElse(null);
    }

    @Override
    public List<Attachment> getLatestVersionsOfAttachments(ContentEntityObject content) {
        return attachments.of(content.getId()).stream()
                .map(entities::attachment)
                .toList();
    }

    @Override
    public List<Attachment> getAllVersions(Attachment attachment) {
        long head = attachments.byId(attachment.getId()).map(FileVersion::head).orElse(attachment.getId());
        ContentEntityObject container = attachment.getContainer();
        return attachments.versions(head).stream()
                .map(file -> entities.attachment(file, container))
                .toList();
    }

    @Override
    public InputStream getAttachmentData(Attachment attachment) {
        return attachments.data(attachment.getId());
    }

    @Override
    public void saveAttachment(Attachment attachment, Attachment previousVersion, InputStream data) throws IOException {
        save(new SavableAttachment(attachment, previousVersion, data), DefaultSaveContext.DEFAULT);
    }

    @Override
    public void saveAttachments(List<SavableAttachment> savables, SaveContext saveContext) throws IOException {
        for (SavableAttachment savable : savables) {
            save(savable, saveContext);
        }
    }

    @Override
    public void removeAttachmentVersionFromServer(Attachment attachment) {
        attachments.removeVersion(attachment.getId());
    }

    private void save(SavableAttachment savable, SaveContext context) throws IOException {
        Attachment attachment = savable.getAttachment();
        ContentEntityObject container = attachment.getContainer();
        byte[] bytes = savable.getAttachmentData().readAllBytes();
        if (bytes.length != attachment.getFileSize()) {
            throw new IOException(
                    "The attachment says it has " + attachment.getFileSize() + " bytes, but there are " + bytes.length);
        }
        checkNotStale(savable, container);
        Person author = HostUser.current();
        FileVersion saved = attachments.save(
                container.getId(),
                attachment.getFileName(),
                attachment.getMediaType(),
                attachment.getVersionComment() == null ? "" : attachment.getVersionComment(),
                false,
                author == null ? null : author.name(),
                bytes);
        attachment.setId(saved.id());
        attachment.setVersion(saved.version());
        if (context != DefaultSaveContext.SUPPRESS_NOTIFICATIONS) {
            notifications.attachmentSaved(saved, author);
        }
    }

    private void checkNotStale(SavableAttachment savable, ContentEntityObject container) {
        String name = savable.getAttachment().getFileName();
        Optional<FileVersion> stored = attachments.byName(container.getId(), name);
        Attachment previous = savable.getPreviousVersion();
        int storedVersion = stored.map(FileVersion::version).orElse(0);
        int seenVersion = previous == null ? 0 : previous.getVersion();
        if (storedVersion != seenVersion) {
            throw new OptimisticLockException("\"" + name + "\" is at version " + storedVersion
                    + ", but the new one was made from " + seenVersion);
        }
    }
}
