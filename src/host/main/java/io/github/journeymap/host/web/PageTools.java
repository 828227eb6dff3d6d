package io.github.journeymap.host.web;

import io.github.journeymap.host.confluence.Notifications;
import io.github.journeymap.host.content.Content;
import io.github.journeymap.host.content.NewContent;
import io.github.journeymap.host.content.Pages;
import io.github.journeymap.host.content.Space;
import io.github.journeymap.host.content.Spaces;
import io.github.journeymap.host.page.Publishing;
import io.github.journeymap.host.permission.Access;
import io.github.journeymap.host.user.Person;
import io.github.journeymap.host.wiki.Wiki;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Entities;

/** Actions on a whole page: copy, move, restrict, delete, bring back, comment on, watch. */
final class PageTools {
    private final PageViews views;
    private final Spaces spaces;
    private final Pages pages;
    private final Access access;
    private final Publishing publishing;
    private final Notifications notifications;

    PageTools(PageViews views, Wiki wiki, Publishing publishing, Notifications notifications) {
        this.views = views;
        this.spaces = wiki.spaces();
        this.pages = wiki.pages();
        this.access = wiki.access();
        this.publishing = publishing;
        this.notifications = notifications;
    }

    void addTo(Router router) {
        router.on("/pages/copypage.action", this::copy);
        router.on("/pages/movepage.action", this::move);
        router.on("/pages/pagepermissions.action", this::restrict);
        router.on("/pages/removepage.action", this::remove);
        router.on("/pages/revertpagebacktoversion.action", this::revert);
        router.on("/pages/viewtrash.action", this::trash);
        router.on("/pages/restorepage.action", this::bringBack);
        router.on("/pages/doaddcomment.action", this::comment);
        router.on("/pages/watch.action", this::watch);
    }

    private void copy(Exchange exchange) throws IOException {
        Person person = exchange.requirePerson();
        Content page = views.visible(exchange, exchange.number("pageId"));
        if (!access.canCreateIn(person, page.space())) {
            throw Refusal.forbidden();
        }
        if (exchange.isPost()) {
            String title = publishing.freeTitle(page.space(), exchange.parameter("title", "Copy of " + page.title()));
            toPage(exchange, publishing.copy(page, title, person));
        } else {
            exchange.page("Copy page", "copy.vm", Map.of("content", page, "newTitle", "Copy of " + page.title()));
        }
    }

    private void move(Exchange exchange) throws IOException {
        Content page = views.editable(exchange);
        if (exchange.isPost()) {
            String space = exchange.parameter("spaceKey", page.space());
            if (!access.canCreateIn(exchange.person(), space)) {
                throw Refusal.forbidden();
            }
            String title = exchange.parameter("parentTitle").trim();
            Long parent = title.isEmpty()
                    ? null
                    : pages.byTitle(space, title)
                            .map(Content::id)
                            .orElseThrow(() -> Refusal.badRequest("There is no page \"" + title + "\" in that space."));
            for (Long at = parent; at != null; at = pages.byId(at).orElseThrow().parent()) {
                if (at == page.id()) {
                    throw Refusal.badRequest("A page can't be moved below itself.");
                }
            }
            pages.move(page.id(), space, parent);
            toPage(exchange, page);
            return;
        }
        List<Space> possible = spaces.all().stream()
                .filter(space -> access.canCreateIn(exchange.person(), space.key()))
                .toList();
        String parent = page.parent() == null
                ? ""
                : pages.byId(page.parent()).map(Content::title).orElse("");
        exchange.page("Move page", "move.vm", Map.of("content", page, "possible", possible, "parentTitle", parent));
    }

    private void restrict(Exchange exchange) throws IOException {
        Content page = views.editable(exchange);
        if (exchange.isPost()) {
            access.restrict(page.id(), Access.VIEW, exchange.parameters("viewers"));
            access.restrict(page.id(), Access.EDIT, exchange.parameters("editors"));
            toPage(exchange, page);
            return;
        }
        exchange.page(
                "Restrictions",
                "restrict.vm",
                Map.of(
                        "content", page,
                        "everyone", views.people(),
                        "viewers", access.restriction(page.id(), Access.VIEW),
                        "editors", access.restriction(page.id(), Access.EDIT)));
    }

    private void remove(Exchange exchange) throws IOException {
        Content page = views.editable(exchange);
        if (exchange.isPost()) {
            pages.trash(page.id());
            exchange.redirect("/pages/viewtrash.action?key=" + page.space());
        } else {
            exchange.page("Delete page", "remove.vm", Map.of("content", page));
        }
    }

    private void revert(Exchange exchange) throws IOException {
        Content page = views.editable(exchange);
        int version = (int) exchange.number("version");
        if (exchange.isPost()) {
            pages.version(page.id(), version).orElseThrow(Refusal::notFound);
            publishing.restore(page, version, exchange.requirePerson());
        }
        toPage(exchange, page);
    }

    private void trash(Exchange exchange) throws IOException {
        Space space = spaceToEdit(exchange, exchange.parameter("key"));
        exchange.page("Trash", "trash.vm", Map.of("inSpace", space, "deleted", pages.deleted(space.key())));
    }

    private void bringBack(Exchange exchange) throws IOException {
        Content page = pages.byId(exchange.number("pageId"))
                .filter(found -> found.status().equals(Content.DELETED))
                .orElseThrow(Refusal::notFound);
        spaceToEdit(exchange, page.space());
        if (exchange.isPost()) {
            pages.restoreFromTrash(page.id());
        }
        toPage(exchange, page);
    }

    private void comment(Exchange exchange) throws IOException {
        Person person = exchange.requirePerson();
        Content page = views.visible(exchange, exchange.number("pageId"));
        if (!access.canComment(person, page)) {
            throw Refusal.forbidden();
        }
        String text = exchange.parameter("text");
        if (exchange.isPost() && !text.isBlank()) {
            String body = exchange.isOn("storage") ? text : "<p>" + Entities.escape(text) + "</p>";
            publishing.create(NewContent.comment(page, body, page.id()), person);
        }
        toPage(exchange, page);
    }

    private void watch(Exchange exchange) throws IOException {
        Person person = exchange.requirePerson();
        Content page = views.visible(exchange, exchange.number("pageId"));
        if (exchange.isPost() && exchange.isOn("watch")) {
            notifications.watch(page.id(), person);
        } else if (exchange.isPost()) {
            notifications.unwatch(page.id(), person);
        }
        toPage(exchange, page);
    }

    private Space spaceToEdit(Exchange exchange, String key) {
        Person person = exchange.requirePerson();
        return spaces.byKey(key)
                .filter(space -> access.canCreateIn(person, space.key()))
                .orElseThrow(Refusal::notFound);
    }

    private static void toPage(Exchange exchange, Content page) throws IOException {
        exchange.redirect("/pages/viewpage.action?pageId=" + page.id());
    }
}
