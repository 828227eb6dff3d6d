package io.github.journeymap.rest;

import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.plugins.rest.api.security.annotation.AnonymousSiteAccess;
import io.github.journeymap.http.Download;
import io.github.journeymap.http.Opened;
import io.github.journeymap.http.Packed;
import io.github.journeymap.http.Responses;
import io.github.journeymap.http.WindowLinks;
import io.github.journeymap.http.WindowPolicy;
import io.github.journeymap.http.WindowResponse;
import io.github.journeymap.messages.UserMessages;
import io.github.journeymap.overview.Overview;
import io.github.journeymap.overview.OverviewFiles;
import io.github.journeymap.overview.OverviewReader;
import io.github.journeymap.overview.OverviewRequest;
import io.github.journeymap.overview.OverviewView;
import io.github.journeymap.refusal.NotFoundException;
import io.github.journeymap.site.Access;
import io.github.journeymap.site.PageTitles;
import io.github.journeymap.text.LongText;
import io.github.journeymap.window.WindowPage;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The overview of many maps on a page of its own, where it is searched by a plain form, and filtered,
 * sorted and turned over by links, without a script; and what it shows as files. Each page with a map takes permission to see it, every time.
 */
@Path("/overview")
public class OverviewResource {
    /** The style sheets that a page with the macro has, in the order of the cascade. */
    private static final List<String> SHEETS =
            List.of("map/colours", "map/frame", "map/notes", "map/overview", "map/reading");

    private static final String STYLE = WindowPage.style(SHEETS);

    private final Access access;
    private final OverviewReader reader;
    private final PageTitles titles;
    private final WindowLinks links;
    private final Responses responses;
    private final UserMessages messages;

    @Inject
    public OverviewResource(
            Access access,
            OverviewReader reader,
            PageTitles titles,
            WindowLinks links,
            Responses responses,
            UserMessages messages) {
        this.access = access;
        this.reader = reader;
        this.titles = titles;
        this.links = links;
        this.responses = responses;
        this.messages = messages;
    }

    /** @param home the page that has the macro */
    @GET
    @AnonymousSiteAccess
    public Response page(@QueryParam("home") long home, @BeanParam Opened opened, @Context UriInfo address) {
        return responses.respond(opened, () -> {
            Optional<AbstractPage> page = home(home);
            OverviewRequest request = request(address);
            Overview overview = reader.read(page, request, false);
            boolean isDark = opened.isDark();
            OverviewView view = new OverviewView(overview, request, links.site(), this::titlesIn, home, messages);
            LongText body = view.alone(isDark ? "dark" : "light");
            String icon = links.picture("overview.png");
            WindowPage window = new WindowPage(messages, messages.text("journey-map.overview.title"), icon, STYLE);
            LongText html = page.map(from -> window.html(from.getTitle(), links.page(from.getId()), body, isDark))
                    .orElseGet(() -> window.html("", "", body, isDark));
            return WindowResponse.of(html, WindowPolicy.FINDING);
        });
    }

    private Map<String, String> titlesIn(Collection<String> texts) {
        return titles.in(texts, links.siteFromElsewhere());
    }

    @GET
    @Path("export/{kind: csv|xlsx}")
    @AnonymousSiteAccess
    public Response export(
            @PathParam("kind") String kind,
            @QueryParam("home") long home,
            @BeanParam Opened opened,
            @Context UriInfo address) {
        return responses.respond(opened, () -> {
            OverviewRequest request = request(address);
            Overview overview = reader.read(home(home), request, false);
            OverviewFiles files = new OverviewFiles(overview, request, links.siteFromElsewhere(), messages);
            String name = messages.text("journey-map.overview.title") + "." + kind;
            return kind.equals("csv")
                    ? Download.of(Packed.of(files.csv()), Export.CSV.mediaType, name)
                    : Download.of(files.xlsx(), Export.XLSX.mediaType, name);
        });
    }

    /** @throws NotFoundException there is no such page, or it is hidden from this person */
    private Optional<AbstractPage> home(long id) {
        return id == 0 ? Optional.empty() : Optional.of(access.page(id));
    }

    private static OverviewRequest request(UriInfo address) {
        MultivaluedMap<String, String> query = address.getQueryParameters();
        Map<String, String> parameters = new HashMap<>();
        query.keySet().forEach(name -> parameters.put(name, query.getFirst(name)));
        return OverviewRequest.ofAddress(parameters);
    }
}
