package io.github.journeymap.sitecheck.http;

import java.util.Optional;

/**
 * Someone with an account.
 *
 * @param token a personal access token; without one, someone who is not logged in
 * @param password for Confluence's login form; without one, the browser shows the token
 */
public record Account(String name, Optional<String> token, Optional<String> password) {
    /** Someone who is not logged in. */
    public static final Account NOBODY = new Account("", Optional.empty(), Optional.empty());

    @Override
    public String toString() {
        return name.isEmpty() ? "nobody" : name;
    }
}
