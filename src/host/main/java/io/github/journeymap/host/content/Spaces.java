package io.github.journeymap.host.content;

import io.github.journeymap.host.data.Database;
import io.github.journeymap.host.data.Row;
import java.util.List;
import java.util.Optional;

/** The spaces. */
public final class Spaces {
    private final Database database;

    public Spaces(Database database) {
        this.database = database;
    }

    public Space add(String key, String name) {
        database.update("insert into spaces (id, space_key, name) values (?, ?, ?)", database.nextId(), key, name);
        return byKey(key).orElseThrow();
    }

    public void setHomePage(String key, long page) {
        database.update("update spaces set home_page = ? where space_key = ?", page, key);
    }

    /** Removes the space itself and who may do what in it; its pages go before. */
    public void remove(String key) {
        database.update("delete from space_permissions where space_key = ?", key);
        database.update("delete from spaces where space_key = ?", key);
    }

    public Optional<Space> byKey(String key) {
        return database.one(Spaces::space, "select * from spaces where space_key = ?", key);
    }

    public List<Space> all() {
        return database.query(Spaces::space, "select * from spaces order by name");
    }

    private static Space space(Row row) {
        return new Space(row.number("id"), row.text("space_key"), row.text("name"), row.numberOrNull("home_page"));
    }
}
