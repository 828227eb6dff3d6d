package io.github.journeymap.host.web;

import com.google.gson.JsonObject;
import io.github.journeymap.host.content.Content;
import io.github.journeymap.host.content.Pages;
import io.github.journeymap.host.page.Publishing;
import io.github.journeymap.host.page.Removal;
import io.github.journeymap.host.permission.Access;
import io.github.journeymap.host.user.Person;
import io.github.journeymap.host.wiki.Wiki;
import java.io.IOException;

/** {@code /rest/api/content/{id}}: a page, a blog post or a comment, read, changed, deleted and brought back. */
final class OneContent {
    private final PageViews views;
    private final Pages pages;
    private final Access access;
    private final Publishing publishing;
    private final Removal removal;
    private final ContentJson json;

    OneContent(PageViews views, Wiki wiki, Publishing publishing, Removal removal, ContentJson json) {
        this.views = views;
        this.pages = wiki.pages();
        this.access = wiki.access();
        this.publishing = publishing;
        this.removal = removal;
        this.json = json;
    }

    void answer(Exchange exchange, long id) throws IOException {
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
        ContentJson.parent(body)
                .map(id -> views.visible(exchange, id).id())
                .ifPresent(parent -> pages.move(page.id(), page.space(), parent));
        ContentJson.answer(exchange, json.describe(exchange, publishing.update(page, title, storage, "", person)));
    }

    private Person requireEdit(Exchange exchange, Content page) {
        Person person = exchange.requirePerson();
        if (!access.canEdit(person, page)) {
            throw Refusal.forbidden();
        }
        return person;
    }
}
