package io.github.journeymap.host.web;

import com.google.gson.JsonObject;
import io.github.journeymap.host.content.Content;
import io.github.journeymap.host.content.NewContent;
import io.github.journeymap.host.content.Pages;
import io.github.journeymap.host.content.Spaces;
import io.github.journeymap.host.page.Publishing;
import io.github.journeymap.host.permission.Access;
import io.github.journeymap.host.user.Person;
import io.github.journeymap.host.wiki.Wiki;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code /rest/api/content}: pages, blog posts and comments by what they are, and new ones. */
final class ContentList {
    private final PageViews views;
    private final Spaces spaces;
    private final Pages pages;
    private final Access access;
    private final Publishing publishing;
    private final ContentJson json;

    ContentList(PageViews views, Wiki wiki, Publishing publishing, ContentJson json) {
        this.views = views;
        this.spaces = wiki.spaces();
        this.pages = wiki.pages();
        this.access = wiki.access();
        this.publishing = publishing;
        this.json = json;
    }

    void answer(Exchange exchange) throws IOException {
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

    private Optional<Long> parent(Exchange exchange, JsonObject body) {
        return ContentJson.parent(body).map(id -> views.visible(exchange, id).id());
    }
}
