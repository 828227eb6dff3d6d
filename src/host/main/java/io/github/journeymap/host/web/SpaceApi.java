package io.github.journeymap.host.web;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.journeymap.host.content.Content;
import io.github.journeymap.host.content.NewContent;
import io.github.journeymap.host.content.Pages;
import io.github.journeymap.host.content.Space;
import io.github.journeymap.host.content.Spaces;
import io.github.journeymap.host.page.Removal;
import io.github.journeymap.host.permission.Access;
import io.github.journeymap.host.user.People;
import io.github.journeymap.host.user.Person;
import io.github.journeymap.host.wiki.Wiki;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The public REST about spaces: the list, making and deleting one, and who may do what in it. */
final class SpaceApi {
    private static final String SPACE = "/rest/api/space";
    /** Those of Confluence's permissions that make a difference here, by target and operation. */
    private static final Map<String, String> PERMISSIONS = new LinkedHashMap<>(Map.of(
            "space read", Access.VIEW,
            "page create", Access.EDIT,
            "attachment create", Access.ATTACH,
            "space administer", Access.ADMINISTER));

    private final Spaces spaces;
    private final Pages pages;
    private final Access access;
    private final People people;
    private final Removal removal;

    SpaceApi(Wiki wiki, Removal removal) {
        this.spaces = wiki.spaces();
        this.pages = wiki.pages();
        this.access = wiki.access();
        this.people = wiki.people();
        this.removal = removal;
    }

    void addTo(Router router) {
        router.on(SPACE, this::all);
        router.on(SPACE + "/*", this::one);
    }

    private void all(Exchange exchange) throws IOException {
        if (exchange.isPost()) {
            create(exchange);
            return;
        }
        List<Object> visible = new ArrayList<>();
        spaces.all().stream()
                .filter(space -> access.canViewSpace(exchange.person(), space.key()))
                .forEach(space -> visible.add(describe(space)));
        ContentJson.page(exchange, visible);
    }

    private void create(Exchange exchange) throws IOException {
        Person person = exchange.requirePerson();
        JsonObject body = ContentJson.body(exchange);
        String key = ContentJson.text(body, "key");
        String name = ContentJson.text(body, "name");
        if (!access.canCreateSpaces(person)) {
            throw Refusal.forbidden();
        }
        if (!key.matches("[A-Za-z0-9]{1,255}") || spaces.byKey(key).isPresent()) {
            throw Refusal.badRequest("A space already exists with key, or the key is invalid: " + key);
        }
        spaces.add(key, name);
        // What Confluence's default permissions are to its users, here those are who know the Demo space.
        for (String reader : access.holders("DEMO", Access.VIEW)) {
            if (people.byName(reader).isPresent()) {
                access.grant(key, reader, Access.VIEW);
                access.grant(key, reader, Access.EDIT);
                access.grant(key, reader, Access.ATTACH);
            }
        }
        PERMISSIONS.values().forEach(permission -> access.grant(key, person.name(), permission));
        Content home = pages.create(NewContent.page(key, name + " Home", "<p>Welcome.</p>", null), person.name());
        spaces.setHomePage(key, home.id());
        ContentJson.answer(exchange, describe(spaces.byKey(key).orElseThrow()));
    }

    // /rest/api/space/{key}[/permissions/user/{userKey}/grant|revoke]
    private void one(Exchange exchange) throws IOException {
        String[] path = exchange.path().substring(SPACE.length() + 1).split("/");
        Space space = spaces.byKey(path[0])
                .filter(found -> access.canViewSpace(exchange.person(), found.key()))
                .orElseThrow(Refusal::notFound);
        if (path.length == 5 && path[1].equals("permissions") && path[2].equals("user")) {
            requireAdministrator(exchange, space);
            change(exchange, space, people.byKey(path[3]).orElseThrow(Refusal::notFound), path[4]);
        } else if (path.length > 1) {
            throw Refusal.notFound();
        } else if (exchange.request().getMethod().equals("DELETE")) {
            requireAdministrator(exchange, space);
            removal.space(space.key());
            // Confluence takes its time, and names the task that one may ask about it.
            exchange.response().setStatus(202);
            ContentJson.answer(exchange, Json.map("id", "1", "links", Json.map("status", "/rest/api/longtask/1")));
        } else {
            ContentJson.answer(exchange, describe(space));
        }
    }

    private void change(Exchange exchange, Space space, Person person, String how) throws IOException {
        JsonArray operations =
                JsonParser.parseString(ContentJson.utf8(exchange)).getAsJsonArray();
        for (JsonElement element : operations) {
            JsonObject operation = element.getAsJsonObject();
            String permission = PERMISSIONS.get(
                    ContentJson.text(operation, "targetType") + ' ' + ContentJson.text(operation, "operationKey"));
            if (permission == null) {
                throw Refusal.badRequest("Not known here: " + operation);
            }
            switch (how) {
                case "grant" -> access.grant(space.key(), person.name(), permission);
                case "revoke" -> access.revoke(space.key(), person.name(), permission);
                default -> throw Refusal.notFound();
            }
        }
        exchange.response().setStatus(204);
    }

    private void requireAdministrator(Exchange exchange, Space space) {
        if (!access.canAdminister(exchange.requirePerson(), space.key())) {
            throw Refusal.forbidden();
        }
    }

    private static Map<String, Object> describe(Space space) {
        return Json.map(
                "id", space.id(),
                "key", space.key(),
                "name", space.name(),
                "type", "global",
                "status", "current",
                "_links", Json.map("webui", "/display/" + space.key()));
    }
}
