package io.github.journeymap.acceptance.site;

import java.util.Locale;

/** Someone who visits the site. A stranger is not signed in; the others' passwords are their names. */
public enum User {
    ADMIN,
    EDITOR,
    READER,
    OUTSIDER,
    STRANGER;

    public String login() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean signedIn() {
        return this != STRANGER;
    }
}
