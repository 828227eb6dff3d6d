package io.github.journeymap.acceptance.script;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Serves the plugin's sources to the browser, on loopback and under the content security policy of the product. The
 * root is src/plugin, so a test module imports what it tests by the relative path that an editor understands too:
 * {@code ../../main/frontend/…}. A folder's address (ending in /) answers the names in it as a JSON array. The runner's
 * own files stand under /runner/.
 */
public final class ModuleServer implements AutoCloseable {
    private final Path root;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    public ModuleServer(Path root) {
        this.root = root.toAbsolutePath().normalize();
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** For example {@code http://127.0.0.1:4711}, no slash at the end. */
    public String address() {
        return "http://" + server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            byte[] body = path.startsWith("/runner/") ? ownFile(path) : sourceFile(path);
            exchange.getResponseHeaders().set("Content-Type", type(path));
            exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'self'");
            exchange.getResponseHeaders().set("Cache-Control", "max-age=3600");
            if (body == null) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }

    private static byte[] ownFile(String path) throws IOException {
        try (InputStream file = ModuleServer.class.getResourceAsStream(path)) {
            return file == null ? null : file.readAllBytes();
        }
    }

    private byte[] sourceFile(String path) throws IOException {
        Path file = root.resolve(path.substring(1)).normalize();
        if (!file.startsWith(root)) {
            return null;
        }
        if (Files.isDirectory(file)) {
            try (Stream<Path> entries = Files.list(file)) {
                return entries.map(entry -> "\"" + entry.getFileName() + "\"")
                        .sorted()
                        .collect(Collectors.joining(",", "[", "]"))
                        .getBytes(StandardCharsets.UTF_8);
            }
        }
        return Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
    }

    private static String type(String path) {
        if (path.endsWith(".js")) {
            return "text/javascript; charset=utf-8";
        }
        if (path.endsWith(".html")) {
            return "text/html; charset=utf-8";
        }
        return path.endsWith(".css") ? "text/css; charset=utf-8" : "application/json; charset=utf-8";
    }
}
