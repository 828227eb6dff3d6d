package io.github.journeymap.bench.browser;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.journeymap.bench.MapSize;
import io.github.journeymap.model.Cells;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Step;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * Serves the peers' pages on loopback: {@code /tabulator/2700/} draws the map of 2,700 notes, each cell's notes as the lines of
 * its text. Their libraries come from npm, into the build's own folder, the first time they are asked for. What it is handed
 * besides, such as a copy of our page, it serves alike.
 */
final class PeerServer implements AutoCloseable {
    private final Path folder;
    private final Path packages;
    private final Map<String, String> copies = new ConcurrentHashMap<>();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    PeerServer(Path folder) {
        this.folder = folder.resolve("peers");
        packages = fetched(this.folder);
        // Otherwise it holds back the body of most answers until the browser has acknowledged the headers, which it
        // does after 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    String address(Peer peer, MapSize size) {
        return address(peer.key() + "/" + size.notes() + "/");
    }

    /** Serves that text there; answers its address. */
    String copy(String path, String text) {
        copies.put("/" + path, text);
        return address(path);
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + path;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }

    private static Path fetched(Path folder) {
        Path modules = folder.resolve("node_modules");
        Path built = folder.resolve("glide.js");
        // Last of all: what was fetched by halves, or by an older version, is fetched again.
        if (Files.isRegularFile(built)) {
            return modules;
        }
        try {
            Files.createDirectories(folder);
            List<String> command = new ArrayList<>(
                    List.of("npm", "install", "--prefix", folder.toString(), "--ignore-scripts", "--no-save"));
            command.addAll(Peer.PACKAGES);
            run(command);
            Path source = Files.writeString(folder.resolve("glide-source.js"), Measurement.resource("glide.js"));
            run(List.of(
                    modules.resolve(".bin/esbuild").toString(),
                    source.toString(),
                    "--bundle",
                    "--minify",
                    "--format=esm",
                    "--define:process.env.NODE_ENV=\"production\"",
                    "--outfile=" + built));
            return modules;
        } catch (IOException e) {
            throw new UncheckedIOException("The peers come from npm, which is part of Node.js: install it", e);
        }
    }

    private static void run(List<String> command) throws IOException {
        try {
            int status = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (status != 0) {
                throw new IllegalStateException(String.join(" ", command) + " ended with " + status);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while fetching the peers", e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            byte[] body = body(path);
            exchange.getResponseHeaders().set("Content-Type", type(path));
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(body == null ? 404 : 200, body == null ? -1 : body.length);
            if (body != null) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    private byte[] body(String path) throws IOException {
        if (copies.containsKey(path)) {
            return bytes(copies.get(path));
        }
        String[] parts = path.substring(1).split("/", 2);
        if (parts[0].equals("npm")) {
            Path file = packages.resolve(parts[1]).normalize();
            return file.startsWith(packages) && Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
        }
        if (parts[0].equals("built")) {
            return Files.readAllBytes(folder.resolve("glide.js"));
        }
        if (parts[0].equals("own")) {
            try (InputStream script = PeerServer.class.getResourceAsStream("/browser/" + parts[1])) {
                return script == null ? null : script.readAllBytes();
            }
        }
        if (parts.length == 2 && parts[1].endsWith("/map.json")) {
            return bytes(grid(MapSize.of(Integer.parseInt(parts[1].replace("/map.json", ""))))
                    .toString());
        }
        for (Peer peer : Peer.values()) {
            if (parts[0].equals("style") && parts[1].equals(peer.key() + ".css")) {
                return bytes(style(peer));
            }
            if (peer.key().equals(parts[0])) {
                MapSize size = MapSize.of(Integer.parseInt(parts[1].replace("/", "")));
                return bytes(peer.html(peer.edits() ? "" : table(size)));
            }
        }
        return null;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** As one sheet, as ours come; the peers' have no pictures that would then be elsewhere. */
    private String style(Peer peer) throws IOException {
        StringBuilder all = new StringBuilder();
        for (String sheet : peer.styles()) {
            all.append(Files.readString(packages.resolve(sheet))).append('\n');
        }
        return all.toString();
    }

    /** The same words in a table, in columns of the same width. */
    private static String table(MapSize size) {
        JsonObject grid = grid(size);
        StringBuilder html = new StringBuilder(
                "<div id=\"table\"><table style=\"inline-size:" + (160 + 180 * size.steps()) + "px\"><thead><tr><th>");
        grid.getAsJsonArray("columns").forEach(title -> html.append("<th>").append(title.getAsString()));
        html.append("</thead><tbody>");
        for (int row = 0; row < size.rows(); row++) {
            html.append("<tr><th>").append(grid.getAsJsonArray("rows").get(row).getAsString());
            grid.getAsJsonArray("grid").get(row).getAsJsonArray().forEach(cell -> html.append("<td>")
                    .append(cell.getAsString()));
        }
        return html.append("</tbody></table></div>").toString();
    }

    /** {@code {"grid": [["first note\nsecond note", …], …], "columns": […], "rows": […]}}. */
    private static JsonObject grid(MapSize size) {
        JourneyMap map = size.map();
        Cells cells = map.cells();
        List<List<String>> grid = new ArrayList<>();
        for (Row row : map.rows()) {
            List<String> line = new ArrayList<>();
            for (Step step : map.steps()) {
                line.add(cells.of(row, step).stream().map(Note::text).collect(Collectors.joining("\n")));
            }
            grid.add(line);
        }
        List<String> columns =
                map.steps().stream().map(step -> "Column " + step.id()).toList();
        List<String> rows = map.rows().stream().map(Row::heading).toList();
        return new Gson()
                .toJsonTree(Map.of("grid", grid, "columns", columns, "rows", rows))
                .getAsJsonObject();
    }

    private static String type(String path) {
        if (path.endsWith(".js") || path.endsWith(".mjs")) {
            return "text/javascript; charset=utf-8";
        }
        if (path.endsWith(".css")) {
            return "text/css; charset=utf-8";
        }
        return path.endsWith(".json") ? "application/json" : "text/html; charset=utf-8";
    }
}
