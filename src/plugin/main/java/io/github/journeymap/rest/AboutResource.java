package io.github.journeymap.rest;

import io.github.journeymap.format.JsonText;
import io.github.journeymap.http.Responses;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says which version of the app is installed, for tools that check a site. */
@Path("about")
public class AboutResource {
    private static final Pattern VERSION = Pattern.compile("<version>([^<]+)</version>");

    private final Responses responses;

    @Inject
    public AboutResource(Responses responses) {
        this.responses = responses;
    }

    @GET
    public Response about() {
        return responses.respond(() ->
                Responses.json(JsonText.object(json -> json.name("version").value(version()))));
    }

    /** The version in the descriptor, which is the one that Confluence shows. */
    private static String version() {
        try (InputStream in = AboutResource.class.getResourceAsStream("/atlassian-plugin.xml")) {
            Matcher version = VERSION.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return version.find() ? version.group(1) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
