package io.github.journeymap.host.web;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.journeymap.host.content.Content;
import io.github.journeymap.host.content.Pages;
import io.github.journeymap.host.content.Spaces;
import io.github.journeymap.host.page.Publishing;
import io.github.journeymap.host.permission.Access;
import io.github.journeymap.host.user.Person;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Confluence's public REST for content, as far as scripts and clients of it use it. */
final class ContentApi {
    private static final String CONTENT = "/rest/api/content/";
    private static final String EXPERIMENTAL = "/rest/experimental/content/";

    private final PageViews views;
    private final Spaces spaces;
    private final Pages pages;
    private final Access access;
    private final Publishing publishing;
    private final AttachmentApi attachments;
    private final ContentJson json;

    ContentApi(
            PageViews views,
            Spaces spaces,
            Pages pages,
            Access access,
            Publishing publishing,
            AttachmentApi attachments,
            ContentJson json) {
        this.views = views;
        this.spaces = spaces;
        this.pages = pages;
        this.access = access;
        this.publishing = publishing;
        this.attachments = attachments;
        this.json = json;
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
                    .ifPresent(page -> results.add(json.describe(exchange, page)));
        } else {
            pages.current(space).stream()
                    .filter(page -> access.canView(exchange.person(), page))
                    .forEach(page -> results.add(json.describe(exchange, page)));
        }
        ContentJson.list(exchange, results);
    }

    private void create(Exchange exchange) throws IOException {
        Person person = exchange.requirePerson();
        JsonObject body = ContentJson.body(exchange);
        String space = ContentJson.text(body, "space", "key");
        String title = ContentJson.text(body, "title");
        String type = body.has("type") ? ContentJson.text(body, "type") : Content.PAGE;
        if (spaces.byKey(space).isEmpty() || !access.canCreateIn(person, space)) {
            throw new Refusal(403, "You may not create content in the space " + space);
        }
        if (type.equals(Content.PAGE) && pages.byTitle(space, title).isPresent()) {
            throw Refusal.badRequest("A page with this title already exists: " + title);
        }
        Long parent = spaces.byKey(space).orElseThrow().homePage();
        if (body.has("ancestors") && !body.getAsJsonArray("ancestors").isEmpty()) {
            JsonArray ancestors = body.getAsJsonArray("ancestors");
            JsonObject last = ancestors.get(ancestors.size() - 1).getAsJsonObject();
            parent = views.visible(exchange, ContentJson.number(ContentJson.text(last, "id")))
                    .id();
        }
        if (type.equals(Content.COMMENT)) {
            parent = ContentJson.number(ContentJson.text(body, "container", "id"));
            views.visible(exchange, parent);
        } else if (type.equals(Content.BLOG_POST)) {
            parent = null;
        }
        boolean draft = body.has("status") && ContentJson.text(body, "status").equals(Content.DRAFT);
        String storage = ContentJson.text(body, "body", "storage", "value");
        Content made = draft
                ? pages.create(type, space, title, storage, parent, Content.DRAFT, person.name())
                : publishing.create(type, space, title, storage, parent, person);
        ContentJson.answer(exchange, json.describe(exchange, made));
    }

    // /rest/api/content/{id}[/child/attachment[/{attachment}[/data]] | /history | /copy]
    private void one(Exchange exchange) throws IOException {
        String[] path = exchange.path().substring(CONTENT.length()).split("/");
        if (path[0].isEmpty()) {
            all(exchange);
            return;
        }
        long id = ContentJson.number(path[0]);
        String below = String.join("/", List.of(path).subList(1, path.length));
        if (below.isEmpty()) {
            content(exchange, id);
        } else if (below.equals("child/attachment")) {
            attachments.children(exchange, views.visible(exchange, id));
        } else if (below.matches("child/attachment/\\w+/data")) {
            attachments.update(exchange, views.visible(exchange, id), ContentJson.number(path[3]));
        } else {
            throw Refusal.notFound();
        }
    }

    private void content(Exchange exchange, long id) throws IOException {
        if (attachments.knows(id)) {
            attachments.one(exchange, id);
            return;
        }
        if (exchange.request().getMethod().equals("PUT")
                && pages.byId(id)
                        .filter(Content::isDeleted)
                        .filter(page -> access.canView(exchange.person(), page))
                        .isPresent()) {
            bringBack(exchange, pages.byId(id).orElseThrow());
            return;
        }
        Content page = views.visible(exchange, id);
        switch (exchange.request().getMethod()) {
            case "GET", "HEAD" -> ContentJson.answer(exchange, json.describe(exchange, page));
            case "PUT" -> put(exchange, page);
            case "DELETE" -> {
                requireEdit(exchange, page);
                pages.trash(page.id());
                exchange.response().setStatus(204);
            }
            default -> throw new Refusal(405, "Expected GET, PUT or DELETE");
        }
    }

    /** Out of the trash, by a page that says that it is current again. */
    private void bringBack(Exchange exchange, Content page) throws IOException {
        requireEdit(exchange, page);
        if (!ContentJson.text(ContentJson.body(exchange), "status").equals(Content.CURRENT)) {
            throw Refusal.notFound();
        }
        pages.restoreFromTrash(page.id());
        ContentJson.answer(exchange, json.describe(exchange, views.visible(exchange, page.id())));
    }

    private void put(Exchange exchange, Content page) throws IOException {
        Person person = requireEdit(exchange, page);
        JsonObject body = ContentJson.body(exchange);
        long version = ContentJson.number(ContentJson.text(body, "version", "number"));
        String title = body.has("title") ? ContentJson.text(body, "title") : page.title();
        String storage = body.has("body") ? ContentJson.text(body, "body", "storage", "value") : page.body();
        if (page.isDraft()) {
            ContentJson.answer(exchange, json.describe(exchange, publishing.publish(page, title, storage, person)));
            return;
        }
        if (version != page.version() + 1) {
            throw new Refusal(409, "Version must be incremented on update. Current version is: " + page.version());
        }
        ContentJson.answer(
                exchange, json.describe(exchange, publishing.update(page, title, storage, "", false, person)));
    }

    // [{"operation":"read"|"update","restrictions":{"user":{"results":[{"username":"…"}]}}}]
    private void restriction(Exchange exchange) throws IOException {
        String[] path = exchange.path().substring(EXPERIMENTAL.length()).split("/");
        Content page = views.visible(exchange, ContentJson.number(path[0]));
        if (path.length != 2
                || !path[1].equals("restriction")
                || !exchange.request().getMethod().equals("PUT")) {
            throw Refusal.notFound();
        }
        requireEdit(exchange, page);
        JsonArray all =
                Json.read("{\"all\":" + ContentJson.utf8(exchange) + "}").getAsJsonArray("all");
        for (JsonElement element : all) {
            JsonObject restriction = element.getAsJsonObject();
            List<String> users = new ArrayList<>();
            restriction
                    .getAsJsonObject("restrictions")
                    .getAsJsonObject("user")
                    .getAsJsonArray("results")
                    .forEach(user -> users.add(ContentJson.text(user.getAsJsonObject(), "username")));
            String operation = ContentJson.text(restriction, "operation").equals("read") ? Access.VIEW : Access.EDIT;
            access.restrict(page.id(), operation, users);
        }
        ContentJson.list(exchange, List.of());
    }

    private Person requireEdit(Exchange exchange, Content page) {
        Person person = exchange.requirePerson();
        if (!access.canEdit(person, page)) {
            throw Refusal.forbidden();
        }
        return person;
    }
}
