package com.atlassian.confluence.event.events.content.attachment;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.pages.Attachment;

/**
 * An attachment was moved to the trash, which is what deleting one does.
 *
 * <p>https://docs.atlassian.com/atlassian-confluence/6.5.2/com/atlassian/confluence/event/events/class-use/Timestamped.html
 * says so; https://docs.adaptavist.com/sr4c/latest/migration/migrating-to-from-cloud/feature-parity/confluence-events-parity
 * lists it among the events of Data Center. Getters as used by the listener of https://github.com/tied/poi-forms at
 * cddd7cf (Confluence 6.3.0); on 10 they were not seen. Declared abstract, as its constructor is Confluence's own
 * affair.
 */
public abstract class AttachmentTrashedEvent {
    /** What it was attached to. */
    public abstract ContentEntityObject getContent();

    public abstract Attachment getAttachment();
}
