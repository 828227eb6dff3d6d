package io.github.journeymap.attachment;

import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.pages.Attachment;
import com.atlassian.confluence.pages.AttachmentManager;
import io.github.journeymap.site.Access;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Images attached to a page, as far as browsers show them without running anything. Checks no permission. */
@Named
public class PagePictures {
    /** An SVG picture isn't one of them: opened by itself, it may run scripts. */
    static final Set<String> TYPES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "image/avif");

    /** Bytes of one picture, and of all in one document. */
    private static final int LARGEST_EMBEDDED = 2 << 20;

    private static final int MOST_EMBEDDED = 12 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(PagePictures.class);

    private final AttachmentManager attachments;

    public PagePictures(AttachmentManager attachments) {
        this.attachments = attachments;
    }

    /**
     * Where the newest versions of such pictures are, by their names; those that aren't there, or are none, are left out.
     *
     * <p>Atlassian's REST documentation has the address in {@code _links.download} of an attachment
     * (https://developer.atlassian.com/server/confluence/rest/v1000/api-group-attachments), and {@code ri:attachment}
     * of a page leads to it; {@code Attachment.getDownloadPath()} gives the same with the version.
     *
     * @param site the beginning of the site's addresses
     */
    public Map<String, String> addresses(AbstractPage page, Set<String> fileNames, String site) {
        String folder = site + "/download/attachments/" + Access.owner(page).getId() + "/";
        Map<String, String> addresses = new HashMap<>();
        for (String name : find(page, fileNames).keySet()) {
            addresses.put(name, folder + encoded(name));
        }
        return addresses;
    }

    /**
     * Such pictures as addresses that hold the picture itself, for what may fetch nothing from the site, by their names;
     * those that aren't there, are none, or are too large for that are left out.
     */
    public Map<String, String> embedded(AbstractPage page, Set<String> fileNames) {
        Map<String, String> addresses = new HashMap<>();
        long room = MOST_EMBEDDED;
        for (Map.Entry<String, Attachment> one : find(page, fileNames).entrySet()) {
            long size = one.getValue().getFileSize();
            String address = size <= Math.min(room, LARGEST_EMBEDDED) ? embedded(one.getValue()) : "";
            if (!address.isEmpty()) {
                addresses.put(one.getKey(), address);
                room -= size;
            }
        }
        return addresses;
    }

    private String embedded(Attachment picture) {
        try (InputStream data = attachments.getAttachmentData(picture)) {
            byte[] bytes = data == null ? new byte[0] : data.readNBytes(LARGEST_EMBEDDED);
            return bytes.length == 0
                    ? ""
                    : "data:" + typeOf(picture) + ";base64,"
                            + Base64.getEncoder().encodeToString(bytes);
        } catch (IOException | RuntimeException e) {
            // Which of them Confluence throws for a file that is missing on the disk depends on where it keeps files.
            LOG.debug("No bytes of {}", picture.getFileName(), e);
            return "";
        }
    }

    /** In the order of the names. All of a page's attachments are one question, as one of them is. */
    private Map<String, Attachment> find(AbstractPage page, Set<String> fileNames) {
        AbstractPage owner = Access.owner(page);
        Map<String, Attachment> found = new LinkedHashMap<>();
        if (fileNames.size() == 1) {
            String only = fileNames.iterator().next();
            found.put(only, attachments.getAttachment(owner, only));
        } else if (!fileNames.isEmpty()) {
            fileNames.forEach(name -> found.put(name, null));
            for (Attachment file : attachments.getLatestVersionsOfAttachments(owner)) {
                found.replace(file.getFileName(), file);
            }
        }
        found.values().removeIf(file -> file == null || !TYPES.contains(typeOf(file)));
        return found;
    }

    private static String typeOf(Attachment file) {
        String type = file.getMediaType() == null ? "" : file.getMediaType();
        return type.replaceAll(";.*", "").strip().toLowerCase(Locale.ROOT);
    }

    /** As the editor encodes it, by {@code encodeURIComponent}: then nothing is drawn anew when it takes over. */
    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%21", "!")
                .replace("%27", "'")
                .replace("%28", "(")
                .replace("%29", ")")
                .replace("%7E", "~");
    }
}
