package io.github.journeymap.rest;

import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import com.atlassian.webresource.api.WebResourceUrlProvider;
import io.github.journeymap.messages.UserMessages;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Limits;
import io.github.journeymap.refusal.NotFoundException;
import io.github.journeymap.site.Access;
import io.github.journeymap.site.SiteAddress;
import io.github.journeymap.store.MapName;
import io.github.journeymap.store.MapStore;
import io.github.journeymap.store.PastMaps;
import io.github.journeymap.store.StoredMap;
import io.github.journeymap.store.Turns;
import io.github.journeymap.text.LongText;
import io.github.journeymap.view.ChangesView;
import io.github.journeymap.view.ComparedTable;
import io.github.journeymap.view.MapAddress;
import io.github.journeymap.view.WindowPage;
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
import java.util.List;
import java.util.Optional;

/**
 * What changed in a map since a day, or since a moment, in a window of its own: for those who come back, whether they may
 * edit it or not. Takes permission to see the page.
 */
@Path("/pages/{page: [0-9]{1,18}}/maps")
public class ChangesResource {
    private static final String STYLE = WindowPage.style(WindowPage.mapAnd("map/compared", "map/paper", "map/reading"));

    private static final Duration WITHOUT_A_DAY = Duration.ofDays(7);
    private final Access access;
    private final MapStore store;
    private final PastMaps past;
    private final ChangeNotices notices;
    private final Turns turns;
    private final SiteAddress site;
    private final WebResourceUrlProvider urls;
    private final Responses responses;
    private final UserMessages messages;

    @Inject
    public ChangesResource(
            Access access,
            MapStore store,
            PastMaps past,
            ChangeNotices notices,
            Turns turns,
            SiteAddress site,
            WebResourceUrlProvider urls,
            Responses responses,
            UserMessages messages) {
        this.access = access;
        this.store = store;
        this.past = past;
        this.notices = notices;
        this.turns = turns;
        this.site = site;
        this.urls = urls;
        this.responses = responses;
        this.messages = messages;
    }

    /**
     * @param since a day, {@code 2026-11-26}, from its beginning on, where the server stands; or a moment,
     *     {@code 2026-11-26T09:30:00Z}. Anything else, or nothing: a week. Notices lead here, so anyone may ask, also on a site
     *     that lets nobody in without signing in, and is led to where they can.
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
            Instant then = moment(since == null ? "" : since, now);
            return turns.take(
                    size(page, map),
                    () -> WindowResponse.of(document(page, map, then, now, opened.isDark()), WindowPolicy.ASKING));
        });
    }

    /** The size to expect of two versions, since the earlier one may have been larger. */
    private long size(AbstractPage page, MapName map) {
        long size = store.size(page, map);
        return size > Turns.SMALL ? 2L * Limits.MAP_BYTES : 2 * size;
    }

    private LongText document(AbstractPage page, MapName name, Instant since, Instant now, boolean isDark) {
        StoredMap stored = store.find(page, name).orElseThrow(NotFoundException::new);
        JourneyMap after = stored.newest();
        Optional<JourneyMap> before = past.at(page, name, since).flatMap(StoredMap::map);
        LongText compared = new ComparedTable(messages, before.orElseGet(() -> bare(after)), after).html();
        String sentence =
                messages.at(before.isPresent() ? "journey-map.changes.since" : "journey-map.changes.begun", since);
        MapAddress address = MapAddress.on(site.onTheSite(), page.getId(), name.value());
        Optional<Boolean> notified = notices.isOffered() ? Optional.of(notices.isWanted(page, name)) : Optional.empty();
        ChangesView view = new ChangesView(messages, day(since), day(now), isDark, notified);
        LongText map = view.html(compared, sentence, address, Access.signedIn(), now);
        String back = MapAddress.pageUrl(site.onTheSite(), page.getId());
        String icon = StaticFiles.picture(urls, "macro.png");
        String script = StaticFiles.script(urls, "reading/changes");
        return new WindowPage(messages, page.getTitle(), icon, STYLE)
                .withScript(script)
                .html(page.getTitle(), back, map, isDark);
    }

    /** Compared with nothing, a title is no change. */
    private static JourneyMap bare(JourneyMap map) {
        return map.withStages(List.of())
                .withRows(List.of())
                .withNotes(List.of())
                .withValues(List.of());
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
