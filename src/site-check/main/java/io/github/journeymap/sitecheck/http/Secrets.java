package io.github.journeymap.sitecheck.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What must not stand in a report: tokens, passwords and what a session is known by. */
public final class Secrets {
    public static final String BLOT = "\u2588\u2588\u2588";

    private static final Pattern HEADER = Pattern.compile(
            "(?im)^((?:set-)?cookie|authorization|proxy-authorization|x-seraph-loginreason|x-asessionid): .*$");
    // In Confluence's pages and addresses: the token of a form, and that of a session.
    private static final Pattern IN_PAGES = Pattern.compile(
            "(?i)(atl[-_.]token\"? ?(?:value=|content=|[=:]) ?[\"']?|atlassian-token\" content=\"|jsessionid=|os_password=)[^\"'&<>\\s;]+");

    private final List<String> texts;

    public Secrets(List<Account> accounts) {
        Set<String> all = new HashSet<>();
        for (Account account : accounts) {
            Stream.concat(account.token().stream(), account.password().stream())
                    .flatMap(secret -> written(account.name(), secret))
                    .forEach(all::add);
        }
        // Longest first: one may be part of another.
        texts = all.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    public String blotOut(String text) {
        String blotted = text;
        for (String secret : texts) {
            blotted = blotted.replace(secret, BLOT);
        }
        blotted = HEADER.matcher(blotted).replaceAll("$1: " + BLOT);
        return IN_PAGES.matcher(blotted).replaceAll("$1" + BLOT);
    }

    /** The ways in which a secret may stand in a request or an answer. */
    private static Stream<String> written(String name, String secret) {
        String pair = name + ":" + secret;
        return Stream.of(
                secret,
                URLEncoder.encode(secret, StandardCharsets.UTF_8),
                secret.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;"),
                Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)),
                Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)));
    }
}
