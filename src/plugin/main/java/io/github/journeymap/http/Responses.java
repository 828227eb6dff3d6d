package io.github.journeymap.http;

import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.confluence.user.ConfluenceUser;
import io.github.journeymap.format.JsonText;
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
import io.github.journeymap.text.LongText;
import io.github.journeymap.unreadable.LostBytesException;
import io.github.journeymap.unreadable.MapTooLargeException;
import io.github.journeymap.unreadable.NotAJourneyMapException;
import io.github.journeymap.unreadable.NotJsonException;
import io.github.journeymap.unreadable.UnreadableMapException;
import io.github.journeymap.window.RefusalPage;
import jakarta.inject.Named;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place that maps errors to HTTP. An error is {@code {"error": "code", "message": "in the reader's language",
 * "path": "$.edits[3].type"}}, and a page to read if a person opens the address in a browser.
 *
 * <p>No answer is kept by a shared cache, as each depends on who asks.
 */
@Named
public class Responses {
    /** The work that a request asks for. */
    @FunctionalInterface
    public interface Work {
        Response.ResponseBuilder answer() throws IOException;
    }

    /** The header in which a page says for whom it was rendered, in the form of {@link Access#signedIn}. */
    public static final String PAGE_USER_HEADER = "X-Journey-Map-User";

    private static final Logger LOG = LoggerFactory.getLogger(Responses.class);
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_LARGE = 413;
    private static final int SEE_OTHER = 303;
    private static final String SECONDS_TO_RETRY = "2";
    private static final String SECONDS_WHILE_CROWDED = "5";

    private final WindowLinks links;
    private final UserMessages messages;

    public Responses(WindowLinks links, UserMessages messages) {
        this.links = links;
        this.messages = messages;
    }

    /** The answer of the work or, if it fails, of the error. */
    public Response respond(Work work) {
        return respond(work, Responses::json);
    }

    /** As {@link #respond(Work)}, but an error is a page to read if a person opened the address. */
    public Response respond(Opened opened, Work work) {
        return respond(work, problem -> opened.isByPerson() ? page(opened, problem) : json(problem));
    }

    private Response respond(Work work, Function<Problem, Response.ResponseBuilder> telling) {
        return answer(work, telling)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /**
     * As {@link #respond(Work)}, but only if the user for whom the page was rendered is still signed in. The session
     * belongs to the browser: while a page stays open in one tab, someone else may sign in in another.
     *
     * @param pageUser the value of {@link #PAGE_USER_HEADER}; null or empty if the sender isn't a page
     */
    public Response respond(String pageUser, Work work) {
        return respond(ifSameUser(pageUser, work));
    }

    /** As {@link #respond(String, Work)}, but only for JSON that a script of this site sent. */
    public Response respondToWrite(Sender sender, Work work) {
        return respondToScript(
                sender, () -> sender.isJson() ? work.answer() : json(problem(415, "not-json", "json-only")));
    }

    /** As {@link #respond(String, Work)}, but only for requests of a script of this site. */
    public Response respondToScript(Sender sender, Work work) {
        return sender.isScript() ? respond(sender.pageUser(), work) : respond(() -> json(problem(403, "xsrf", "xsrf")));
    }

    /** The answer to a body that is larger than a map may be. */
    public Response.ResponseBuilder tooLarge() {
        return json(new Problem(TOO_LARGE, "too-large", messages.text("journey-map.import.refused.large")));
    }

    private Work ifSameUser(String pageUser, Work work) {
        if (pageUser == null || pageUser.isEmpty() || pageUser.equals(Access.signedIn())) {
            return work;
        }
        ConfluenceUser user = AuthenticatedUserThreadLocal.get();
        return user == null
                ? () -> json(problem(401, "signed-out", "signed-out"))
                : () -> json(problem(412, "other-user", "other-user", PersonName.of(user)));
    }

    private Response.ResponseBuilder answer(Work work, Function<Problem, Response.ResponseBuilder> telling) {
        try {
            return work.answer();
        } catch (RequestRefusedException e) {
            return telling.apply(refused(e));
        } catch (UnreadableMapException e) {
            return telling.apply(unreadable(e));
        } catch (RefusedFileException e) {
            String message = messages.text("journey-map.import.refused." + e.reason(), e.about());
            return telling.apply(new Problem(UNPROCESSABLE, "malformed", message));
        } catch (JsonBody.BadBodyException e) {
            return telling.apply(
                    problem(UNPROCESSABLE, "malformed", "malformed").at("$"));
        } catch (IOException e) {
            return telling.apply(problem(400, "broken-off", "broken-off"));
        } catch (WebApplicationException e) {
            throw e;
        } catch (RuntimeException e) {
            // Permissions, a cache, the database: the trouble is Confluence's, and may be over in a moment.
            LOG.error("A request for a journey map could not be answered", e);
            return telling.apply(problem(503, "failed", "failed").until(SECONDS_TO_RETRY));
        }
    }

    private Problem refused(RequestRefusedException refused) {
        if (refused instanceof NotFoundException) {
            return problem(Problem.NOT_FOUND, "not-found", "not-found");
        }
        if (refused instanceof BadNameException bad) {
            String message = messages.text("journey-map.view.notice.bad-name", bad.name());
            return new Problem(Problem.NOT_FOUND, "not-found", message);
        }
        if (refused instanceof NotAllowedException) {
            return problem(403, "not-allowed", "not-allowed");
        }
        if (refused instanceof AlreadyThereException there) {
            return problem(409, "already-there", "already-there", there.name());
        }
        if (refused instanceof BrokenMapException broken) {
            return problem(409, "broken", "broken", broken.fileName(), messages.problem(broken.problem()));
        }
        if (refused instanceof OtherFileException other) {
            return other.isReplaced() ? problem(409, "replaced", "replaced") : problem(409, "deleted", "deleted");
        }
        if (refused instanceof ReadOnlyException) {
            return new Problem(503, "read-only", messages.text("journey-map.view.notice.read-only")).until("60");
        }
        if (refused instanceof CrowdedException) {
            return problem(503, "crowded", "crowded").until(SECONDS_WHILE_CROWDED);
        }
        if (refused instanceof BusyException) {
            return problem(503, "busy", "busy").until(SECONDS_TO_RETRY);
        }
        LOG.error("A journey map could not be saved", ((NotSavedException) refused).getCause());
        return problem(503, "not-saved", "not-saved").until(SECONDS_TO_RETRY);
    }

    private Problem unreadable(UnreadableMapException unreadable) {
        String message = messages.problem(unreadable);
        if (unreadable instanceof LostBytesException) {
            LOG.error("The bytes of a journey map could not be fetched", unreadable);
            return new Problem(503, "lost", message).until(SECONDS_TO_RETRY);
        }
        if (unreadable instanceof MapTooLargeException) {
            return new Problem(TOO_LARGE, "too-large", message);
        }
        if (unreadable instanceof NotJsonException broken) {
            return new Problem(UNPROCESSABLE, "not-json", message).at(broken.path());
        }
        String path = unreadable instanceof NotAJourneyMapException other ? other.path() : "$";
        return new Problem(UNPROCESSABLE, "malformed", message).at(path);
    }

    private Problem problem(int status, String code, String sentence, String... about) {
        return new Problem(status, code, messages.text("journey-map.rest." + sentence, about));
    }

    /**
     * The error as a page. Someone who hasn't signed in is redirected to the wiki page instead: there, Confluence asks
     * them to log in or says that there is no such page, whether or not it exists.
     */
    private Response.ResponseBuilder page(Opened opened, Problem problem) {
        boolean isHidden = problem.status() == Problem.NOT_FOUND && Access.user() == null;
        if (isHidden && opened.page() > 0) {
            return Response.status(SEE_OTHER).header(HttpHeaders.LOCATION, links.page(opened.page()));
        }
        LongText html = new RefusalPage(messages, links.picture("macro.png"))
                .html(problem.message(), links.site(), opened.page(), opened.mode());
        return later(problem, WindowResponse.of(html, WindowPolicy.LINKS).status(problem.status()));
    }

    private static Response.ResponseBuilder json(Problem problem) {
        String json = JsonText.object(fields -> {
            fields.name("error").value(problem.code()).name("message").value(problem.message());
            if (!problem.path().isEmpty()) {
                fields.name("path").value(problem.path());
            }
        });
        return later(problem, json(json).status(problem.status()));
    }

    private static Response.ResponseBuilder later(Problem problem, Response.ResponseBuilder answer) {
        return problem.seconds().isEmpty() ? answer : answer.header(HttpHeaders.RETRY_AFTER, problem.seconds());
    }

    public static Response.ResponseBuilder json(Object json) {
        return Response.ok(json, MediaType.APPLICATION_JSON_TYPE.withCharset("utf-8"));
    }
}
