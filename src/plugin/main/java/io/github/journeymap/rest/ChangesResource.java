package io.github.journeymap.rest;

import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.comparison.ComparedTable;
import io.github.journeymap.http.Opened;
import io.github.journeymap.http.Responses;
import io.github.journeymap.http.WindowLinks;
import io.github.journeymap.http.WindowPolicy;
import io.github.journeymap.http.WindowResponse;
import io.github.journeymap.messages.UserMessages;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.shown.ShownPictures;
import io.github.journeymap.site.Access;
import io.github.journeymap.site.Notifier;
import io.github.journeymap.text.LongText;
import io.github.journeymap.window.ChangesView;
import io.github.journeymap.window.WindowPage;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * What changed in a map since a day, or since a moment, in a window of its own: for those who come back, whether they
 * may edit it or not. Takes permission to see the page.
 */
@Path("/pages/{page: [0-9]{1,18}}/maps")
public class ChangesResource {
    private static final String STYLE = WindowPage.style(
            WindowPage.mapAnd("map/hints", "map/pictures", "map/compared", "map/paper", "map/reading"));

    private static final Duration WITHOUT_A_DAY = Duration.ofDays(7);

    private final Access access;
    private final AskedMaps asked;
    private final ChangeNotices notices;
    private final MapPictures pictures;
    private final WindowLinks links;
    private final Responses responses;
    private final UserMessages messages;

    @Inject
    public ChangesResource(
            Access access,
            AskedMaps asked,
            ChangeNotices notices,
            MapPictures pictures,
            WindowLinks links,
            Responses responses,
            UserMessages messages) {
        this.access = access;
        this.asked = asked;
        this.notices = notices;
        this.pictures = pictures;
        this.links = links;
        this.responses = responses;
        this.messages = messages;
    }

    /**
     * @param since a day, {@code 2026-11-26}, from its beginning on, where the server stands; or a moment,
     *     {@code 2026-11-26T09:30:00Z}. Anything else, or nothing: a week. Notices lead here, so anyone may ask, also
     *     on a site that lets nobody in without signing in, and is led to where they can.
     */
    @GET
    @Path("{name}/changes")
    @UnrestrictedAccess
    public Response changes(
            @PathParam("page") long id,
            @PathParam("name") String name,
            @QueryParam("since") String since,
            @BeanParam Opened opened) {
        return responses.respond(opened, () -> {
            access.requireSite();
            AbstractPage page = access.page(id);
            MapName map = new MapName(name);
            Instant now = Instant.now();
            Period period = new Period(moment(since == null ? "" : since, now), now);
            return asked.since(page, map, period.since(), change -> {
                LongText document = document(page, map, change, period, opened.isDark());
                return WindowResponse.of(document, WindowPolicy.ASKING);
            });
        });
    }

    /** From the moment that is asked about until now. */
    private record Period(Instant since, Instant now) {}

    private LongText document(AbstractPage page, MapName name, AskedMaps.Change change, Period period, boolean isDark) {
        Optional<ChangesView.Choice> choice =
                notices.offered().map(way -> new ChangesView.Choice(question(way), notices.isWanted(page, name)));
        ChangesView view = new ChangesView(messages, day(period.since()), day(period.now()), isDark, choice);
        JourneyMap now = change.now();
        ShownPictures shown = pictures.of(page, now);
        LongText compared = change.before()
                .map(before -> new ComparedTable(messages, before, now, shown))
                .orElseGet(() -> ComparedTable.alone(messages, now, shown))
                .html();
        String key = change.before().isPresent() ? "journey-map.changes.since" : "journey-map.changes.begun";
        LongText map = view.html(
                compared,
                messages.at(key, period.since()),
                links.map(page.getId(), name),
                Access.signedIn(),
                period.now());
        return new WindowPage(messages, page.getTitle(), links.picture("macro.png"), STYLE)
                .withScript(links.script("reading/changes"))
                .html(page.getTitle(), links.page(page.getId()), map, isDark);
    }

    private String question(Notifier.Way way) {
        return messages.text(
                switch (way) {
                    case WORKBOX -> "journey-map.changes.notify";
                    case MAIL -> "journey-map.changes.notify.mail";
                });
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneId.systemDefault());
    }

    /** The moment that a request names. One in the future, of which there can't be a version, becomes now. */
    static Instant moment(String since, Instant now) {
        Instant moment;
        try {
            moment = since.matches("\\d{4}-\\d{2}-\\d{2}")
                    ? LocalDate.parse(since)
                            .atStartOfDay(ZoneId.systemDefault())
                            .toInstant()
                    : Instant.parse(since);
        } catch (DateTimeParseException e) {
            moment = day(now.minus(WITHOUT_A_DAY))
                    .atStartOfDay(ZoneId.systemDefault())
                    .toInstant();
        }
        // No calendar shows what lies far before the first map.
        return moment.isAfter(now) ? now : moment.isBefore(Instant.EPOCH) ? Instant.EPOCH : moment;
    }
}
