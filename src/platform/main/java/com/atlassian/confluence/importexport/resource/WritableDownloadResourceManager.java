package com.atlassian.confluence.importexport.resource;

/**
 * Keeps what a macro makes for the documents that it is exported to: Confluence's makers of them find it again by its address.
 * That it is there for this, and that only whoever made a file can read it, is in
 * https://developer.atlassian.com/server/confluence/how-do-i-get-my-macro-output-exported-to-html-and-pdf.
 *
 * <p>https://docs.atlassian.com/ConfluenceServer/javadoc/9.0.2/com/atlassian/confluence/importexport/resource/WritableDownloadResourceManager.html;
 * given to the constructor of a macro of a plugin of its own by https://github.com/steveschnepp/confluence-plantuml-plugin at 0602305 (Confluence 3.4.7).
 */
public interface WritableDownloadResourceManager {
    /**
     * @param userName who makes it; such apps pass an empty name for nobody
     * @param prefix what its name begins with
     * @param suffix what its name ends with, {@code .png}
     */
    DownloadResourceWriter getResourceWriter(String userName, String prefix, String suffix);
}
