package io.github.journeymap.host.web;

import io.github.journeymap.host.confluence.TemporaryFiles;
import io.github.journeymap.host.content.Attachments;
import io.github.journeymap.host.content.FileVersion;
import io.github.journeymap.host.user.Person;
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
    private static final Pattern ATTACHED = Pattern.compile("/download/attachments/(\\d{1,18})/([^?#]+)");
    private static final Pattern MADE = Pattern.compile(TemporaryFiles.PATH + "([^/?#]+)$");

    private final PageViews views;
    private final Attachments attachments;
    private final TemporaryFiles temporary;

    ExportedPictures(PageViews views, Attachments attachments, TemporaryFiles temporary) {
        this.views = views;
        this.attachments = attachments;
        this.temporary = temporary;
    }

    void addTo(Router router) {
        router.on(
                TemporaryFiles.PATH + "*",
                exchange -> exchange.bytes(
                        "image/png", made(exchange, exchange.path().substring(TemporaryFiles.PATH.length()))));
    }

    String into(Exchange exchange, String html) throws IOException {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        for (Element picture : document.select("img[src]")) {
            Matcher attached = ATTACHED.matcher(picture.attr("src"));
            Matcher made = MADE.matcher(picture.attr("src"));
            if (attached.find()) {
                picture.attr("src", attached(exchange, Long.parseLong(attached.group(1)), attached.group(2)));
            } else if (made.find()) {
                picture.attr("src", embedded("image/png", made(exchange, made.group(1))));
            }
        }
        return document.body().html();
    }

    private String attached(Exchange exchange, long page, String encoded) throws IOException {
        String name = URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
        views.visible(exchange, page);
        FileVersion file = attachments.byName(page, name).orElseThrow(Refusal::notFound);
        return embedded(file.mediaType(), attachments.data(file.id()).readAllBytes());
    }

    /** What a macro made for this user. */
    private byte[] made(Exchange exchange, String name) {
        Person person = exchange.person();
        return temporary.read(name, person == null ? "" : person.name()).orElseThrow(Refusal::notFound);
    }

    private static String embedded(String mediaType, byte[] bytes) {
        return "data:" + mediaType + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }
}
