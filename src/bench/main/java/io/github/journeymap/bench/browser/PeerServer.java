package io.github.journeymap.bench.browser;

import com.google.gson.Gson;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.journeymap.bench.MapSize;
import io.github.journeymap.model.Cell;
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
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * Serves the peers' pages on loopback: {@code /tabulator/2700/} draws the map of 2,700 notes, each cell's notes as the lines of
 * its text. Their libraries come from npm, into the build's own folder, the first time they are asked for.
 */
final class PeerServer implements AutoCloseable {
    private final Path packages;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    PeerServer(Path folder) {
        packages = fetched(folder.resolve("peers"));
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
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/"
                + peer.name().toLowerCase(Locale.ROOT) + "/" + size.notes() + "/";
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }

    private static Path fetched(Path folder) {
        Path modules = folder.resolve("node_modules");
        if (Files.isDirectory(modules)) {
            return modules;
        }
        List<String> command = new ArrayList<>(
                List.of("npm", "install", "--prefix", folder.toString(), "--ignore-scripts", "--no-save"));
        command.addAll(Peer.PACKAGES);
        try {
            Files.createDirectories(folder);
            int status = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (status != 0) {
                throw new IllegalStateException(String.join(" ", command) + " ended with " + status);
            }
            return modules;
        } catch (IOException e) {
            throw new UncheckedIOException("The peers come from npm, which is part of Node.js: install it", e);
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
        String[] parts = path.substring(1).split("/", 2);
        if (parts[0].equals("npm")) {
            Path file = packages.resolve(parts[1]).normalize();
            return file.startsWith(packages) && Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
        }
        if (parts[0].equals("own")) {
            try (InputStream script = PeerServer.class.getResourceAsStream("/browser/" + parts[1])) {
                return script == null ? null : script.readAllBytes();
            }
        }
        if (parts.length == 2 && parts[1].endsWith("/map.json")) {
            return grid(MapSize.of(Integer.parseInt(parts[1].replace("/map.json", ""))));
        }
        for (Peer peer : Peer.values()) {
            if (peer.name().toLowerCase(Locale.ROOT).equals(parts[0])) {
                return peer.html().getBytes(StandardCharsets.UTF_8);
            }
        }
        return null;
    }

    /** {@code {"grid": [["first note\nsecond note", …], …], "columns": […], "rows": […]}}. */
    private static byte[] grid(MapSize size) {
        JourneyMap map = size.map();
        Map<Cell, List<Note>> cells = map.cells();
        List<List<String>> grid = new ArrayList<>();
        for (Row row : map.rows()) {
            List<String> line = new ArrayList<>();
            for (Step step : map.steps()) {
                line.add(cells.get(new Cell(row.id(), step.id())).stream()
                        .map(Note::text)
                        .collect(Collectors.joining("\n")));
            }
            grid.add(line);
        }
        List<String> columns =
                map.steps().stream().map(step -> "Column " + step.id()).toList();
        List<String> rows = map.rows().stream().map(Row::heading).toList();
        return new Gson()
                .toJson(Map.of("grid", grid, "columns", columns, "rows", rows))
                .getBytes(StandardCharsets.UTF_8);
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
