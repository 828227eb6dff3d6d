package com.atlassian.confluence.importexport.resource;

import java.io.OutputStream;

/**
 * A file that a macro makes.
 *
 * <p>https://docs.atlassian.com/atlassian-confluence/5.4.4/com/atlassian/confluence/importexport/resource/DownloadResourceWriter.html;
 * of the one class that implements it:
 * https://docs.atlassian.com/ConfluenceServer/javadoc/8.5.7/com/atlassian/confluence/importexport/resource/FileDownloadResourceWriter.html.
 * The type is what {@link WritableDownloadResourceManager} answers in 9.0.2.
 */
public interface DownloadResourceWriter {
    /** Its address without the host, with the context path: {@code /confluence/download/temp/chart1274.png}. */
    String getResourcePath();

    /** The caller closes it. */
    OutputStream getStreamForWriting();
}
