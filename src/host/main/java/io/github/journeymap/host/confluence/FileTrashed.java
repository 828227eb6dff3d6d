package io.github.journeymap.host.confluence;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.event.events.content.attachment.AttachmentTrashedEvent;
import com.atlassian.confluence.pages.Attachment;

/** Someone deleted an attachment. */
public final class FileTrashed extends AttachmentTrashedEvent {
    private final Attachment attachment;

    public FileTrashed(Attachment attachment) {
        this.attachment = attachment;
    }

    @Override
    public ContentEntityObject getContent() {
        return attachment.getContainer();
    }

    @Override
    public Attachment getAttachment() {
        return attachment;
    }
}
