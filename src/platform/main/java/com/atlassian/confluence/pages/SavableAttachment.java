package com.atlassian.confluence.pages;

import java.io.InputStream;

/**
 * An attachment, the version before it (or null) and its bytes: one item of {@link
 * AttachmentManager#saveAttachments}.
 *
 * <p>Sure of the constructor:
 * https://docs.atlassian.com/ConfluenceServer/javadoc/10.0.3/com/atlassian/confluence/pages/SavableAttachment.html.
 * The getters are only used by the development host and by tests.
 */
public class SavableAttachment {
    private final Attachment attachment;
    private final Attachment previousVersion;
    private final InputStream data;

    public SavableAttachment(Attachment attachment, Attachment previousVersion, InputStream attachmentData) {
        this.attachment = attachment;
        this.previousVersion = previousVersion;
        this.data = attachmentData;
    }

    public Attachment getAttachment() {
        return attachment;
    }

    public Attachment getPreviousVersion() {
        return previousVersion;
    }

    public InputStream getAttachmentData() {
        return data;
    }
}
