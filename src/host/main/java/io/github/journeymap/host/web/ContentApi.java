package io.github.journeymap.host.web;

import java.io.IOException;
import java.util.List;

/** Confluence's public REST for content, as far as scripts and clients of it use it. */
final class ContentApi {
    private static final String CONTENT = "/rest/api/content/";
    private static final String EXPERIMENTAL = "/rest/experimental/content/";

    private final ContentList list;
    private final OneContent contents;
    private final AttachmentApi attachments;
    private final ContentParts parts;

    ContentApi(ContentList list, OneContent contents, AttachmentApi attachments, ContentParts parts) {
        this.list = list;
        this.contents = contents;
        this.attachments = attachments;
        this.parts = parts;
    }

    void addTo(Router router) {
        router.on("/rest/api/content", list::answer);
        router.on("/rest/api/content/*", this::one);
        router.on("/rest/experimental/content/*", this::experimental);
    }

    // /rest/api/content/{id}[/…]
    private void one(Exchange exchange) throws IOException {
        String[] path = exchange.path().substring(CONTENT.length()).split("/");
        if (path[0].isEmpty()) {
            list.answer(exchange);
            return;
        }
        long id = ContentJson.number(path[0]);
        String below = String.join("/", List.of(path).subList(1, path.length));
        if (!below.isEmpty()) {
            parts.answer(exchange, id, below);
        } else if (attachments.knows(id)) {
            attachments.one(exchange, id);
        } else {
            contents.answer(exchange, id);
        }
    }

    // Until Confluence 9 these were found here only.
    private void experimental(Exchange exchange) throws IOException {
        String[] path = exchange.path().substring(EXPERIMENTAL.length()).split("/", 2);
        if (path.length != 2 || !path[1].matches("restriction|version")) {
            throw Refusal.notFound();
        }
        parts.answer(exchange, ContentJson.number(path[0]), path[1]);
    }
}
