package io.github.journeymap.sitecheck.http;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;

/** What the site answered. */
public record Reply(String call, int status, HttpHeaders headers, byte[] body) {
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The header's first value, empty when it is not there. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    public JsonObject json() {
        try {
            return JsonParser.parseString(text()).getAsJsonObject();
        } catch (JsonParseException | IllegalStateException e) {
            throw new AssertionError(call + " answered " + status + " with something that is no JSON object", e);
        }
    }

    public boolean isOk() {
        return status / 100 == 2;
    }

    /** This reply, if it is a good one. */
    public Reply ok() {
        if (!isOk()) {
            throw new AssertionError(call + " answered " + status);
        }
        return this;
    }

    @Override
    public String toString() {
        return call + " answered " + status;
    }
}
