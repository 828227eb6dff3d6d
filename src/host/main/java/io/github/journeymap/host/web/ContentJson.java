package io.github.journeymap.host.web;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.journeymap.host.content.Content;
import io.github.journeymap.host.content.FileVersion;
import io.github.journeymap.host.content.Spaces;
import io.github.journeymap.host.page.PageRenderer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How Confluence's public REST writes content and attachments, and how it reads what it is sent. */
final class ContentJson {
    /** What the REST calls a page in the trash. */
    static final String TRASHED = "trashed";

    private final Spaces spaces;
    private final PageRenderer renderer;

    ContentJson(Spaces spaces, PageRenderer renderer) {
        this.spaces = spaces;
        this.renderer = renderer;
    }

    Map<String, Object> describe(Exchange exchange, Content page) {
        String expand = exchange.parameter("expand");
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", String.valueOf(page.id()));
        shown.put("type", page.type());
        shown.put("status", page.isDeleted() ? TRASHED : page.status());
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
        shown.put(
                "history",
                Json.map(
                        "latest",
                        page.original() == null,
                        "createdBy",
                        Json.map("username", page.creator()),
                        "createdDate",
                        page.created().toString()));
        shown.put("_links", Json.map("webui", "/pages/viewpage.action?pageId=" + page.id()));
        return shown;
    }

    static Map<String, Object> describe(FileVersion file) {
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

    static void list(Exchange exchange, List<Object> results) throws IOException {
        answer(exchange, listed(results, 0, 200, Json.map("base", "")));
    }

    /** The part of the list that was asked for by {@code start} and {@code limit}. */
    static void page(Exchange exchange, List<Object> all) throws IOException {
        int start = Math.max(0, integer(exchange, "start", 0));
        int limit = Math.min(200, Math.max(1, integer(exchange, "limit", 25)));
        List<Object> results = all.stream().skip(start).limit(limit).toList();
        Map<String, Object> links = Json.map("base", "");
        if (start + limit < all.size()) {
            links.put("next", exchange.path() + "?start=" + (start + limit) + "&limit=" + limit);
        }
        Map<String, Object> page = listed(results, start, limit, links);
        page.put("totalSize", all.size());
        answer(exchange, page);
    }

    private static Map<String, Object> listed(List<Object> results, int start, int limit, Map<String, Object> links) {
        return Json.map("results", results, "start", start, "limit", limit, "size", results.size(), "_links", links);
    }

    private static int integer(Exchange exchange, String name, int otherwise) {
        String text = exchange.parameter(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!text.matches("\\d{1,6}")) {
            throw Refusal.badRequest("Expected a number as " + name);
        }
        return Integer.parseInt(text);
    }

    static void answer(Exchange exchange, Object value) throws IOException {
        exchange.text("application/json", Json.write(value));
    }

    static long number(String text) {
        String digits = text.startsWith("att") ? text.substring(3) : text;
        if (!digits.matches("\\d{1,18}")) {
            throw Refusal.notFound();
        }
        return Long.parseLong(digits);
    }

    /** The id of the page that a page is to be below, or of the comment that one replies to: the last of its ancestors. */
    static Optional<Long> parent(JsonObject body) {
        if (!body.has("ancestors") || body.getAsJsonArray("ancestors").isEmpty()) {
            return Optional.empty();
        }
        JsonArray ancestors = body.getAsJsonArray("ancestors");
        JsonObject last = ancestors.get(ancestors.size() - 1).getAsJsonObject();
        return Optional.of(number(text(last, "id")));
    }

    static JsonObject body(Exchange exchange) throws IOException {
        return Json.read(utf8(exchange));
    }

    static String utf8(Exchange exchange) throws IOException {
        return new String(exchange.request().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    static String text(JsonObject object, String... path) {
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
