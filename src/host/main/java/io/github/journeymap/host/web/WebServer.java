package io.github.journeymap.host.web;

import io.github.journeymap.host.confluence.Notifications;
import io.github.journeymap.host.confluence.SpokenLanguages;
import io.github.journeymap.host.confluence.TemporaryFiles;
import io.github.journeymap.host.descriptor.RestModule;
import io.github.journeymap.host.page.PageRenderer;
import io.github.journeymap.host.page.Publishing;
import io.github.journeymap.host.page.Removal;
import io.github.journeymap.host.plugin.Plugin;
import io.github.journeymap.host.search.PageFields;
import io.github.journeymap.host.search.SearchIndex;
import io.github.journeymap.host.velocity.Templates;
import io.github.journeymap.host.wiki.Wiki;
import jakarta.servlet.Filter;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.Servlet;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Wrapper;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.webresources.TomcatURLStreamHandlerFactory;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.servlet.ServletContainer;

/** Tomcat on loopback, with everything that answers on it. */
public final class WebServer implements AutoCloseable {
    public static final String CONTEXT_PATH = "/confluence";
    private static final String LOOPBACK = "127.0.0.1";

    /** What the pages of the host are made from. */
    public record Parts(
            Plugin plugin,
            CurrentRequest current,
            SpokenLanguages languages,
            WebResources resources,
            Wiki wiki,
            PageRenderer renderer,
            Publishing publishing,
            Notifications notifications,
            Removal removal,
            SearchIndex index,
            PageFields fields,
            TemporaryFiles temporary) {}

    private final Tomcat tomcat = new Tomcat();
    private final Context context;

    /** @param node part of the session cookie's name: cookies don't tell ports apart */
    public WebServer(Path temporary, int port, String node, Parts parts) throws IOException {
        // Otherwise it would claim the JVM's only slot for such a factory, and a second host would find it taken.
        TomcatURLStreamHandlerFactory.disable();
        Files.createDirectories(temporary);
        tomcat.setBaseDir(temporary.toString());
        Connector connector = new Connector();
        connector.setPort(port);
        connector.setProperty("address", LOOPBACK);
        connector.setProperty("compression", "on");
        connector.setProperty(
                "compressibleMimeType",
                "text/html,text/css,text/javascript,application/json,image/svg+xml,text/plain,text/csv");
        connector.setProperty("maxThreads", "100");
        tomcat.setConnector(connector);
        context = tomcat.addContext(CONTEXT_PATH, temporary.toString());
        context.setSessionCookieName("JSESSIONID" + (node.isEmpty() ? "" : "-" + node));
        context.setSessionTimeout(60);
        filter("headers", "/*", Filters.headers());
        filter(
                "identity",
                "/*",
                Filters.identity(parts.wiki().people(), parts.wiki().tokens(), parts.current(), parts.languages()));
        filter("longCache", "/s/*", Filters.longCache(parts.plugin().isUnderWork()));
        Wrapper wiki = servlet("wiki", wiki(parts), "/");
        wiki.setMultipartConfigElement(
                new MultipartConfigElement(temporary.toString(), 100L << 20, 100L << 20, 1 << 20));
        for (RestModule module : parts.plugin().descriptor().rests()) {
            servlet(module.key(), rest(parts, module), "/rest" + module.path() + "/" + module.version() + "/*");
        }
    }

    public void start() {
        try {
            tomcat.start();
        } catch (LifecycleException e) {
            throw new IllegalStateException("Tomcat did not start: " + e.getMessage(), e);
        }
        if (tomcat.getConnector().getLocalPort() < 0) {
            throw taken(tomcat.getConnector().getPort());
        }
    }

    /**
     * Fails if the port is in use. It is called before anything is opened, since Tomcat itself only mentions a port
     * that is taken in its log.
     */
    public static void requireFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(LOOPBACK, port));
        } catch (IOException e) {
            throw taken(port);
        }
    }

    private static IllegalStateException taken(int port) {
        return new IllegalStateException("Port " + port + " is already in use, perhaps by a host that is still running:"
                + " stop that one, or choose another port, such as -Dhost.port=" + (port + 1) + ".");
    }

    public int port() {
        return tomcat.getConnector().getLocalPort();
    }

    @Override
    public void close() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything but the plugin's own REST: the wiki's pages, its forms, its REST API and its files. */
    private static Router wiki(Parts parts) {
        Templates templates = new Templates(
                name -> Optional.ofNullable(WebServer.class.getResourceAsStream("pages/" + name)),
                method -> method.startsWith("io.github.journeymap.host."),
                template -> true);
        Layout layout = new Layout(templates, parts.resources(), parts.current(), parts.wiki(), CONTEXT_PATH);
        Router router = new Router(layout);
        PageViews views = new PageViews(parts.wiki(), parts.renderer(), parts.notifications());
        AttachmentActions files = new AttachmentActions(
                views, parts.wiki().attachments(), parts.wiki().access(), parts.publishing(), parts.notifications());
        addPages(router, parts, layout, views, files);
        addApi(router, parts, views, files);
        new ResourceFiles(parts.plugin()).addTo(router);
        return router;
    }

    private static void addPages(Router router, Parts parts, Layout layout, PageViews views, AttachmentActions files) {
        MacroForms macros = new MacroForms(parts.plugin(), parts.renderer(), views, parts.current(), layout);
        views.addTo(router);
        macros.addTo(router);
        files.addTo(router);
        new SiteActions(parts.wiki(), parts.notifications(), parts.plugin(), parts.current()).addTo(router);
        new PageEdits(views, parts.wiki(), parts.publishing(), parts.plugin(), macros, parts.current()).addTo(router);
        new PageTools(views, parts.wiki(), parts.publishing(), parts.notifications()).addTo(router);
        new ExportActions(
                        views,
                        parts.renderer(),
                        parts.resources(),
                        parts.current(),
                        new ExportedPictures(views, parts.wiki().attachments(), parts.temporary()))
                .addTo(router);
    }

    /** The search comes first: its path is below that of the content. */
    private static void addApi(Router router, Parts parts, PageViews views, AttachmentActions files) {
        new SearchActions(parts.index(), parts.wiki(), parts.fields(), parts.renderer()).addTo(router);
        new UserApi(parts.wiki()).addTo(router);
        new SpaceApi(parts.wiki(), parts.removal()).addTo(router);
        ContentJson json = new ContentJson(parts.wiki().spaces(), parts.renderer());
        AttachmentApi attachments = new AttachmentApi(
                views, parts.wiki().attachments(), parts.wiki().access(), parts.publishing(), files);
        new ContentApi(
                        new ContentList(views, parts.wiki(), parts.publishing(), json),
                        new OneContent(views, parts.wiki(), parts.publishing(), parts.removal(), json),
                        attachments,
                        new ContentParts(views, parts.wiki(), attachments, json))
                .addTo(router);
    }

    private static Servlet rest(Parts parts, RestModule module) {
        ResourceConfig config = new ResourceConfig();
        config.setClassLoader(parts.plugin().classes());
        config.property(ServerProperties.WADL_FEATURE_DISABLE, true);
        config.property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true);
        config.register(new RestAccess(parts.wiki().access()));
        parts.plugin().restResources(module).forEach(config::register);
        return new ServletContainer(config);
    }

    private Wrapper servlet(String name, Servlet servlet, String path) {
        Wrapper wrapper = Tomcat.addServlet(context, name, servlet);
        wrapper.setLoadOnStartup(1);
        wrapper.setAsyncSupported(true);
        context.addServletMapping(path, name);
        return wrapper;
    }

    private void filter(String name, String path, Filter filter) {
        FilterDef definition = new FilterDef();
        definition.setFilterName(name);
        definition.setFilter(filter);
        definition.setAsyncSupported("true");
        context.addFilterDef(definition);
        FilterMap map = new FilterMap();
        map.setFilterName(name);
        map.addURLPattern(path);
        context.addFilterMap(map);
    }
}
