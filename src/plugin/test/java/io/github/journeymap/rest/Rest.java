package io.github.journeymap.rest;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.confluence.plugin.services.VelocityHelperService;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import com.atlassian.webresource.api.WebResourceUrlProvider;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.journeymap.http.Responses;
import io.github.journeymap.http.WindowLinks;
import io.github.journeymap.live.LateEditors;
import io.github.journeymap.live.Presence;
import io.github.journeymap.live.RecentSaves;
import io.github.journeymap.origin.OtherPersonas;
import io.github.journeymap.overview.OverviewReader;
import io.github.journeymap.site.AppVersion;
import io.github.journeymap.site.PageTitles;
import io.github.journeymap.site.SiteAddress;
import io.github.journeymap.view.LiveTable;
import io.github.journeymap.wiki.EnglishMessages;
import io.github.journeymap.wiki.Wiki;
import jakarta.ws.rs.core.SecurityContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;

/** The REST resources, called as HTTP requests are, without the HTTP. */
final class Rest {
    private static final URI BASE = URI.create("http://localhost/rest/journey-map/1/");

    private final ApplicationHandler handler;

    /** Nothing is rendered: of a map, there is only its name for screen readers. */
    private static VelocityHelperService velocity() {
        VelocityHelperService velocity = mock(VelocityHelperService.class);
        when(velocity.getRenderedTemplate(eq(LiveTable.TEMPLATE), any())).thenAnswer(call -> {
            Map<?, ?> values = call.getArgument(1);
            return "<live>" + values.get("label") + values.get("gridHtml") + "</live>";
        });
        return velocity;
    }

    Rest(Wiki wiki) {
        this(wiki, "1.0.0");
    }

    /** @param version of the app */
    Rest(Wiki wiki, String version) {
        ResourceConfig config = new ResourceConfig();
        config.property(ServerProperties.WADL_FEATURE_DISABLE, true);
        SiteAddress site = new SiteAddress(mock(
                ApplicationProperties.class,
                call -> call.getArgument(0) == UrlMode.CANONICAL ? "https://wiki.example/wiki" : "/wiki"));
        WebResourceUrlProvider urls = mock(WebResourceUrlProvider.class, call -> "/wiki/s/1/_/script.js");
        WindowLinks links = new WindowLinks(site, urls);
        Responses answers = new Responses(links, wiki.words);
        ChangeNotices notices = new ChangeNotices(wiki.notices, wiki.notifier, site, wiki.words);
        MapPictures pictures = new MapPictures(wiki.pictures, links);
        config.register(new HistoryResource(
                wiki.access, wiki.history, wiki.trashed, pictures, notices, wiki.turns, answers, wiki.words));
        config.register(new NoticesResource(wiki.access, notices, answers));
        LateEditors editors = new LateEditors(wiki.caches);
        AppVersion app = mock(AppVersion.class, call -> version);
        RecentSaves recent = new RecentSaves(wiki.caches);
        config.register(new MapsResource(wiki.access, wiki.store, recent, editors, wiki.turns, app, answers));
        config.register(new EditsResource(wiki.access, wiki.store, recent, editors, notices, answers));
        AskedMaps asked = new AskedMaps(wiki.store, wiki.history, wiki.past, wiki.turns);
        config.register(new DownloadResource(wiki.access, asked, wiki.pictures, answers, wiki.words));
        PageTitles titles = new PageTitles(wiki.access);
        ReadingWindow window = new ReadingWindow(pictures, titles, links, velocity(), wiki.words);
        config.register(new FullViewResource(wiki.access, asked, wiki.comments, window, answers));
        config.register(new NoteResource(wiki.access, asked, links, wiki.comments, answers, wiki.words));
        config.register(new CommentsResource(wiki.comments, answers));
        OverviewReader reader = new OverviewReader(wiki.mapPages, wiki.store, wiki.turns, site, wiki.words);
        config.register(new OverviewResource(wiki.access, reader, titles, links, answers, wiki.words));
        config.register(new CopyResource(wiki.access, wiki.copies, wiki.trashed, notices, answers));
        config.register(new PresenceResource(wiki.access, wiki.store, new Presence(wiki.caches), editors, answers));
        config.register(UnknownRequests.class);
        config.register(new EditorMessagesResource(new EnglishMessages(), answers));
        config.register(new ImportResource(wiki.access, wiki.turns, answers, wiki.words));
        config.register(new ChangesResource(wiki.access, asked, notices, pictures, links, answers, wiki.words));
        config.register(new OwnTemplatesResource(wiki.access, wiki.templates, wiki.turns, answers));
        OtherPersonas personas = new OtherPersonas(wiki.mapPages, wiki.store, wiki.files, wiki.pictures);
        config.register(new OtherPersonasResource(wiki.access, personas, links, wiki.turns, answers));
        config.register(new AdministrationResource(
                wiki.access, wiki.templateSpace, wiki.templates, links, answers, wiki.words));
        config.register(new AboutResource(answers));
        handler = new ApplicationHandler(config);
    }

    Answer get(String path) {
        return call(request("GET", path));
    }

    Answer get(String path, String header, String value) {
        ContainerRequest request = request("GET", path);
        request.header(header, value);
        return call(request);
    }

    /** With another method than those. */
    Answer call(String method, String path) {
        return call(request(method, path));
    }

    /** As the editor writes. */
    Answer post(String path, String body) {
        return post(path, body, "application/json", "no-check");
    }

    Answer post(String path, String body, String contentType, String xsrfToken) {
        return call(write(path, body, contentType, xsrfToken));
    }

    /** With a header besides those that the editor sends, and a body that comes as it comes. */
    Answer post(String path, InputStream body, String header, String value) {
        ContainerRequest request = write(path, "", "application/json", "no-check");
        request.header(header, value);
        request.setEntityStream(body);
        return call(request);
    }

    /** A file, as the editor sends it. */
    Answer file(String path, byte[] bytes) {
        ContainerRequest request = write(path, "", "application/octet-stream", "no-check");
        request.setEntityStream(new ByteArrayInputStream(bytes));
        return call(request);
    }

    /** As the editor writes on a page that was drawn for that person. */
    Answer post(String path, String body, String drawnFor) {
        ContainerRequest request = write(path, body, "application/json", "no-check");
        request.header(Responses.PAGE_USER_HEADER, drawnFor);
        return call(request);
    }

    /** The bytes of a file that the app makes. */
    byte[] download(String path) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try {
            handler.apply(request("GET", path), body).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return body.toByteArray();
    }

    /** Reads an answer and keeps nothing of it; answers its status. */
    int drained(String path) {
        return drained(request("GET", path));
    }

    int drained(String path, byte[] body) {
        ContainerRequest request = request("POST", path);
        request.header("Content-Type", "application/json");
        request.header("X-Atlassian-Token", "no-check");
        request.setEntityStream(new ByteArrayInputStream(body));
        return drained(request);
    }

    private int drained(ContainerRequest request) {
        try {
            return handler.apply(request, OutputStream.nullOutputStream()).get().getStatus();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ContainerRequest write(String path, String body, String contentType, String xsrfToken) {
        ContainerRequest request = request("POST", path);
        request.header("Content-Type", contentType);
        if (!xsrfToken.isEmpty()) {
            request.header("X-Atlassian-Token", xsrfToken);
        }
        request.setEntityStream(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
        return request;
    }

    private static ContainerRequest request(String method, String path) {
        return new ContainerRequest(
                BASE, BASE.resolve(path), method, (SecurityContext) null, new MapPropertiesDelegate(), null);
    }

    private Answer call(ContainerRequest request) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try {
            ContainerResponse response = handler.apply(request, body).get();
            return new Answer(response, body.toString(StandardCharsets.UTF_8));
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    record Answer(ContainerResponse response, String body) {
        int status() {
            return response.getStatus();
        }

        JsonObject json() {
            return JsonParser.parseString(body).getAsJsonObject();
        }

        /** The error's code. */
        String error() {
            return json().get("error").getAsString();
        }

        String header(String name) {
            return response.getHeaderString(name);
        }
    }
}
