package io.github.journeymap.http;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;

/** What the headers of a write say about its sender. */
public class Sender {
    @HeaderParam("X-Atlassian-Token")
    private String token;

    @HeaderParam(Responses.PAGE_USER_HEADER)
    private String pageUser;

    @HeaderParam(HttpHeaders.CONTENT_TYPE)
    private String contentType;

    @HeaderParam(HttpHeaders.CONTENT_ENCODING)
    private String contentEncoding;

    /** The key of the user for whom the sending page was rendered; null or empty if the sender isn't a page. */
    public String pageUser() {
        return pageUser;
    }

    /** Whether it says that it comes from a script of this site, which forms of other sites can't. */
    boolean isScript() {
        return "no-check".equals(token) || "nocheck".equals(token);
    }

    /** Whether it is sent as JSON and nothing else: a type with a wildcard is none. */
    boolean isJson() {
        String type = contentType == null ? "" : contentType.split(";", 2)[0].strip();
        return type.toLowerCase(Locale.ROOT).equals("application/json")
                && (contentEncoding == null || contentEncoding.isBlank() || contentEncoding.equals("identity"));
    }
}
