package io.github.journeymap.history;

import com.atlassian.confluence.event.events.content.attachment.AttachmentTrashedEvent;
import com.atlassian.event.api.EventListener;
import io.github.journeymap.attachment.MapName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Remembers which maps were deleted. */
public class DeletedFiles {
    private static final Logger LOG = LoggerFactory.getLogger(DeletedFiles.class);

    private final DeletedMaps deleted;

    DeletedFiles(DeletedMaps deleted) {
        this.deleted = deleted;
    }

    /** A failure here must not keep the file from being deleted. */
    @EventListener
    public void trashed(AttachmentTrashedEvent event) {
        try {
            String file = event.getAttachment().getFileName();
            if (MapName.isMapFile(file)) {
                deleted.add(
                        event.getContent().getId(),
                        MapName.ofFile(file),
                        event.getAttachment().getId());
            }
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("That a map was deleted won't be told to its readers", e);
        }
    }
}
