package io.github.journeymap.host.permission;

import io.github.journeymap.host.data.Database;

/** Switches an administrator sets for the whole site. */
public final class Site {
    private final Database database;

    public Site(Database database) {
        this.database = database;
    }

    public boolean isAnonymousAccess() {
        return isOn("anonymous-access");
    }

    public void setAnonymousAccess(boolean on) {
        set("anonymous-access", on);
    }

    public boolean isReadOnly() {
        return isOn("read-only");
    }

    public void setReadOnly(boolean on) {
        set("read-only", on);
    }

    private boolean isOn(String name) {
        return database.one(row -> row.text("setting"), "select setting from settings where name = ?", name)
                .filter("on"::equals)
                .isPresent();
    }

    private void set(String name, boolean on) {
        database.update("merge into settings (name, setting) key (name) values (?, ?)", name, on ? "on" : "off");
    }
}
