package io.github.journeymap.supplychain;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.journeymap.supplychain.ChecksumList.Artifact;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Asks OSV (https://osv.dev, https://google.github.io/osv.dev/api/) for advisories on every jar that the build fetches,
 * and adds those that src/build/advisories.tsv lacks, without a judgement: the next build fails until someone has
 * updated or judged. {@code ./dev advisories}.
 */
final class AskForAdvisories {
    private static final int QUERIES = 500;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final URI service;

    AskForAdvisories(URI service) {
        this.service = service;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<Advisory> unknown;
        try {
            unknown = new AskForAdvisories(URI.create("https://api.osv.dev/v1/"))
                    .unknown(ChecksumList.read(), Advisory.read(Advisory.FILE));
        } catch (IOException e) {
            System.err.println("OSV could not be asked, so nothing is known of new advisories: " + e);
            System.exit(1);
            return;
        }
        add(unknown, Advisory.FILE);
        unknown.forEach(advisory -> System.out.println(advisory.line()));
        System.out.println(unknown.size() + " new advisories in src/build/advisories.tsv");
    }

    static void add(List<Advisory> advisories, Path file) throws IOException {
        Files.writeString(
                file,
                advisories.stream().map(advisory -> advisory.line() + "\n").collect(Collectors.joining()),
                StandardOpenOption.APPEND);
    }

    List<Advisory> unknown(List<Artifact> artifacts, List<Advisory> known) throws IOException, InterruptedException {
        List<Artifact> jars = artifacts.stream().filter(Artifact::isJar).toList();
        Set<String> ids = new TreeSet<>();
        for (int first = 0; first < jars.size(); first += QUERIES) {
            ids.addAll(ids(jars.subList(first, Math.min(first + QUERIES, jars.size()))));
        }
        Set<String> told = known.stream().map(Advisory::id).collect(Collectors.toSet());
        List<Advisory> unknown = new ArrayList<>();
        for (String id : ids) {
            JsonObject found = told.contains(id) ? new JsonObject() : get("vulns/" + id);
            if (aliases(found).noneMatch(told::contains)) {
                advisories(found).stream()
                        .filter(advisory -> jars.stream().anyMatch(advisory::affects))
                        .forEach(unknown::add);
            }
        }
        return unknown;
    }

    private Set<String> ids(List<Artifact> jars) throws IOException, InterruptedException {
        JsonArray queries = new JsonArray();
        for (Artifact jar : jars) {
            JsonObject name = new JsonObject();
            name.addProperty("purl", "pkg:maven/" + jar.group() + "/" + jar.name() + "@" + jar.version());
            JsonObject query = new JsonObject();
            query.add("package", name);
            queries.add(query);
        }
        JsonObject batch = new JsonObject();
        batch.add("queries", queries);
        Set<String> ids = new TreeSet<>();
        for (JsonElement result :
                array(send(request("querybatch").POST(BodyPublishers.ofString(batch.toString()))), "results")) {
            for (JsonElement found : array(result.getAsJsonObject(), "vulns")) {
                ids.add(text(found.getAsJsonObject(), "id"));
            }
        }
        return ids;
    }

    /** What others call it: the number of the CVE, for one. */
    private static Stream<String> aliases(JsonObject found) {
        return StreamSupport.stream(array(found, "aliases").spliterator(), false)
                .map(JsonElement::getAsString);
    }

    /** One for each range of versions of each package of Maven's. */
    private static List<Advisory> advisories(JsonObject found) {
        List<Advisory> advisories = new ArrayList<>();
        for (JsonElement element : array(found, "affected")) {
            JsonObject affected = element.getAsJsonObject();
            JsonObject name = affected.getAsJsonObject("package");
            if (name != null && text(name, "ecosystem").equals("Maven")) {
                for (JsonElement range : array(affected, "ranges")) {
                    advisories.addAll(ranges(
                            text(found, "id"),
                            text(name, "name"),
                            text(found, found.has("summary") ? "summary" : "id"),
                            array(range.getAsJsonObject(), "events")));
                }
            }
        }
        return advisories;
    }

    private static List<Advisory> ranges(String id, String packageName, String summary, JsonArray events) {
        List<Advisory> ranges = new ArrayList<>();
        String from = null;
        for (JsonElement element : events) {
            JsonObject event = element.getAsJsonObject();
            if (event.has("introduced")) {
                from = text(event, "introduced").replaceFirst("^0$", "");
            } else if (from != null) {
                String until = event.has("fixed") ? "<" + text(event, "fixed") : "<=" + text(event, "last_affected");
                ranges.add(new Advisory(id, packageName, from, until, oneLine(summary), ""));
                from = null;
            }
        }
        if (from != null) {
            ranges.add(new Advisory(id, packageName, from, "", oneLine(summary), ""));
        }
        return ranges;
    }

    private static String text(JsonObject object, String name) {
        return object.get(name).getAsString();
    }

    private static String oneLine(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }

    private static JsonArray array(JsonObject object, String name) {
        return object.has(name) ? object.getAsJsonArray(name) : new JsonArray();
    }

    private JsonObject get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(service.resolve(path)).timeout(Duration.ofSeconds(60));
    }

    private JsonObject send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = client.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(answer.uri() + " answered " + answer.statusCode());
        }
        return JsonParser.parseString(answer.body()).getAsJsonObject();
    }
}
