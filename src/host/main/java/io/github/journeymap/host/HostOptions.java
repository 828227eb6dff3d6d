package io.github.journeymap.host;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How a host is to run.
 *
 * @param plugin the plugin's jar
 * @param data folder for the database and the container's files; made if it is not there
 * @param port 0: any that is free
 * @param databaseUrl JDBC url of an H2 server that several nodes share; empty: a database of its own under {@code data}
 * @param node name among several nodes; empty for the only one
 * @param sources src/plugin/main, to take from there what needs no building, at each request anew
 */
public record HostOptions(Path plugin, Path data, int port, String databaseUrl, String node, Optional<Path> sources) {
    /** One node, on a free port, with the demo space. */
    public static HostOptions of(Path plugin, Path data) {
        return new HostOptions(plugin, data, 0, "", "", Optional.empty());
    }

    public HostOptions onPort(int number) {
        return new HostOptions(plugin, data, number, databaseUrl, node, sources);
    }

    /** A node of that name on a shared database; see {@link io.github.journeymap.host.data.DatabaseServer}. */
    public HostOptions asNode(String name, String url) {
        return new HostOptions(plugin, data, port, url, name, sources);
    }

    /** Scripts, style sheets and templates as they are in {@code src/plugin/main}, now and after each change. */
    public HostOptions withSources(Path main) {
        return new HostOptions(plugin, data, port, databaseUrl, node, Optional.of(main));
    }
}
