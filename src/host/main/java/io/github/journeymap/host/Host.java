package io.github.journeymap.host;

import io.github.journeymap.host.data.Database;
import io.github.journeymap.host.data.DatabaseException;
import io.github.journeymap.host.data.Faults;
import io.github.journeymap.host.osgi.Container;
import io.github.journeymap.host.permission.Site;
import io.github.journeymap.host.plugin.Plugin;
import io.github.journeymap.host.search.SearchIndex;
import io.github.journeymap.host.web.WebServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A running development host.
 *
 * <pre>{@code
 * try (Host host = Host.start(HostOptions.of(jar, folder))) {
 *     URI.create(host.baseUrl() + "/display/DEMO");
 * }
 * }</pre>
 */
public final class Host implements AutoCloseable {
    private final Faults faults = new Faults();
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private Site site;
    private WebServer server;

    private Host() {}

    /**
     * Starts a host; it answers when this returns.
     *
     * @throws io.github.journeymap.host.osgi.PluginRefused the plugin can't run in Confluence, and why
     */
    public static Host start(HostOptions options) {
        LibraryLogs.quieten();
        Host host = new Host();
        try {
            Files.createDirectories(options.data());
            host.assemble(options);
            return host;
        } catch (IOException e) {
            host.close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            host.close();
            throw e;
        }
    }

    /** Scheme, host, port and context path, for example {@code http://localhost:1990/confluence}. */
    public String baseUrl() {
        return "http://localhost:" + server.port() + WebServer.CONTEXT_PATH;
    }

    /** Trouble to make for this node. */
    public Faults faults() {
        return faults;
    }

    /** The switches that an administrator has: anonymous access, read-only mode. */
    public Site site() {
        return site;
    }

    @Override
    public void close() {
        IllegalStateException trouble = null;
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                trouble = new IllegalStateException("A part of the host did not stop: " + e.getMessage(), e);
            }
        }
        if (trouble != null) {
            throw trouble;
        }
    }

    private void assemble(HostOptions options) throws IOException {
        Database database = opened(database(options));
        Container container = opened(new Container(options.data().resolve("felix" + options.node())));
        Plugin plugin = opened(new Plugin(container.install(options.plugin()), options.sources()));
        Assembly assembly = new Assembly(options, database, plugin);
        site = assembly.site();
        assembly.offerTo(container);
        plugin.start();
        SearchIndex index = opened(assembly.index());
        Demo demo = assembly.demo();
        assembly.fill(demo::people);
        server = opened(new WebServer(
                options.data().resolve("tomcat" + options.node()),
                options.port(),
                options.node(),
                assembly.forTheWeb(index)));
        server.start();
        assembly.fill(() -> demo.pages(baseUrl()));
    }

    private Database database(HostOptions options) {
        Path file = options.data().toAbsolutePath().resolve("confluence");
        try {
            return new Database(
                    options.databaseUrl().isEmpty() ? "jdbc:h2:file:" + file : options.databaseUrl(), faults);
        } catch (DatabaseException e) {
            if (e.isInUse()) {
                throw new IllegalStateException(
                        "The pages in " + options.data() + " are in use by another host: stop that one, or choose"
                                + " another folder with -Dhost.data=/path/to/it.",
                        e);
            }
            throw e;
        }
    }

    private <T extends AutoCloseable> T opened(T part) {
        open.push(part);
        return part;
    }
}
