package com.atlassian.confluence.pages;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.core.SpaceContentEntityObject;

/**
 * A file on a page; each version is an object of its own.
 *
 * <p>Constructor with four arguments, copy, getContainer, getFileName, getFileSize, getMediaType, setContainer,
 * setFileSize, setFileName, setMediaType: sure, https://github.com/ONLYOFFICE/onlyoffice-confluence at ab8d713
 * (Confluence 10.0.3); class chain in
 * https://docs.atlassian.com/ConfluenceServer/javadoc/10.1.2/com/atlassian/confluence/pages/Attachment.html. The
 * constructor without arguments is only used by the development host.
 */
public class Attachment extends SpaceContentEntityObject {
    private ContentEntityObject container;
    private String fileName;
    private String mediaType;
    private long fileSize;

    public Attachment() {}

    // Confluence's class has this constructor and lets the setter be overridden.
    @SuppressWarnings("this-escape")
    public Attachment(String fileName, String mediaType, long fileSize, String versionComment) {
        this.fileName = fileName;
        this.mediaType = mediaType;
        this.fileSize = fileSize;
        super.setVersionComment(versionComment);
    }

    public ContentEntityObject getContainer() {
        return container;
    }

    public void setContainer(ContentEntityObject container) {
        this.container = container;
    }

    public String getFileName() {
        return fileName;
    }

    public void setFileName(String fileName) {
        this.fileName = fileName;
    }

    public String getMediaType() {
        return mediaType;
    }

    public void setMediaType(String mediaType) {
        this.mediaType = mediaType;
    }

    public long getFileSize() {
        return fileSize;
    }

    public void setFileSize(long fileSize) {
        this.fileSize = fileSize;
    }
    /** A detached copy: what the manager wants as the previous version. */
    public Attachment copy() {
        Attachment copy = new Attachment(fileName, mediaType, fileSize, getVersionComment());
        copy.setContainer(container);
        copy.setVersion(getVersion());
        copy.setSpace(getSpace());
        copy.setCreator(getCreator());
        copy.setCreationDate(getCreationDate());
        copy.setLastModifier(getLastModifier());
        copy.setLastModificationDate(getLastModificationDate());
        return copy;
    }
}
