package io.github.journeymap.rest;

import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.plugin.services.VelocityHelperService;
import com.atlassian.plugins.rest.api.security.annotation.AnonymousSiteAccess;
import com.atlassian.webresource.api.WebResourceUrlProvider;
import io.github.journeymap.messages.UserMessages;
import io.github.journeymap.site.Access;
import io.github.journeymap.site.NoteComments;
import io.github.journeymap.site.PageTitles;
import io.github.journeymap.site.SiteAddress;
import io.github.journeymap.store.MapName;
import io.github.journeymap.store.PagePictures;
import io.github.journeymap.store.Revision;
import io.github.journeymap.store.StoredMap;
import io.github.journeymap.text.LongText;
import io.github.journeymap.view.Beginning;
import io.github.journeymap.view.FullView;
import io.github.journeymap.view.LiveComments;
import io.github.journeymap.view.LiveTable;
import io.github.journeymap.view.LiveTableContext;
import io.github.journeymap.view.MapAddress;
import io.github.journeymap.view.Notice;
import io.github.journeymap.view.Notices;
import io.github.journeymap.view.ShownMap;
import io.github.journeymap.view.ShownVersion;
import io.github.journeymap.view.ViewOptions;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The map in a window of its own, for reading. The script for zoom, full screen and presenting is fetched only there.
 * Takes permission to see the page.
 */
@Path("/pages/{page: [0-9]{1,18}}/maps")
public class FullViewResource {
    private final Access access;
    private final AskedMaps asked;
    private final PagePictures pictures;
    private final NoteComments noteComments;
    private final PageTitles titles;
    private final SiteAddress site;
    private final VelocityHelperService velocity;
    private final WebResourceUrlProvider urls;
    private final Responses responses;
    private final UserMessages messages;

    @Inject
    public FullViewResource(
            Access access,
            AskedMaps asked,
            PagePictures pictures,
            NoteComments noteComments,
            PageTitles titles,
            SiteAddress site,
            VelocityHelperService velocity,
            WebResourceUrlProvider urls,
            Responses responses,
            UserMessages messages) {
        this.access = access;
        this.asked = asked;
        this.pictures = pictures;
        this.noteComments = noteComments;
        this.titles = titles;
        this.site = site;
        this.velocity = velocity;
        this.urls = urls;
        this.responses = responses;
        this.messages = messages;
    }

    /**
     * @param number the version of the map, as for an export
     * @param comments {@code choose} if a note is to be chosen to comment on
     */
    @GET
    @Path("{name}/view")
    @AnonymousSiteAccess
    public Response view(
            @PathParam("page") long id,
            @PathParam("name") String name,
            @QueryParam("template") String template,
            @QueryParam("version") String number,
            @QueryParam("comments") String comments,
            @BeanParam Opened opened) {
        return responses.respond(opened, () -> {
            AbstractPage page = access.page(id);
            MapName mapName = new MapName(name);
            return asked.find(page, mapName, template, number, found -> {
                ShownVersion version = version(template, number, found.stored());
                MapAddress address =
                        MapAddress.on(site.onTheSite(), Access.owner(page).getId(), mapName.value());
                String picture = pictures.path(page, found.map().persona().picture());
                String portrait = picture.isEmpty() ? "" : site.onTheSite() + picture;
                LiveComments said = comments(page, mapName, version, "choose".equals(comments));
                List<Notice> notices = said.isChosen() ? List.of(new Notices(messages).chooseNote()) : List.of();
                ShownMap shown = new ShownMap(
                        address, version, Optional.of(found.map()), false, notices, Beginning.NONE, portrait);
                return WindowResponse.of(document(shown, said, page, opened.isDark()), WindowPolicy.READING);
            });
        });
    }

    private Map<String, String> titles(ShownMap shown) {
        return shown.map().map(map -> titles.in(map, site.fromElsewhere())).orElse(Map.of());
    }

    private LiveComments comments(AbstractPage page, MapName name, ShownVersion version, boolean isChosen) {
        return version.number() == 0 || version.isFormer()
                ? LiveComments.NONE
                : new LiveComments(
                        noteComments.counts(page.getId(), name.value()), false, isChosen && access.canComment(page));
    }

    private LongText document(ShownMap shown, LiveComments comments, AbstractPage page, boolean isDark) {
        LiveTable table = new LiveTable(messages, ViewOptions.DEFAULT);
        String map = velocity.getRenderedTemplate(
                LiveTable.TEMPLATE, table.values(shown, LiveTableContext.alone(titles(shown), comments)));
        String back = MapAddress.pageUrl(site.onTheSite(), page.getId());
        String icon = StaticFiles.picture(urls, "macro.png");
        String script = StaticFiles.script(urls, "reading/reading");
        return new FullView(messages, page.getTitle(), back, icon, script).html(map, isDark);
    }

    private ShownVersion version(String template, String number, Optional<StoredMap> stored) {
        return new ShownVersion(
                template == null ? "" : template,
                stored.map(StoredMap::version).orElse(0),
                stored.map(StoredMap::revision).orElse(Revision.NONE).tag(),
                number != null,
                stored.map(map -> messages.changed(map.author(), map.modified()))
                        .orElse(""));
    }
}
