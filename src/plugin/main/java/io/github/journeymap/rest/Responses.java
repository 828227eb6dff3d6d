package io.github.journeymap.rest;

import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.confluence.user.ConfluenceUser;
import io.github.journeymap.format.JsonText;
import io.github.journeymap.format.LostBytesException;
import io.github.journeymap.format.MapTooLargeException;
import io.github.journeymap.format.NotAJourneyMapException;
import io.github.journeymap.format.NotJsonException;
import io.github.journeymap.format.UnreadableMapException;
import io.github.journeymap.imports.RefusedFileException;
import io.github.journeymap.messages.PersonName;
import io.github.journeymap.messages.UserMessages;
import io.github.journeymap.refusal.AlreadyThereException;
import io.github.journeymap.refusal.BadNameException;
import io.github.journeymap.refusal.BrokenMapException;
import io.github.journeymap.refusal.BusyException;
import io.github.journeymap.refusal.CrowdedException;
import io.github.journeymap.refusal.NotAllowedException;
import io.github.journeymap.refusal.NotFoundException;
import io.github.journeymap.refusal.NotSavedException;
import io.github.journeymap.refusal.OtherFileException;
import io.github.journeymap.refusal.ReadOnlyException;
import io.github.journeymap.refusal.RequestRefusedException;
import io.github.journeymap.site.Access;
import jakarta.inject.Named;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place that maps errors to HTTP. An error is
 * {@code {"error": "code", "message": "in the reader's language", "path": "$.edits[3].type"}}.
 *
 * <p>No answer is kept by a shared cache, as each depends on who asks.
 */
@Named
public class Responses {
    /** What a request asks for. */
    @FunctionalInterface
    interface Work {
        Response.ResponseBuilder answer() throws IOException;
    }

    /** The header in which a page says for whom it was drawn, as {@link Access#signedIn} has it. */
    static final String PAGE_USER_HEADER = "X-Journey-Map-User";

    private static final Logger LOG = LoggerFactory.getLogger(Responses.class);
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_LARGE = 413;
    private static final String SECONDS_TO_RETRY = "2";
    private static final String SECONDS_WHILE_CROWDED = "5";

    private final UserMessages messages;

    public Responses(UserMessages messages) {
        this.messages = messages;
    }

    /** The answer of the work, or that of what went wrong with it. */
    Response respond(Work work) {
        return answer(work)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /**
     * As {@link #respond(Work)}, but only if the user for whom the asking page was drawn is still signed in. The session
     * belongs to the browser: while a page stays open in one tab, someone else may sign in in another.
     *
     * @param pageUser what {@link #PAGE_USER_HEADER} says; null or empty from what isn't a page
     */
    Response respond(String pageUser, Work work) {
        return respond(ifSameUser(pageUser, work));
    }

    /** As {@link #respond(String, Work)}; only for JSON from what says that it is a script of this site. */
    Response respondToWrite(Sender sender, Work work) {
        return respondToScript(
                sender,
                () -> sender.isJson()
                        ? work.answer()
                        : error(415, "not-json", messages.text("journey-map.rest.json-only"), ""));
    }

    /** As {@link #respond(String, Work)}; only for what says that it is a script of this site. */
    Response respondToScript(Sender sender, Work work) {
        return sender.isScript()
                ? respond(sender.pageUser(), work)
                : respond(() -> error(403, "xsrf", messages.text("journey-map.rest.xsrf"), ""));
    }

    /** What is sent is more than a map may be. */
    Response.ResponseBuilder tooLarge() {
        return error(TOO_LARGE, "too-large", messages.text("journey-map.import.refused.large"), "");
    }

    private Work ifSameUser(String pageUser, Work work) {
        if (pageUser == null || pageUser.isEmpty() || pageUser.equals(Access.signedIn())) {
            return work;
        }
        ConfluenceUser user = AuthenticatedUserThreadLocal.get();
        return user == null
                ? () -> error(401, "signed-out", messages.text("journey-map.rest.signed-out"), "")
                : () -> error(412, "other-user", messages.text("journey-map.rest.other-user", PersonName.of(user)), "");
    }

    private Response.ResponseBuilder answer(Work work) {
        try {
            return work.answer();
        } catch (RequestRefusedException e) {
            return refused(e);
        } catch (UnreadableMapException e) {
            return unreadable(e);
        } catch (RefusedFileException e) {
            String message = messages.text("journey-map.import.refused." + e.reason(), e.about());
            return error(UNPROCESSABLE, "malformed", message, "");
        } catch (JsonBody.BadBodyException e) {
            return error(UNPROCESSABLE, "malformed", messages.text("journey-map.rest.malformed"), "$");
        } catch (IOException e) {
            return error(400, "broken-off", messages.text("journey-map.rest.broken-off"), "");
        } catch (WebApplicationException e) {
            throw e;
        } catch (RuntimeException e) {
            // Permissions, a cache, the database: the trouble is Confluence's, and may be over in a moment.
            LOG.error("A request for a journey map could not be answered", e);
            return error(503, "failed", messages.text("journey-map.rest.failed"), "")
                    .header(HttpHeaders.RETRY_AFTER, SECONDS_TO_RETRY);
        }
    }

    private Response.ResponseBuilder refused(RequestRefusedException refused) {
        if (refused instanceof NotFoundException) {
            return error(404, "not-found", messages.text("journey-map.rest.not-found"), "");
        }
        if (refused instanceof BadNameException bad) {
            return error(404, "not-found", messages.text("journey-map.view.notice.bad-name", bad.name()), "");
        }
        if (refused instanceof NotAllowedException) {
            return error(403, "not-allowed", messages.text("journey-map.rest.not-allowed"), "");
        }
        if (refused instanceof AlreadyThereException there) {
            return error(409, "already-there", messages.text("journey-map.rest.already-there", there.name()), "");
        }
        if (refused instanceof BrokenMapException broken) {
            String problem = messages.problem(broken.problem());
            return error(409, "broken", messages.text("journey-map.rest.broken", broken.fileName(), problem), "");
        }
        if (refused instanceof OtherFileException other) {
            return other.isReplaced()
                    ? error(409, "replaced", messages.text("journey-map.rest.replaced"), "")
                    : error(409, "deleted", messages.text("journey-map.rest.deleted"), "");
        }
        if (refused instanceof ReadOnlyException) {
            return error(503, "read-only", messages.text("journey-map.view.notice.read-only"), "")
                    .header(HttpHeaders.RETRY_AFTER, "60");
        }
        if (refused instanceof CrowdedException) {
            return error(503, "crowded", messages.text("journey-map.rest.crowded"), "")
                    .header(HttpHeaders.RETRY_AFTER, SECONDS_WHILE_CROWDED);
        }
        if (refused instanceof BusyException) {
            return error(503, "busy", messages.text("journey-map.rest.busy"), "")
                    .header(HttpHeaders.RETRY_AFTER, SECONDS_TO_RETRY);
        }
        LOG.error("A journey map could not be saved", ((NotSavedException) refused).getCause());
        return error(503, "not-saved", messages.text("journey-map.rest.not-saved"), "")
                .header(HttpHeaders.RETRY_AFTER, SECONDS_TO_RETRY);
    }

    private Response.ResponseBuilder unreadable(UnreadableMapException problem) {
        String message = messages.problem(problem);
        if (problem instanceof LostBytesException) {
            LOG.error("The bytes of a journey map could not be fetched", problem);
            return error(503, "lost", message, "").header(HttpHeaders.RETRY_AFTER, SECONDS_TO_RETRY);
        }
        if (problem instanceof MapTooLargeException) {
            return error(TOO_LARGE, "too-large", message, "");
        }
        if (problem instanceof NotJsonException broken) {
            return error(UNPROCESSABLE, "not-json", message, broken.path());
        }
        String path = problem instanceof NotAJourneyMapException other ? other.path() : "$";
        return error(UNPROCESSABLE, "malformed", message, path);
    }

    private static Response.ResponseBuilder error(int status, String code, String message, String path) {
        String json = JsonText.object(fields -> {
            fields.name("error").value(code).name("message").value(message);
            if (!path.isEmpty()) {
                fields.name("path").value(path);
            }
        });
        return Response.status(status).entity(json).type(MediaType.APPLICATION_JSON_TYPE.withCharset("utf-8"));
    }

    static Response.ResponseBuilder json(Object json) {
        return Response.ok(json, MediaType.APPLICATION_JSON_TYPE.withCharset("utf-8"));
    }
}
