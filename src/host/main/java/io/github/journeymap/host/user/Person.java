package io.github.journeymap.host.user;

/**
 * Someone with an account.
 *
 * @param key what Confluence stores instead of the name, so that a renamed user stays the same
 */
public record Person(String name, String key, String fullName, String email, boolean admin) {}
