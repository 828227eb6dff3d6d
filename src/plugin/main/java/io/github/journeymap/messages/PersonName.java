package io.github.journeymap.messages;

import com.atlassian.confluence.user.ConfluenceUser;

/** What people are called wherever they are named. */
public final class PersonName {
    private PersonName() {}

    /** The full name; of someone who was deleted, Confluence may have none: then the user name. */
    public static String of(ConfluenceUser person) {
        return person.getFullName() == null ? person.getName() : person.getFullName();
    }
}
