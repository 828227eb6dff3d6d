package io.github.journeymap.host.web;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.journeymap.host.content.Attachments;
import io.github.journeymap.host.content.Content;
import io.github.journeymap.host.content.FileVersion;
import io.github.journeymap.host.content.Pages;
import io.github.journeymap.host.content.Spaces;
import io.github.journeymap.host.page.PageRenderer;
import io.github.journeymap.host.page.Publishing;
import io.github.journeymap.host.permission.Access;
import io.github.journeymap.host.user.Person;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Confluence's public REST for content and attachments, as far as scripts and clients of it use it. */
final class ContentApi {
    private static final String CONTENT = "/rest/api/content/";
    private static final String EXPERIMENTAL = "/rest/experimental/content/";

    private final PageViews views;
    private final Spaces spaces;
    private final Pages pages;
    private final Attachments attachments;
    private final Access access;
    private final Publishing publishing;
    private final PageRenderer renderer;
    private final AttachmentActions files;

    ContentApi(
            PageViews views,
            Spaces spaces,
            Pages pages,
            Attachments attachments,
            Access access,
            Publishing publishing,
            PageRenderer renderer,
            AttachmentActions files) {
        this.views = views;
        this.spaces = spaces;
        this.pages = pages;
        this.attachments = attachments;
        this.access = access;
        this.publishing = publishing;
        this.renderer = renderer;
        this.files = files;
    }

    void addTo(Router router) {
        router.on("/rest/api/content", this::all);
        router.on("/rest/api/content/*", this::one);
        router.on("/rest/experimental/content/*", this::restriction);
    }

    private void all(Exchange exchange) throws IOException {
        if (exchange.isPost()) {
            create(exchange);
            return;
        }
        String space = exchange.parameter("spaceKey");
        List<Object> results = new ArrayList<>();
        if (!exchange.parameter("title").isEmpty()) {
            pages.byTitle(space, exchange.parameter("title"))
                    .filter(page -> access.canView(exchange.person(), page))
                    .ifPresent(page -> results.add(describe(exchange, page)));
        } else {
            pages.current(space).stream()
                    .filter(page -> access.canView(exchange.person(), page))
                    .forEach(page -> results.add(describe(exchange, page)));
        }
        list(exchange, results);
    }

    private void create(Exchange exchange) throws IOException {
        Person person = exchange.requirePerson();
        JsonObject body = body(exchange);
        String space = text(body, "space", "key");
        String title = text(body, "title");
        String type = body.has("type") ? text(body, "type") : Content.PAGE;
        if (spaces.byKey(space).isEmpty() || !access.canCreateIn(person, space)) {
            throw new Refusal(403, "You may not create content in the space " + space);
        }
        if (type.equals(Content.PAGE) && pages.byTitle(space, title).isPresent()) {
            throw Refusal.badRequest("A page with this title already exists: " + title);
        }
        Long parent = spaces.byKey(space).orElseThrow().homePage();
        if (body.has("ancestors") && !body.getAsJsonArray("ancestors").isEmpty()) {
            JsonArray ancestors = body.getAsJsonArray("ancestors");
            parent = ancestors
                    .get(ancestors.size() - 1)
                    .getAsJsonObject()
                    .get("id")
                    .getAsLong();
        }
        if (type.equals(Content.COMMENT)) {
            parent = body.getAsJsonObject("container").get("id").getAsLong();
            views.visible(exchange, parent);
        } else if (type.equals(Content.BLOG_POST)) {
            parent = null;
        }
        boolean draft = body.has("status") && text(body, "status").equals(Content.DRAFT);
        String storage = text(body, "body", "storage", "value");
        Content made = draft
                ? pages.create(type, space, title, storage, parent, Content.DRAFT, person.name())
                : publishing.create(type, space, title, storage, parent, person);
        answer(exchange, describe(exchange, made));
    }

    // /rest/api/content/{id}[/child/attachment[/{attachment}[/data]] | /history | /copy]
    private void one(Exchange exchange) throws IOException {
        String[] path = exchange.path().substring(CONTENT.length()).split("/");
        if (path[0].isEmpty()) {
            all(exchange);
            return;
        }
        long id = number(path[0]);
        String below = String.join("/", List.of(path).subList(1, path.length));
        if (below.isEmpty()) {
            content(exchange, id);
        } else if (below.equals("child/attachment")) {
            children(exchange, views.visible(exchange, id));
        } else if (below.matches("child/attachment/\\w+/data")) {
            update(exchange, views.visible(exchange, id), number(path[3]));
        } else {
            throw Refusal.notFound();
        }
    }

    private void content(Exchange exchange, long id) throws IOException {
        if (id < 0 || attachments.byId(id).isPresent()) {
            attachment(exchange, Math.abs(id));
            return;
        }
        Content page = views.visible(exchange, id);
        switch (exchange.request().getMethod()) {
            case "GET", "HEAD" -> answer(exchange, describe(exchange, page));
            case "PUT" -> put(exchange, page);
            case "DELETE" -> {
                requireEdit(exchange, page);
                pages.trash(page.id());
                exchange.response().setStatus(204);
            }
            default -> throw new Refusal(405, "Expected GET, PUT or DELETE");
        }
    }

    private void attachment(Exchange exchange, long id) throws IOException {
        FileVersion file = attachments.byId(id).orElseThrow(Refusal::notFound);
        Content page = views.visible(exchange, file.container());
        if (exchange.request().getMethod().equals("DELETE")) {
            requireEdit(exchange, page);
            attachments.remove(file.head());
            exchange.response().setStatus(204);
        } else {
            answer(exchange, describe(file));
        }
    }

    private void put(Exchange exchange, Content page) throws IOException {
        Person person = requireEdit(exchange, page);
        JsonObject body = body(exchange);
        int version = body.getAsJsonObject("version").get("number").getAsInt();
        String title = body.has("title") ? text(body, "title") : page.title();
        String storage = body.has("body") ? text(body, "body", "storage", "value") : page.body();
        if (page.isDraft()) {
            answer(exchange, describe(exchange, publishing.publish(page, title, storage, person)));
            return;
        }
        if (version != page.version() + 1) {
            throw new Refusal(409, "Version must be incremented on update. Current version is: " + page.version());
        }
        answer(exchange, describe(exchange, publishing.update(page, title, storage, "", false, person)));
    }

    private void children(Exchange exchange, Content page) throws IOException {
        if (exchange.request().getMethod().matches("GET|HEAD")) {
            String name = exchange.parameter("filename");
            List<Object> results = new ArrayList<>();
            attachments.of(page.head()).stream()
                    .filter(file -> name.isEmpty() || file.fileName().equals(name))
                    .forEach(file -> results.add(describe(file)));
            list(exchange, results);
            return;
        }
        // POST makes new attachments, PUT makes or updates them.
        Person person = requireEdit(exchange, page);
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
                results.add(describe(files.store(page, part, field(exchange, "comment"), minor(exchange), person)));
            }
        }
        if (results.isEmpty()) {
            throw Refusal.badRequest("Expected a form field \"file\" with a file");
        }
        list(exchange, results);
    }

    private void update(Exchange exchange, Content page, long id) throws IOException {
        Person person = requireEdit(exchange, page);
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
        answer(exchange, describe(saved));
    }

    // [{"operation":"read"|"update","restrictions":{"user":{"results":[{"username":"…"}]}}}]
    private void restriction(Exchange exchange) throws IOException {
        String[] path = exchange.path().substring(EXPERIMENTAL.length()).split("/");
        Content page = views.visible(exchange, number(path[0]));
        if (path.length != 2
                || !path[1].equals("restriction")
                || !exchange.request().getMethod().equals("PUT")) {
            throw Refusal.notFound();
        }
        requireEdit(exchange, page);
        JsonArray all = Json.read("{\"all\":" + utf8(exchange) + "}").getAsJsonArray("all");
        for (JsonElement element : all) {
            JsonObject restriction = element.getAsJsonObject();
            List<String> users = new ArrayList<>();
            restriction
                    .getAsJsonObject("restrictions")
                    .getAsJsonObject("user")
                    .getAsJsonArray("results")
                    .forEach(user -> users.add(text(user.getAsJsonObject(), "username")));
            String operation = text(restriction, "operation").equals("read") ? Access.VIEW : Access.EDIT;
            access.restrict(page.id(), operation, users);
        }
        list(exchange, List.of());
    }

    private Map<String, Object> describe(Exchange exchange, Content page) {
        String expand = exchange.parameter("expand");
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", String.valueOf(page.id()));
        shown.put("type", page.type());
        shown.put("status", page.status());
        shown.put("title", page.title());
        shown.put(
                "space",
                Json.map(
                        "key",
                        page.space(),
                        "name",
                        spaces.byKey(page.space()).orElseThrow().name()));
        shown.put(
                "version",
                Json.map(
                        "number",
                        page.version(),
                        "when",
                        page.modified().toString(),
                        "by",
                        Json.map("username", page.modifier()),
                        "message",
                        page.comment()));
        Map<String, Object> bodies = new LinkedHashMap<>();
        bodies.put("storage", Json.map("value", page.body(), "representation", "storage"));
        if (expand.contains("body.view")) {
            bodies.put(
                    "view", Json.map("value", renderer.render(page, "display", "desktop"), "representation", "view"));
        }
        if (expand.contains("body.export_view")) {
            bodies.put(
                    "export_view",
                    Json.map(
                            "value", renderer.render(page, "html_export", "desktop"), "representation", "export_view"));
        }
        shown.put("body", bodies);
        shown.put("_links", Json.map("webui", "/pages/viewpage.action?pageId=" + page.id()));
        return shown;
    }

    private static Map<String, Object> describe(FileVersion file) {
        return Json.map(
                "id", "att" + file.id(),
                "type", "attachment",
                "status", "current",
                "title", file.fileName(),
                "version",
                        Json.map(
                                "number",
                                file.version(),
                                "when",
                                file.modified().toString(),
                                "message",
                                file.comment(),
                                "minorEdit",
                                file.minorEdit(),
                                "by",
                                Json.map("username", file.modifier())),
                "metadata", Json.map("mediaType", file.mediaType(), "comment", file.comment()),
                "extensions",
                        Json.map("mediaType", file.mediaType(), "fileSize", file.size(), "comment", file.comment()),
                "_links",
                        Json.map(
                                "download",
                                AttachmentActions.link(file),
                                "webui",
                                "/pages/viewpageattachments.action?pageId=" + file.container()));
    }

    private Person requireEdit(Exchange exchange, Content page) {
        Person person = exchange.requirePerson();
        if (!access.canEdit(person, page)) {
            throw Refusal.forbidden();
        }
        return person;
    }

    static void list(Exchange exchange, List<Object> results) throws IOException {
        answer(
                exchange,
                Json.map(
                        "results",
                        results,
                        "start",
                        0,
                        "limit",
                        200,
                        "size",
                        results.size(),
                        "_links",
                        Json.map("base", "")));
    }

    private static void answer(Exchange exchange, Object value) throws IOException {
        exchange.text("application/json", Json.write(value));
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

    private static long number(String text) {
        String digits = text.startsWith("att") ? text.substring(3) : text;
        if (!digits.matches("\\d{1,18}")) {
            throw Refusal.notFound();
        }
        return Long.parseLong(digits);
    }

    private static JsonObject body(Exchange exchange) throws IOException {
        return Json.read(utf8(exchange));
    }

    private static String utf8(Exchange exchange) throws IOException {
        return new String(exchange.request().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String text(JsonObject object, String... path) {
        JsonElement at = object;
        for (String name : path) {
            at = at.isJsonObject() ? at.getAsJsonObject().get(name) : null;
            if (at == null) {
                throw Refusal.badRequest("Expected " + String.join(".", path) + " in the request");
            }
        }
        return at.getAsString();
    }
}
