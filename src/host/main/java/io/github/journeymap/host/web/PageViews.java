package io.github.journeymap.host.web;

import io.github.journeymap.host.confluence.Notifications;
import io.github.journeymap.host.content.Attachments;
import io.github.journeymap.host.content.Content;
import io.github.journeymap.host.content.Labels;
import io.github.journeymap.host.content.Pages;
import io.github.journeymap.host.content.Space;
import io.github.journeymap.host.content.Spaces;
import io.github.journeymap.host.page.PageRenderer;
import io.github.journeymap.host.permission.Access;
import io.github.journeymap.host.user.People;
import io.github.journeymap.host.user.Person;
import io.github.journeymap.host.wiki.Wiki;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looking at pages: now, as they were, and the spaces they are in. */
final class PageViews {
    /** A comment as it is shown. */
    public record Remark(Content comment, String author, String bodyHtml) {}

    private final Spaces spaces;
    private final Pages pages;
    private final Attachments attachments;
    private final Access access;
    private final PageRenderer renderer;
    private final Notifications notifications;
    private final Labels labels;
    private final People people;

    PageViews(Wiki wiki, PageRenderer renderer, Notifications notifications) {
        this.spaces = wiki.spaces();
        this.pages = wiki.pages();
        this.attachments = wiki.attachments();
        this.access = wiki.access();
        this.renderer = renderer;
        this.notifications = notifications;
        this.labels = wiki.labels();
        this.people = wiki.people();
    }

    void addTo(Router router) {
        router.on("/pages/viewpage.action", exchange -> view(exchange, visible(exchange, exchange.number("pageId"))));
        router.on("/display/*", this::display);
        router.on("/pages/viewpreviousversions.action", this::versions);
    }

    /** The page, if it is there and this person may see it; otherwise the same answer in both cases. */
    Content visible(Exchange exchange, long id) {
        return pages.byId(id)
                .filter(page -> access.canView(exchange.person(), page))
                .filter(page -> !page.status().equals(Content.DELETED))
                .orElseThrow(() -> missing(exchange));
    }

    /** The page that the request names, for someone who is logged in and may change it. */
    Content editable(Exchange exchange) {
        return editable(exchange, exchange.number("pageId"));
    }

    Content editable(Exchange exchange, long id) {
        exchange.requirePerson();
        Content page = visible(exchange, id);
        if (!access.canEdit(exchange.person(), page)) {
            throw Refusal.forbidden();
        }
        return page;
    }

    RuntimeException missing(Exchange exchange) {
        return access.canUseSite(exchange.person()) ? Refusal.notFound() : new Exchange.LoginNeeded();
    }

    /** Names of all who may be asked for a restriction. */
    List<Person> people() {
        return people.all();
    }

    String nameOf(String user) {
        return user == null
                ? "Anonymous"
                : people.byName(user).map(Person::fullName).orElse(user);
    }

    // /display/KEY and /display/KEY/Title
    private void display(Exchange exchange) throws IOException {
        String[] parts = exchange.path().substring("/display/".length()).split("/", 2);
        Space space = spaces.byKey(parts[0])
                .filter(found -> access.canViewSpace(exchange.person(), found.key()))
                .orElseThrow(() -> missing(exchange));
        if (parts.length == 2 && !parts[1].isEmpty()) {
            // Confluence writes spaces as plus signs in these addresses.
            String title = parts[1];
            Content page = pages.byTitle(space.key(), title)
                    .or(() -> pages.byTitle(space.key(), title.replace('+', ' ')))
                    .orElseThrow(() -> missing(exchange));
            view(exchange, visible(exchange, page.id()));
        } else if (space.homePage() != null) {
            view(exchange, visible(exchange, space.homePage()));
        } else {
            exchange.page(space.name(), "space.vm", Map.of("inSpace", space));
        }
    }

    private void view(Exchange exchange, Content page) throws IOException {
        if (page.type().equals(Content.COMMENT) && page.parent() != null) {
            exchange.redirect("/pages/viewpage.action?pageId=" + page.parent());
            return;
        }
        boolean old = page.status().equals(Content.HISTORICAL);
        Person person = exchange.person();
        Map<String, Object> values = new HashMap<>();
        values.put("content", page);
        values.put("pageHtml", renderer.render(page, "display", "desktop"));
        values.put("isOld", old);
        values.put("latest", pages.byId(page.head()).orElseThrow());
        values.put("author", nameOf(page.modifier()));
        values.put("canEdit", !old && access.canEdit(person, page));
        values.put("canComment", !old && page.isCurrent() && access.canComment(person, page));
        values.put("comments", old ? List.of() : comments(page));
        values.put("labels", labels.of(page.head()));
        values.put("attachmentCount", attachments.of(page.head()).size());
        values.put("restricted", !access.restriction(page.head(), Access.VIEW).isEmpty());
        values.put(
                "watching",
                person != null && notifications.watchers(page.head()).contains(person.name()));
        exchange.page(page.title(), "view.vm", values);
    }

    private List<Remark> comments(Content page) {
        List<Remark> remarks = new ArrayList<>();
        for (Content comment : pages.comments(page.id())) {
            remarks.add(new Remark(comment, nameOf(comment.creator()), renderer.render(comment, "display", "desktop")));
        }
        return remarks;
    }

    private void versions(Exchange exchange) throws IOException {
        Content page = visible(exchange, exchange.number("pageId"));
        List<Content> versions = pages.versions(page.head());
        Map<String, String> names = new HashMap<>();
        versions.forEach(version -> names.put(String.valueOf(version.modifier()), nameOf(version.modifier())));
        exchange.page(
                "Page history",
                "versions.vm",
                Map.of(
                        "content", page,
                        "versions", versions,
                        "names", names,
                        "canEdit", access.canEdit(exchange.person(), versions.get(0))));
    }
}
