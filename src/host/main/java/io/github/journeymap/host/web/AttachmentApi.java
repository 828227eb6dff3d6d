package io.github.journeymap.host.web;

import io.github.journeymap.host.content.Attachments;
import io.github.journeymap.host.content.Content;
import io.github.journeymap.host.content.FileVersion;
import io.github.journeymap.host.page.Publishing;
import io.github.journeymap.host.permission.Access;
import io.github.journeymap.host.user.Person;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The part of Confluence's public REST that is about attachments. */
final class AttachmentApi {
    private final PageViews views;
    private final Attachments attachments;
    private final Access access;
    private final Publishing publishing;
    private final AttachmentActions files;

    AttachmentApi(
            PageViews views, Attachments attachments, Access access, Publishing publishing, AttachmentActions files) {
        this.views = views;
        this.attachments = attachments;
        this.access = access;
        this.publishing = publishing;
        this.files = files;
    }

    boolean knows(long id) {
        return attachments.byId(id).isPresent();
    }

    void one(Exchange exchange, long id) throws IOException {
        FileVersion file = attachments.byId(id).orElseThrow(Refusal::notFound);
        Content page = views.visible(exchange, file.container());
        if (exchange.request().getMethod().equals("DELETE")) {
            requireEdit(exchange, page);
            publishing.deleteFile(file);
            exchange.response().setStatus(204);
        } else {
            ContentJson.answer(exchange, ContentJson.describe(file));
        }
    }

    /** The versions that are left, newest first. */
    void versions(Exchange exchange, long id) throws IOException {
        FileVersion file = attachments.byId(id).orElseThrow(Refusal::notFound);
        views.visible(exchange, file.container());
        ContentJson.page(
                exchange,
                attachments.versions(file.head()).stream()
                        .map(version -> ContentJson.describe(version).get("version"))
                        .toList());
    }

    void children(Exchange exchange, Content page) throws IOException {
        if (exchange.request().getMethod().matches("GET|HEAD")) {
            String name = exchange.parameter("filename");
            List<Object> results = new ArrayList<>();
            attachments.of(page.head()).stream()
                    .filter(file -> name.isEmpty() || file.fileName().equals(name))
                    .forEach(file -> results.add(ContentJson.describe(file)));
            ContentJson.list(exchange, results);
            return;
        }
        // POST makes new attachments, PUT makes or updates them.
        Person person = requireAttach(exchange, page);
        List<Object> results = new ArrayList<>();
        for (Part part : parts(exchange)) {
            if (part.getName().equals("file")) {
                boolean exists = attachments
                        .byName(page.head(), part.getSubmittedFileName())
                        .isPresent();
                if (exchange.isPost() && exists) {
                    throw Refusal.badRequest(
                            "Cannot add a new attachment with same file name as an existing attachment: "
                                    + part.getSubmittedFileName());
                }
                results.add(ContentJson.describe(
                        files.store(page, part, field(exchange, "comment"), minor(exchange), person)));
            }
        }
        if (results.isEmpty()) {
            throw Refusal.badRequest("Expected a form field \"file\" with a file");
        }
        ContentJson.list(exchange, results);
    }

    void update(Exchange exchange, Content page, long id) throws IOException {
        Person person = requireAttach(exchange, page);
        FileVersion old = attachments
                .byId(id)
                .filter(file -> file.container() == page.head())
                .orElseThrow(Refusal::notFound);
        Part part = exchange.part("file");
        FileVersion saved = attachments.save(
                page.head(),
                old.fileName(),
                old.mediaType(),
                field(exchange, "comment"),
                minor(exchange),
                person.name(),
                part.getInputStream().readAllBytes());
        ContentJson.answer(exchange, ContentJson.describe(saved));
    }

    private Person requireEdit(Exchange exchange, Content page) {
        Person person = exchange.requirePerson();
        if (!access.canEdit(person, page)) {
            throw Refusal.forbidden();
        }
        return person;
    }

    private Person requireAttach(Exchange exchange, Content page) {
        Person person = requireEdit(exchange, page);
        if (!access.canAttach(person, page)) {
            throw Refusal.forbidden();
        }
        return person;
    }

    private static Iterable<Part> parts(Exchange exchange) throws IOException {
        try {
            return exchange.request().getParts();
        } catch (ServletException e) {
            throw new Refusal(415, "Expected multipart/form-data");
        }
    }

    private static boolean minor(Exchange exchange) throws IOException {
        return field(exchange, "minorEdit").equals("true");
    }

    // Form fields of a PUT are in its parts only.
    private static String field(Exchange exchange, String name) throws IOException {
        Part part = exchange.part(name);
        return part == null ? "" : new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
