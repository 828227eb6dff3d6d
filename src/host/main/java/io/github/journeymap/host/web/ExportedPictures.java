package io.github.journeymap.host.web;

import io.github.journeymap.host.content.Attachments;
import io.github.journeymap.host.content.FileVersion;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The pictures of documents that are made on the server: by their addresses it finds the files, with the permission of
 * whoever exports the page, and puts them into the document, which is read by someone who isn't signed in.
 */
final class ExportedPictures {
    private static final Pattern ADDRESS = Pattern.compile("/download/attachments/(\\d{1,18})/([^?#]+)");

    private final PageViews views;
    private final Attachments attachments;

    ExportedPictures(PageViews views, Attachments attachments) {
        this.views = views;
        this.attachments = attachments;
    }

    String into(Exchange exchange, String html) throws IOException {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        for (Element picture : document.select("img[src]")) {
            Matcher address = ADDRESS.matcher(picture.attr("src"));
            if (address.find()) {
                long page = Long.parseLong(address.group(1));
                String name = URLDecoder.decode(address.group(2).replace("+", "%2B"), StandardCharsets.UTF_8);
                views.visible(exchange, page);
                FileVersion file = attachments.byName(page, name).orElseThrow(Refusal::notFound);
                picture.attr(
                        "src",
                        "data:" + file.mediaType() + ";base64,"
                                + Base64.getEncoder()
                                        .encodeToString(
                                                attachments.data(file.id()).readAllBytes()));
            }
        }
        return document.body().html();
    }
}
