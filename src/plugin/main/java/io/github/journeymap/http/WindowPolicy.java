package io.github.journeymap.http;

/**
 * The Content-Security-Policy of a page in a window of its own, which allows only what it names. The page has the
 * site's origin, so it runs only the site's own scripts, and can't be framed by other sites.
 */
public enum WindowPolicy {
    /** A map to read; pictures may be in the page. */
    READING("script-src 'self'", "img-src 'self' data:", "connect-src 'self'", "form-action 'none'"),

    /** The same, with a form that leads to the page itself. */
    ASKING("script-src 'self'", "img-src 'self' data:", "connect-src 'self'", "form-action 'self'"),

    /** A script of the site sends what is set. */
    SETTING("script-src 'self'", "img-src 'self'", "connect-src 'self'", "form-action 'none'"),

    /** Nothing runs there, but there is a form that leads to the page itself. */
    FINDING("img-src 'self'", "form-action 'self'"),

    /** Nothing runs there, and nothing is sent from there. */
    LINKS("img-src 'self'", "form-action 'none'");

    private final String header;

    WindowPolicy(String... allowed) {
        header = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'self'; "
                + String.join("; ", allowed);
    }

    public String header() {
        return header;
    }
}
