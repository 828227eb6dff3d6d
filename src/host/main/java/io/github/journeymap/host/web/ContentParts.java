package io.github.journeymap.host.web;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.journeymap.host.content.Content;
import io.github.journeymap.host.content.Labels;
import io.github.journeymap.host.content.Pages;
import io.github.journeymap.host.permission.Access;
import io.github.journeymap.host.user.Person;
import io.github.journeymap.host.wiki.Wiki;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parts of a page in the public REST: the pages below it, its files, versions, labels and restrictions. */
final class ContentParts {
    private final PageViews views;
    private final Pages pages;
    private final Access access;
    private final Labels labels;
    private final AttachmentApi attachments;
    private final ContentJson json;

    ContentParts(PageViews views, Wiki wiki, AttachmentApi attachments, ContentJson json) {
        this.views = views;
        this.pages = wiki.pages();
        this.access = wiki.access();
        this.labels = wiki.labels();
        this.attachments = attachments;
        this.json = json;
    }

    /** @param part the path below the content's, for example {@code child/page} */
    void answer(Exchange exchange, long id, String part) throws IOException {
        if (attachments.knows(id)) {
            if (!part.equals("version")) {
                throw Refusal.notFound();
            }
            attachments.versions(exchange, id);
            return;
        }
        Content page = views.visible(exchange, id);
        if (part.matches("child/attachment/\\w+/data")) {
            attachments.update(exchange, page, ContentJson.number(part.split("/")[2]));
            return;
        }
        switch (part) {
            case "child/attachment" -> attachments.children(exchange, page);
            case "child/page" -> children(exchange, page);
            case "child/comment" -> comments(exchange, page);
            case "version" -> versions(exchange, page);
            case "history" -> history(exchange, page);
            case "label" -> labels(exchange, page);
            case "restriction" -> restrict(exchange, page);
            case "restriction/byOperation" -> ContentJson.answer(exchange, restrictions(page));
            default -> throw Refusal.notFound();
        }
    }

    private void children(Exchange exchange, Content page) throws IOException {
        Person person = exchange.person();
        List<Content> below = pages.children(
                page.id(), person == null ? "" : person.name(), person != null && person.admin(), Integer.MAX_VALUE);
        ContentJson.page(
                exchange,
                below.stream()
                        .<Object>map(child -> json.describe(exchange, child))
                        .toList());
    }

    private void comments(Exchange exchange, Content page) throws IOException {
        ContentJson.page(
                exchange,
                pages.comments(page.head()).stream()
                        .<Object>map(comment -> json.describe(exchange, comment))
                        .toList());
    }

    private void versions(Exchange exchange, Content page) throws IOException {
        ContentJson.page(
                exchange,
                pages.versions(page.head()).stream()
                        .map(version -> json.describe(exchange, version).get("version"))
                        .toList());
    }

    private void history(Exchange exchange, Content page) throws IOException {
        List<Content> versions = pages.versions(page.head());
        Map<String, Object> history = new LinkedHashMap<>();
        history.put("latest", true);
        history.put("createdBy", Json.map("username", page.creator()));
        history.put("lastUpdated", json.describe(exchange, versions.get(0)).get("version"));
        if (versions.size() > 1) {
            history.put(
                    "previousVersion", json.describe(exchange, versions.get(1)).get("version"));
        }
        ContentJson.answer(exchange, history);
    }

    // [{"prefix":"global","name":"…"}] adds labels
    private void labels(Exchange exchange, Content page) throws IOException {
        if (exchange.request().getMethod().equals("POST")) {
            if (!access.canEdit(exchange.requirePerson(), page)) {
                throw Refusal.forbidden();
            }
            for (JsonElement label :
                    JsonParser.parseString(ContentJson.utf8(exchange)).getAsJsonArray()) {
                labels.add(page.head(), ContentJson.text(label.getAsJsonObject(), "name"));
            }
        }
        ContentJson.page(
                exchange,
                labels.of(page.head()).stream()
                        .<Object>map(label -> Json.map("prefix", "global", "name", label, "label", label))
                        .toList());
    }

    // [{"operation":"read"|"update","restrictions":{"user":{"results":[{"username":"…"}]}}}], or the users without
    // "results"
    private void restrict(Exchange exchange, Content page) throws IOException {
        if (!exchange.request().getMethod().equals("PUT")) {
            throw new Refusal(405, "Expected PUT");
        }
        if (!access.canEdit(exchange.requirePerson(), page)) {
            throw Refusal.forbidden();
        }
        for (JsonElement element :
                JsonParser.parseString(ContentJson.utf8(exchange)).getAsJsonArray()) {
            JsonObject restriction = element.getAsJsonObject();
            String operation = ContentJson.text(restriction, "operation").equals("read") ? Access.VIEW : Access.EDIT;
            access.restrict(page.id(), operation, users(restriction.getAsJsonObject("restrictions")));
        }
        ContentJson.answer(exchange, restrictions(page));
    }

    private static List<String> users(JsonObject restrictions) {
        List<String> names = new ArrayList<>();
        if (restrictions.has("user")) {
            JsonElement users = restrictions.get("user");
            JsonArray list = users.isJsonArray()
                    ? users.getAsJsonArray()
                    : users.getAsJsonObject().getAsJsonArray("results");
            list.forEach(user -> names.add(ContentJson.text(user.getAsJsonObject(), "username")));
        }
        return names;
    }

    private Map<String, Object> restrictions(Content page) {
        return Json.map(
                "read", restriction(page, "read", Access.VIEW), "update", restriction(page, "update", Access.EDIT));
    }

    private Map<String, Object> restriction(Content page, String operation, String permission) {
        List<Map<String, Object>> users = access.restriction(page.head(), permission).stream()
                .map(name -> Json.map("type", "known", "username", name))
                .toList();
        return Json.map(
                "operation",
                operation,
                "restrictions",
                Json.map("user", Json.map("results", users, "size", users.size())));
    }
}
