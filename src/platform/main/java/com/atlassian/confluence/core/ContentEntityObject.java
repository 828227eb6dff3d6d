package com.atlassian.confluence.core;

import com.atlassian.confluence.pages.Attachment;
import com.atlassian.confluence.pages.Comment;
import java.util.ArrayList;
import java.util.List;

/**
 * Anything with content: pages, blog posts, comments, attachments.
 *
 * <p>getId, getTitle, getVersion, isLatestVersion: sure,
 * https://github.com/ONLYOFFICE/onlyoffice-confluence at ab8d713 (Confluence 10.0.3); addAttachment there, too. That, and what its
 * subclasses are: sure,
 * https://docs.atlassian.com/ConfluenceServer/javadoc/10.1.2/com/atlassian/confluence/core/ContentEntityObject.html. The
 * status constants: sure,
 * https://docs.atlassian.com/ConfluenceServer/javadoc/10.1.2/constant-values.html.
 * getContentStatus, getVersionComment: listed in
 * https://docs.atlassian.com/atlassian-confluence/3.5.6/; an attachment's getComment gave way to getVersionComment in
 * https://docs.atlassian.com/atlassian-confluence/5.8.6/com/atlassian/confluence/pages/Attachment.html. setVersionComment: called by open-source
 * macros on attachments (YADA diagrams; version not stated). getComments, getBodyAsString: listed in
 * https://docs.atlassian.com/atlassian-confluence/5.4.2/com/atlassian/confluence/pages/Comment.html; not seen on 9 or 10. setVersion, setTitle and
 * setContentStatus are only used by the development host and by tests. In Confluence, version and latest version stand in
 * a class between this one and {@link ConfluenceEntityObject}, AbstractVersionedEntityObject: calls link to either.
 */
public abstract class ContentEntityObject extends ConfluenceEntityObject implements Versioned {
    public static final String CURRENT = "current";
    public static final String DRAFT = "draft";
    public static final String DELETED = "deleted";
    private String title = "";
    private String versionComment = "";
    private String contentStatus = CURRENT;
    private int version = 1;
    private final List<Attachment> attachments = new ArrayList<>();

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    @Override
    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    @Override
    public boolean isLatestVersion() {
        return true;
    }

    @Override
    public Versioned getLatestVersion() {
        return this;
    }

    public String getVersionComment() {
        return versionComment;
    }

    public void setVersionComment(String comment) {
        this.versionComment = comment;
    }

    public String getContentStatus() {
        return contentStatus;
    }

    public void setContentStatus(String contentStatus) {
        this.contentStatus = contentStatus;
    }

    public List<Comment> getComments() {
        return List.of();
    }

    /** In storage format. */
    public String getBodyAsString() {
        return "";
    }

    public void addAttachment(Attachment attachment) {
        attachments.add(attachment);
    }
}
