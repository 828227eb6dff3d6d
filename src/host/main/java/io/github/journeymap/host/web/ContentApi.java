package io.github.journeymap.host.web;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.journeymap.host.content.Content;
import io.github.journeymap.host.content.NewContent;
import io.github.journeymap.host.content.Pages;
import io.github.journeymap.host.content.Spaces;
import io.github.journeymap.host.page.Publishing;
import io.github.journeymap.host.page.Removal;
import io.github.journeymap.host.permission.Access;
import io.github.journeymap.host.user.Person;
import io.github.journeymap.host.wiki.Wiki;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Confluence's public REST for content, as far as scripts and clients of it use it. */
final class ContentApi {
    private static final String CONTENT = "/rest/api/content/";
    private static final String EXPERIMENTAL = "/rest/experimental/content/";

    private final PageViews views;
    private final Spaces spaces;
    private final Pages pages;
    private final Access access;
    private final Publishing publishing;
    private final Removal removal;
    private final AttachmentApi attachments;
    private final ContentParts parts;
    private final ContentJson json;

    ContentApi(
            PageViews views,
            Wiki wiki,
            Publishing publishing,
            Removal removal,
            AttachmentApi attachments,
            ContentParts parts,
            ContentJson json) {
        this.views = views;
        this.spaces = wiki.spaces();
        this.pages = wiki.pages();
        this.access = wiki.access();
        this.publishing = publishing;
        this.removal = removal;
        this.attachments = attachments;
        this.parts = parts;
        this.json = json;
    }

    void addTo(Router router) {
        router.on("/rest/api/content", this::all);
        router.on("/rest/api/content/*", this::one);
        router.on("/rest/experimental/content/*", this::experimental);
    }

    private void all(Exchange exchange) throws IOException {
        if (exchange.isPost()) {
            create(exchange);
            return;
        }
        String space = exchange.parameter("spaceKey");
        String title = exchange.parameter("title");
        List<Object> results = new ArrayList<>();
        for (String status : statuses(exchange)) {
            pages.all(space, exchange.parameter("type", Content.PAGE), status).stream()
                    .filter(page -> title.isEmpty() || page.title().equals(title))
                    .filter(page -> access.canView(exchange.person(), page))
                    .forEach(page -> results.add(json.describe(exchange, page)));
        }
        ContentJson.page(exchange, results);
    }

    private static List<String> statuses(Exchange exchange) {
        return switch (exchange.parameter("status", Content.CURRENT)) {
            case Content.CURRENT -> List.of(Content.CURRENT);
            case Content.DRAFT -> List.of(Content.DRAFT);
            case Content.HISTORICAL -> List.of(Content.HISTORICAL);
            case ContentJson.TRASHED -> List.of(Content.DELETED);
            case "any" -> List.of(Content.CURRENT, Content.DELETED);
            default -> throw Refusal.badRequest("Expected current, draft, historical, trashed or any as status");
        };
    }

    private void create(Exchange exchange) throws IOException {
        Person person = exchange.requirePerson();
        JsonObject body = ContentJson.body(exchange);
        String type = body.has("type") ? ContentJson.text(body, "type") : Content.PAGE;
        if (type.equals(Content.COMMENT)) {
            ContentJson.answer(exchange, json.describe(exchange, comment(exchange, body, person)));
            return;
        }
        String space = ContentJson.text(body, "space", "key");
        String title = ContentJson.text(body, "title");
        if (spaces.byKey(space).isEmpty() || !access.canCreateIn(person, space)) {
            throw new Refusal(403, "You may not create content in the space " + space);
        }
        if (type.equals(Content.PAGE) && pages.byTitle(space, title).isPresent()) {
            throw Refusal.badRequest("A page with this title already exists: " + title);
        }
        Long parent = type.equals(Content.BLOG_POST)
                ? null
                : parent(exchange, body)
                        .orElse(spaces.byKey(space).orElseThrow().homePage());
        boolean draft = body.has("status") && ContentJson.text(body, "status").equals(Content.DRAFT);
        String storage = ContentJson.text(body, "body", "storage", "value");
        NewContent content = new NewContent(type, space, title, storage, parent);
        Content made = draft ? pages.createDraft(content, person.name()) : publishing.create(content, person);
        ContentJson.answer(exchange, json.describe(exchange, made));
    }

    /**
     * {"type": "comment", "container": {"id": "123", "type": "page"}, "body": …}: whoever may comment on the page, edit
     * it or not; a reply with {"ancestors": [{"id": "456"}]}.
     */
    private Content comment(Exchange exchange, JsonObject body, Person person) {
        Content page = views.visible(exchange, ContentJson.number(ContentJson.text(body, "container", "id")));
        if (!access.canComment(person, page)) {
            throw Refusal.forbidden();
        }
        String storage = ContentJson.text(body, "body", "storage", "value");
        long above = parent(exchange, body).orElse(page.head());
        return publishing.create(NewContent.comment(page, storage, above), person);
    }

    /** The page that a page is to be below, or the comment that one replies to: the last of its ancestors. */
    private Optional<Long> parent(Exchange exchange, JsonObject body) {
        if (!body.has("ancestors") || body.getAsJsonArray("ancestors").isEmpty()) {
            return Optional.empty();
        }
        JsonArray ancestors = body.getAsJsonArray("ancestors");
        JsonObject last = ancestors.get(ancestors.size() - 1).getAsJsonObject();
        return Optional.of(views.visible(exchange, ContentJson.number(ContentJson.text(last, "id")))
                .id());
    }

    // /rest/api/content/{id}[/…]
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
        } else {
            parts.answer(exchange, id, below);
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
        switch (exchange.request().getMethod()) {
            case "GET", "HEAD" -> ContentJson.answer(exchange, json.describe(exchange, asked(exchange, id)));
            case "PUT" -> put(exchange, views.visible(exchange, id));
            case "DELETE" -> {
                delete(exchange, id);
                exchange.response().setStatus(204);
            }
            default -> throw new Refusal(405, "Expected GET, PUT or DELETE");
        }
    }

    /** The page of that id as it is, or as the request asks for it: in the trash, or as it was. */
    private Content asked(Exchange exchange, long id) {
        return switch (exchange.parameter("status", Content.CURRENT)) {
            case ContentJson.TRASHED -> inTrash(exchange, id);
            case Content.HISTORICAL ->
                pages.version(views.visible(exchange, id).head(), (int)
                                ContentJson.number(exchange.parameter("version")))
                        .orElseThrow(Refusal::notFound);
            default -> views.visible(exchange, id);
        };
    }

    private Content inTrash(Exchange exchange, long id) {
        return pages.byId(id)
                .filter(Content::isDeleted)
                .filter(page -> access.canView(exchange.person(), page))
                .orElseThrow(Refusal::notFound);
    }

    /** Into the trash; what is in the trash already, and a draft, for good. */
    private void delete(Exchange exchange, long id) {
        switch (exchange.parameter("status", Content.CURRENT)) {
            case ContentJson.TRASHED -> {
                Content page = inTrash(exchange, id);
                if (!access.canAdminister(exchange.requirePerson(), page.space())) {
                    throw Refusal.forbidden();
                }
                removal.page(page.id());
            }
            case Content.DRAFT -> {
                Content page = views.visible(exchange, id);
                if (!page.isDraft()) {
                    throw Refusal.notFound();
                }
                requireEdit(exchange, page);
                removal.page(page.id());
            }
            default -> {
                Content page = views.visible(exchange, id);
                requireEdit(exchange, page);
                if (page.isDraft()) {
                    throw Refusal.notFound();
                }
                pages.trash(page.id());
            }
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
        parent(exchange, body).ifPresent(parent -> pages.move(page.id(), page.space(), parent));
        ContentJson.answer(exchange, json.describe(exchange, publishing.update(page, title, storage, "", person)));
    }

    // Until Confluence 9 these were found here only.
    private void experimental(Exchange exchange) throws IOException {
        String[] path = exchange.path().substring(EXPERIMENTAL.length()).split("/", 2);
        if (path.length != 2 || !path[1].matches("restriction|version")) {
            throw Refusal.notFound();
        }
        parts.answer(exchange, ContentJson.number(path[0]), path[1]);
    }

    private Person requireEdit(Exchange exchange, Content page) {
        Person person = exchange.requirePerson();
        if (!access.canEdit(person, page)) {
            throw Refusal.forbidden();
        }
        return person;
    }
}
