package io.github.journeymap.sitecheck;

import io.github.journeymap.sitecheck.http.Account;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What someone asks to be checked.
 *
 * @param site the base URL, with a context path if there is one, without a slash at the end
 * @param account who makes the pages
 * @param other a second person who may log in, for what others may see and do; its space permissions are not changed
 *     but in a space of the check's own
 * @param space key of a space to make the pages in; nothing: a space of the check's own
 * @param readOnlyMode whether the whole site may be put into read-only mode for some seconds
 * @param version of the app that is expected
 * @param report where the HTML file goes
 */
public record Settings(
        String site,
        Account account,
        Optional<Account> other,
        Optional<String> space,
        boolean readOnlyMode,
        String version,
        Path report) {
    private static final String EXAMPLE =
            "mvn -Psite verify -Dsite=https://wiki.example -Dsite.user=NAME -Dsite.token=TOKEN";

    /** @param value of a setting by its name, without {@code site.}; empty or null when it isn't given */
    public static Settings from(UnaryOperator<String> value) {
        String user = required(value, "user");
        Account account = new Account(user, given(value, "token"), given(value, "password"));
        if (account.token().isEmpty()) {
            throw new CannotCheck("A personal access token of " + user + " is needed: " + EXAMPLE + ".");
        }
        Optional<Account> other = given(value, "other.user")
                .map(name -> new Account(name, given(value, "other.token"), given(value, "other.password")));
        if (other.isPresent() && other.get().token().isEmpty()) {
            throw new CannotCheck("The second person, " + other.get().name()
                    + ", needs a personal access token, too: -Dsite.other.token=TOKEN.");
        }
        return new Settings(
                address(required(value, "url")),
                account,
                other,
                given(value, "space"),
                Boolean.parseBoolean(value.apply("read-only")),
                value.apply("version"),
                Path.of(value.apply("report")));
    }

    private static String address(String site) {
        try {
            URI address = new URI(site);
            boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            if (web && address.getHost() != null && address.getRawUserInfo() == null) {
                return address.getScheme() + "://" + address.getRawAuthority()
                        + address.getRawPath().replaceAll("/+$", "");
            }
        } catch (URISyntaxException e) {
            // Said below.
        }
        throw new CannotCheck("-Dsite=" + site + " is not the address of a Confluence: " + EXAMPLE + ".");
    }

    private static String required(UnaryOperator<String> value, String name) {
        return given(value, name).orElseThrow(() -> new CannotCheck("Which site, and as whom? " + EXAMPLE + "."));
    }

    private static Optional<String> given(UnaryOperator<String> value, String name) {
        // Maven leaves standing what it doesn't know.
        return Optional.ofNullable(value.apply(name)).filter(text -> !text.isBlank() && !text.startsWith("${"));
    }
}
