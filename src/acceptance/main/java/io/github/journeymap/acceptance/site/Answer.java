package io.github.journeymap.acceptance.site;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;

/** What the server answered. */
public record Answer(int status, HttpHeaders headers, byte[] body) {
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public JsonObject json() {
        return JsonParser.parseString(text()).getAsJsonObject();
    }

    /** The header's first value, empty when it is not there. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** This answer, if it has that status; otherwise an error that shows what came instead. */
    public Answer expecting(int expected) {
        if (status != expected) {
            throw new AssertionError("Expected " + expected + ", but the answer was " + status + ": " + text());
        }
        return this;
    }

    @Override
    public String toString() {
        return status + " " + text();
    }
}
