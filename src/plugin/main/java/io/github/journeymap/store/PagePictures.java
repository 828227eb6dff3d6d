package io.github.journeymap.store;

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
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Images attached to a page, as far as browsers show them without running anything. Checks no permission. */
@Named
public class PagePictures {
    /** An SVG picture isn't one of them: opened by itself, it may run scripts. */
    static final Set<String> TYPES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "image/avif");

    private static final int MOST_EMBEDDED = 2 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(PagePictures.class);

    private final AttachmentManager attachments;

    public PagePictures(AttachmentManager attachments) {
        this.attachments = attachments;
    }

    /**
     * Where the newest version of such a picture is, below the site's address; empty when it isn't there, or is none.
     *
     * <p>Atlassian's REST documentation has the address in {@code _links.download} of an attachment
     * (https://developer.atlassian.com/server/confluence/rest/v1000/api-group-attachments), and {@code ri:attachment}
     * of a page leads to it; {@code Attachment.getDownloadPath()} gives the same with the version.
     */
    public String path(AbstractPage page, String fileName) {
        return find(page, fileName)
                .map(file -> "/download/attachments/" + Access.owner(page).getId() + "/" + encoded(fileName))
                .orElse("");
    }

    /**
     * Such a picture as an address that holds the picture itself, for what may fetch nothing from the site; empty when
     * it isn't there, is none or is too large for that.
     */
    public String embedded(AbstractPage page, String fileName) {
        Optional<Attachment> found = find(page, fileName).filter(file -> file.getFileSize() <= MOST_EMBEDDED);
        if (found.isEmpty()) {
            return "";
        }
        try (InputStream data = attachments.getAttachmentData(found.get())) {
            byte[] bytes = data == null ? new byte[0] : data.readNBytes(MOST_EMBEDDED);
            return bytes.length == 0
                    ? ""
                    : "data:" + typeOf(found.get()) + ";base64,"
                            + Base64.getEncoder().encodeToString(bytes);
        } catch (IOException | RuntimeException e) {
            // Which of them Confluence throws for a file that is missing on the disk depends on where it keeps files.
            LOG.debug("No bytes of {}", fileName, e);
            return "";
        }
    }

    private Optional<Attachment> find(AbstractPage page, String fileName) {
        return fileName.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(attachments.getAttachment(Access.owner(page), fileName))
                        .filter(file -> TYPES.contains(typeOf(file)));
    }

    private static String typeOf(Attachment file) {
        String type = file.getMediaType() == null ? "" : file.getMediaType();
        return type.replaceAll(";.*", "").strip().toLowerCase(Locale.ROOT);
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
