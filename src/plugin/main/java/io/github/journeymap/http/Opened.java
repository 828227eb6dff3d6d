package io.github.journeymap.http;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;

/** What an address says that people open: where they come from, and that it is a person who asks. */
public class Opened {
    @HeaderParam(HttpHeaders.ACCEPT)
    private String accept;

    @PathParam("page")
    private long page;

    @QueryParam("home")
    private long home;

    @QueryParam("mode")
    private String mode;

    /** Whether a browser will show the answer to a person; scripts get errors as JSON. */
    boolean isByPerson() {
        return accept != null && accept.contains("text/html");
    }

    /** The id of the page that it is about, or from which it was opened; 0 where there is none. */
    public long page() {
        return page == 0 ? home : page;
    }

    /** Whether the page is dark that it was opened from. */
    public boolean isDark() {
        return mode().equals("dark");
    }

    /** {@code dark}, {@code light}, or, where it doesn't say, as the browser has it. */
    public String mode() {
        return "dark".equals(mode) || "light".equals(mode) ? mode : "auto";
    }
}
