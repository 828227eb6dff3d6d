package io.github.journeymap.site;

import com.atlassian.confluence.user.ConfluenceUser;
import jakarta.inject.Named;
import java.util.regex.Pattern;
import org.osgi.framework.FrameworkUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pictures that are made for a document as it is exported. Confluence keeps them for a while, lets only whoever exports read
 * them, and puts them into the document
 * (https://developer.atlassian.com/server/confluence/how-do-i-get-my-macro-output-exported-to-html-and-pdf).
 */
@Named
public class ExportFiles {
    private static final Logger LOG = LoggerFactory.getLogger(ExportFiles.class);
    private static final String PREFIX = "journey-map";
    /** On the site itself, whatever Confluence should answer. */
    private static final Pattern ON_THE_SITE = Pattern.compile("/[^/\\\\].*");

    /** The address of the picture, for whoever has asked for the document; empty if it isn't kept. */
    public String keep(byte[] png) {
        ConfluenceUser user = Access.user();
        String name = user == null ? "" : user.getName();
        try {
            return DownloadResources.keep(
                            FrameworkUtil.getBundle(ExportFiles.class).getBundleContext(), name, PREFIX, ".png", png)
                    .filter(address -> ON_THE_SITE.matcher(address).matches())
                    .orElse("");
        } catch (LinkageError | RuntimeException e) {
            // Missing, or out of room, or whatever else: the document does without the picture.
            LOG.debug("No picture for a document", e);
            return "";
        }
    }
}
