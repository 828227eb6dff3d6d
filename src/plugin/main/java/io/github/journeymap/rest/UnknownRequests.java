package io.github.journeymap.rest;

import io.github.journeymap.format.JsonText;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * Says in words what no resource has heard of: an address or a method that isn't there. In English, as only those who
 * write scripts come to read it. It is made without anything from the site: whether REST of all versions gives a
 * provider what it asks for isn't documented, and a provider that can't be made may be the end of every resource.
 *
 * <p>None of these names an error that the editor knows. An editor that asks for what this version doesn't have is an
 * older or a newer one, and what it wanted to save is neither refused nor gone.
 */
@Provider
public class UnknownRequests implements ExceptionMapper<WebApplicationException> {
    @Override
    public Response toResponse(WebApplicationException refused) {
        Response response = refused.getResponse();
        if (response.hasEntity() || response.getStatusInfo().getFamily() != Response.Status.Family.CLIENT_ERROR) {
            return response;
        }
        Words words = Words.of(response.getStatus());
        String json = JsonText.object(fields -> {
            fields.name("error").value(words.error);
            fields.name("message").value(words.message);
        });
        return Response.fromResponse(response)
                .entity(json)
                .type(MediaType.APPLICATION_JSON_TYPE.withCharset("utf-8"))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private enum Words {
        ADDRESS(404, "no-such-address", "There is nothing at this address. docs/format.md lists what there is."),
        METHOD(
                405,
                "no-such-method",
                "This address doesn\u2019t take that method. The header Allow says which it takes."),
        OTHER(400, "no-such-request", "This request can\u2019t be understood.");

        private final int status;
        private final String error;
        private final String message;

        Words(int status, String error, String message) {
            this.status = status;
            this.error = error;
            this.message = message;
        }

        static Words of(int status) {
            for (Words words : values()) {
                if (words.status == status) {
                    return words;
                }
            }
            return OTHER;
        }
    }
}
