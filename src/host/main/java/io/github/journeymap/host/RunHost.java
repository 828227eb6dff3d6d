package io.github.journeymap.host;

import io.github.journeymap.host.web.WebServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Starts a host by hand, until it is stopped with Ctrl+C. System properties: {@code host.plugin} (the jar),
 * {@code host.data} (folder), {@code host.port}, {@code host.clean} (start from scratch), {@code host.sources}
 * (take scripts, style sheets and templates from the plugin's sources), and for one of several nodes
 * {@code host.node} and {@code host.database}.
 */
public final class RunHost {
    private RunHost() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path data = Path.of(System.getProperty("host.data", "target/host"));
        int port = Integer.getInteger("host.port", 1990);
        HostOptions options = HostOptions.of(Path.of(System.getProperty("host.plugin")), data)
                .onPort(port)
                .asNode(System.getProperty("host.node", ""), System.getProperty("host.database", ""));
        if (Boolean.getBoolean("host.sources")) {
            // Beside the folder that the jar is in.
            options = options.withSources(options.plugin().resolveSibling("../main"));
        }
        Host host;
        try {
            // Checked before pages are deleted that a running host may still show.
            WebServer.requireFree(port);
            if (Boolean.getBoolean("host.clean")) {
                delete(data);
            }
            host = Host.start(options);
        } catch (RuntimeException e) {
            System.err.println("The development host did not start. " + e.getMessage());
            System.exit(1);
            return;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(host::close));
        System.out.println();
        System.out.println("  Journey Map on the development host: " + host.baseUrl() + "/display/DEMO");
        System.out.println(
                "  Log in as editor, reader, outsider or admin; the password is the name. Stop with Ctrl+C.");
        System.out.println();
        Thread.currentThread().join();
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }
}
