package com.atlassian.confluence.pages;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.core.SaveContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Reads and writes attachments. It checks no permissions: that is the caller's part.
 *
 * <p>Sure on 10.0.3 (https://github.com/ONLYOFFICE/onlyoffice-confluence at ab8d713 (Confluence
 * 10.0.3)): getAttachment by id and by content and file name, getLatestVersionsOfAttachments, getAllVersions
 * (order not relied upon), getAttachmentData, saveAttachment; the types of the readers in
 * https://docs.atlassian.com/atlassian-confluence/5.9.8/com/atlassian/confluence/pages/AttachmentManager.html.
 * getAttachment by content, file name and version:
 * https://docs.atlassian.com/ConfluenceServer/javadoc/6.15.6/com/atlassian/confluence/pages/AttachmentManager.html,
 * not seen compiled since; where it should be gone, all versions are listed.
 * saveAttachments with a save context: sure to 8.0
 * (https://docs.atlassian.com/ConfluenceServer/javadoc/8.0.0-m90/com/atlassian/confluence/pages/class-use/SavableAttachment.html),
 * not seen compiled since, while its argument types are still documented for 10; callers fall back
 * on saveAttachment. Which checked exceptions the two saves declare isn't shown; callers catch IOException.
 * removeAttachmentVersionFromServer: called by open-source clean-up apps on 7.8
 * to 7.12 (https://github.com/whisperlip-boop/attachment_janitor_confluence); it removes the
 * version at once, and doesn't protect the latest.
 */
public interface AttachmentManager {
    Attachment getAttachment(long id);

    /** The latest version, or null. */
    Attachment getAttachment(ContentEntityObject content, String fileName);

    /** That version, or null. */
    Attachment getAttachment(ContentEntityObject content, String fileName, int version);

    List<Attachment> getLatestVersionsOfAttachments(ContentEntityObject content);
    /** Every version, the given one included. */
    List<Attachment> getAllVersions(Attachment attachment);

    InputStream getAttachmentData(Attachment attachment);

    void saveAttachment(Attachment attachment, Attachment previousVersion, InputStream data) throws IOException;

    void saveAttachments(List<SavableAttachment> attachments, SaveContext saveContext) throws IOException;

    void removeAttachmentVersionFromServer(Attachment attachment);
}
