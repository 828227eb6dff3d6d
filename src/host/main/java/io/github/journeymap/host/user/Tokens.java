package io.github.journeymap.host.user;

import io.github.journeymap.host.data.Database;
import io.github.journeymap.host.data.Row;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Personal access tokens, as Confluence documents them
 * (https://confluence.atlassian.com/enterprise/using-personal-access-tokens-1026032365.html).
 */
public final class Tokens {
    /** A token; what it reads is known to its owner only. */
    public record Token(long id, String user, String name, Instant created, Instant expires) {}

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Database database;
    private final People people;
    private final Clock clock;

    public Tokens(Database database, People people, Clock clock) {
        this.database = database;
        this.people = people;
        this.clock = clock;
    }

    /** Makes a token and returns what it reads: it can't be found out later. */
    public String add(Person owner, String name, Duration validity) {
        byte[] random = new byte[33];
        RANDOM.nextBytes(random);
        String token = Base64.getEncoder().encodeToString(random);
        Instant now = clock.instant();
        database.update(
                "insert into tokens (id, user_name, name, digest, created, expires) values (?, ?, ?, ?, ?, ?)",
                database.nextId(),
                owner.name(),
                name,
                digest(token),
                now.toEpochMilli(),
                now.plus(validity).toEpochMilli());
        return token;
    }

    public List<Token> of(Person owner) {
        return database.query(Tokens::token, "select * from tokens where user_name = ? order by id", owner.name());
    }

    public void remove(Person owner, long id) {
        database.update("delete from tokens where user_name = ? and id = ?", owner.name(), id);
    }

    /** Whose token that is, while it is valid. */
    public Optional<Person> owner(String token) {
        return database.one(
                        row -> row.text("user_name"),
                        "select user_name from tokens where digest = ? and expires > ?",
                        digest(token),
                        clock.millis())
                .flatMap(people::byName);
    }

    private static Token token(Row row) {
        return new Token(
                row.number("id"), row.text("user_name"), row.text("name"), row.time("created"), row.time("expires"));
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
