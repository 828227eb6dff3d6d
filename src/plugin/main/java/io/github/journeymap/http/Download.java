package io.github.journeymap.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;

/**
 * A file to keep. Its name is written as RFC 6266 has it: plain ASCII for old browsers, percent-encoded UTF-8 for all
 * others, so that no character of a name can end the header or start another one. Opened under the site's address, it
 * can run nothing.
 */
public final class Download {
    private static final String SANDBOX = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";

    private Download() {}

    /** @param name with its ending */
    public static Response.ResponseBuilder of(Object content, String mediaType, String name) {
        return shown(content, mediaType).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; " + fileName(name));
    }

    /**
     * A file to look at, not to keep. It is just as harmless: the browser gives it neither scripts nor the site's
     * origin.
     */
    public static Response.ResponseBuilder shown(Object content, String mediaType) {
        return Response.ok(content, mediaType).header("Content-Security-Policy", SANDBOX);
    }

    public static String fileName(String name) {
        StringBuilder ascii = new StringBuilder();
        name.codePoints().forEach(c -> ascii.append(isPlain(c) || c == ' ' ? (char) c : '_'));
        StringBuilder encoded = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            if (isPlain(b)) {
                encoded.append((char) b);
            } else {
                encoded.append(String.format("%%%02X", b & 0xff));
            }
        }
        return "filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
    }

    private static boolean isPlain(int c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '-' || c == '.' || c == '_';
    }
}
