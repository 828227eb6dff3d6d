package io.github.journeymap.host.web;

import io.github.journeymap.host.confluence.Notifications;
import io.github.journeymap.host.content.Attachments;
import io.github.journeymap.host.content.Content;
import io.github.journeymap.host.content.FileVersion;
import io.github.journeymap.host.page.Publishing;
import io.github.journeymap.host.permission.Access;
import io.github.journeymap.host.user.Person;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The Attachments page of a page, and downloads. */
final class AttachmentActions {
    /** An attachment in the list, with its older versions. */
    public record Line(FileVersion file, String author, String link, List<FileVersion> older) {}

    private final PageViews views;
    private final Attachments attachments;
    private final Access access;
    private final Publishing publishing;
    private final Notifications notifications;

    AttachmentActions(
            PageViews views,
            Attachments attachments,
            Access access,
            Publishing publishing,
            Notifications notifications) {
        this.views = views;
        this.attachments = attachments;
        this.access = access;
        this.publishing = publishing;
        this.notifications = notifications;
    }

    void addTo(Router router) {
        router.on("/pages/viewpageattachments.action", this::list);
        router.on("/pages/doattachfile.action", this::upload);
        router.on("/pages/removeattachment.action", this::remove);
        router.on("/pages/removeattachmentversion.action", this::removeVersion);
        router.on("/download/attachments/*", this::download);
    }

    static String link(FileVersion file) {
        return "/download/attachments/" + file.container() + "/" + Exchange.encode(file.fileName()) + "?version="
                + file.version() + "&modificationDate=" + file.modified().toEpochMilli() + "&api=v2";
    }

    /** Stores an uploaded file; its name is what stands behind the last slash, as browsers differ in what they send. */
    FileVersion store(Content page, Part part, String comment, boolean minorEdit, Person author) throws IOException {
        String submitted = part.getSubmittedFileName();
        String name = submitted == null ? "" : submitted.replaceAll(".*[/\\\\]", "");
        if (name.isBlank() || name.chars().anyMatch(Character::isISOControl)) {
            throw Refusal.badRequest("The file needs a name");
        }
        String type = part.getContentType() == null ? "application/octet-stream" : part.getContentType();
        byte[] bytes = part.getInputStream().readAllBytes();
        FileVersion saved = attachments.save(page.head(), name, type, comment, minorEdit, author.name(), bytes);
        if (!minorEdit) {
            notifications.attachmentSaved(saved, author);
        }
        return saved;
    }

    private void list(Exchange exchange) throws IOException {
        Content page = views.visible(exchange, exchange.number("pageId"));
        List<Line> lines = new ArrayList<>();
        for (FileVersion file : attachments.of(page.head())) {
            List<FileVersion> versions = attachments.versions(file.id());
            lines.add(new Line(
                    file,
                    views.nameOf(file.modifier()),
                    exchange.url(link(file)),
                    versions.subList(1, versions.size())));
        }
        exchange.page(
                "Attachments: " + page.title(),
                "attachments.vm",
                Map.of("content", page, "lines", lines, "canEdit", access.canEdit(exchange.person(), page)));
    }

    private void upload(Exchange exchange) throws IOException {
        Content page = views.editable(exchange);
        store(page, exchange.part("file"), exchange.parameter("comment"), false, exchange.requirePerson());
        toList(exchange, page.id());
    }

    private void remove(Exchange exchange) throws IOException {
        FileVersion file = attachments.byId(exchange.number("id")).orElseThrow(Refusal::notFound);
        Content page = views.editable(exchange, file.container());
        if (exchange.isPost()) {
            publishing.deleteFile(file);
        }
        toList(exchange, page.id());
    }

    private void removeVersion(Exchange exchange) throws IOException {
        FileVersion file = attachments.byId(exchange.number("id")).orElseThrow(Refusal::notFound);
        Content page = views.editable(exchange, file.container());
        if (exchange.isPost()) {
            attachments.removeVersion(file.id());
        }
        toList(exchange, page.id());
    }

    // /download/attachments/<page id>/<file name>[?version=n]
    private void download(Exchange exchange) throws IOException {
        String[] parts =
                exchange.path().substring("/download/attachments/".length()).split("/", 2);
        if (parts.length < 2 || !parts[0].matches("\\d{1,18}")) {
            throw Refusal.notFound();
        }
        Content page = views.visible(exchange, Long.parseLong(parts[0]));
        FileVersion head = attachments.byName(page.id(), parts[1]).orElseThrow(Refusal::notFound);
        String version = exchange.parameter("version", String.valueOf(head.version()));
        FileVersion file = attachments.versions(head.id()).stream()
                .filter(found -> String.valueOf(found.version()).equals(version))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        exchange.response().setHeader("Cache-Control", "private, max-age=0, must-revalidate");
        // Never shown as a page of this site: what someone uploads must not run here.
        exchange.attachment(file.fileName());
        exchange.stream(file.mediaType(), attachments.data(file.id()));
    }

    private static void toList(Exchange exchange, long page) throws IOException {
        exchange.redirect("/pages/viewpageattachments.action?pageId=" + page);
    }
}
