package io.github.journeymap.host.user;

import io.github.journeymap.host.data.Database;
import io.github.journeymap.host.data.Row;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** The accounts and their passwords. */
public final class People {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Database database;

    public People(Database database) {
        this.database = database;
    }

    public Person add(String name, String fullName, boolean admin, String password) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        String key = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
        database.update(
                "insert into users (name, user_key, full_name, email, admin, salt, password) values (?, ?, ?, ?, ?, ?, ?)",
                name,
                key,
                fullName,
                name + "@example.com",
                admin,
                salt,
                hash(password, salt));
        return byName(name).orElseThrow();
    }

    public Optional<Person> byName(String name) {
        return database.one(People::person, "select * from users where name = ?", name);
    }

    public Optional<Person> byKey(String key) {
        return database.one(People::person, "select * from users where user_key = ?", key);
    }

    public List<Person> all() {
        return database.query(People::person, "select * from users order by full_name");
    }

    /** The person, if name and password belong together. */
    public Optional<Person> authenticate(String name, String password) {
        return database.one(
                        row -> MessageDigest.isEqual(row.bytes("password"), hash(password, row.bytes("salt"))),
                        "select salt, password from users where name = ?",
                        name)
                .filter(right -> right)
                .flatMap(right -> byName(name));
    }

    private static Person person(Row row) {
        return new Person(
                row.text("name"), row.text("user_key"), row.text("full_name"), row.text("email"), row.flag("admin"));
    }

    // Few rounds: basic authentication asks on every request, and these passwords are the names.
    private static byte[] hash(String password, byte[] salt) {
        try {
            PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, 1000, 256);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
