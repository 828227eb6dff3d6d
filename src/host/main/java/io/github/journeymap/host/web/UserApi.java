package io.github.journeymap.host.web;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.journeymap.host.permission.Site;
import io.github.journeymap.host.user.People;
import io.github.journeymap.host.user.Person;
import io.github.journeymap.host.user.Tokens;
import io.github.journeymap.host.wiki.Wiki;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The public REST about people, their tokens, and whether anyone may write. */
final class UserApi {
    private static final String TOKENS = "/rest/pat/latest/tokens";
    private static final long LONGEST_DAYS = 365;

    private final People people;
    private final Tokens tokens;
    private final Site site;

    UserApi(Wiki wiki) {
        this.people = wiki.people();
        this.tokens = wiki.tokens();
        this.site = wiki.site();
    }

    void addTo(Router router) {
        router.on("/rest/api/user/current", exchange -> ContentJson.answer(exchange, describe(exchange.person())));
        router.on("/rest/api/user", this::one);
        router.on("/rest/api/accessmode", this::accessMode);
        router.on(TOKENS, this::tokens);
        router.on(TOKENS + "/*", this::token);
    }

    private void one(Exchange exchange) throws IOException {
        exchange.requirePerson();
        ContentJson.answer(
                exchange,
                describe(people.byName(exchange.parameter("username"))
                        .or(() -> people.byKey(exchange.parameter("key")))
                        .orElseThrow(Refusal::notFound)));
    }

    private static Map<String, Object> describe(Person person) {
        return person == null
                ? Json.map("type", "anonymous", "displayName", "Anonymous")
                : Json.map(
                        "type", "known",
                        "username", person.name(),
                        "userKey", person.key(),
                        "displayName", person.fullName());
    }

    private void accessMode(Exchange exchange) throws IOException {
        if (exchange.request().getMethod().equals("PUT")) {
            if (!exchange.requirePerson().admin()) {
                throw Refusal.forbidden();
            }
            JsonElement mode = JsonParser.parseString(ContentJson.utf8(exchange));
            site.setReadOnly(mode.isJsonPrimitive() && mode.getAsString().equals("READ_ONLY"));
        }
        ContentJson.answer(exchange, site.isReadOnly() ? "READ_ONLY" : "READ_WRITE");
    }

    private void tokens(Exchange exchange) throws IOException {
        Person owner = exchange.requirePerson();
        if (!exchange.isPost()) {
            List<Map<String, Object>> all =
                    tokens.of(owner).stream().map(UserApi::describe).toList();
            ContentJson.answer(exchange, all);
            return;
        }
        JsonObject body = ContentJson.body(exchange);
        String name = ContentJson.text(body, "name");
        long days =
                body.has("expirationDuration") ? body.get("expirationDuration").getAsLong() : LONGEST_DAYS;
        if (days < 1 || days > LONGEST_DAYS) {
            throw Refusal.badRequest("A token is valid for 1 to " + LONGEST_DAYS + " days");
        }
        String token = tokens.add(owner, name, Duration.ofDays(days));
        List<Tokens.Token> all = tokens.of(owner);
        Map<String, Object> made = describe(all.get(all.size() - 1));
        made.put("rawToken", token);
        exchange.response().setStatus(201);
        ContentJson.answer(exchange, made);
    }

    private void token(Exchange exchange) {
        if (!exchange.request().getMethod().equals("DELETE")) {
            throw new Refusal(405, "Expected DELETE");
        }
        tokens.remove(
                exchange.requirePerson(), ContentJson.number(exchange.path().substring(TOKENS.length() + 1)));
        exchange.response().setStatus(204);
    }

    private static Map<String, Object> describe(Tokens.Token token) {
        return Json.map(
                "id",
                token.id(),
                "name",
                token.name(),
                "createdAt",
                token.created().toString(),
                "expiringAt",
                token.expires().toString());
    }
}
