package io.github.journeymap.http;

import io.github.journeymap.text.LongText;
import jakarta.ws.rs.core.Response;

/** A page in a window of its own, with what it may do. */
public final class WindowResponse {
    private WindowResponse() {}

    public static Response.ResponseBuilder of(LongText html, WindowPolicy policy) {
        return Response.ok(Packed.of(html), "text/html;charset=utf-8")
                .header("Content-Security-Policy", policy.header());
    }
}
