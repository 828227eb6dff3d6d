package io.github.journeymap.host;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.journeymap.host.content.Attachments;
import io.github.journeymap.host.content.Content;
import io.github.journeymap.host.content.Pages;
import io.github.journeymap.host.content.Spaces;
import io.github.journeymap.host.data.Database;
import io.github.journeymap.host.permission.Access;
import io.github.journeymap.host.user.People;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an empty host is filled with: four people and a space to look at. */
final class Demo {
    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);
    private static final String SPACE = "DEMO";
    private static final String AUTHOR = "editor";

    private final Database database;
    private final People people;
    private final Spaces spaces;
    private final Pages pages;
    private final Attachments attachments;
    private final Access access;

    Demo(Database database, People people, Spaces spaces, Pages pages, Attachments attachments, Access access) {
        this.database = database;
        this.people = people;
        this.spaces = spaces;
        this.pages = pages;
        this.attachments = attachments;
        this.access = access;
    }

    /** The users and the empty space, if they are not there yet. */
    void people() {
        database.inTransaction(() -> {
            if (spaces.byKey(SPACE).isPresent()) {
                return;
            }
            people.add("admin", "Ada Admin", true, "admin");
            people.add("editor", "Eva Editor", false, "editor");
            people.add("reader", "Rui Reader", false, "reader");
            people.add("outsider", "Olga Outsider", false, "outsider");
            spaces.add(SPACE, "Demo");
            // The outsider has an account but no business in this space; '*' counts once anonymous access is on.
            for (String name : List.of("admin", "editor", "reader", "*")) {
                access.grant(SPACE, name, Access.VIEW);
            }
            access.grant(SPACE, "admin", Access.EDIT);
            access.grant(SPACE, "editor", Access.EDIT);
        });
    }

    /** The pages, if the space has none; the filled map comes from the plugin's own templates. */
    void pages(String baseUrl) throws IOException {
        if (spaces.byKey(SPACE).orElseThrow().homePage() != null) {
            return;
        }
        long home = page("Demo", read("home.xml"), null);
        spaces.setHomePage(SPACE, home);
        long filled = page("Searching for a job", read("job.xml"), home);
        page("Four stages", read("four-stage.xml"), home);
        page("An empty map", read("empty.xml"), home);
        page("Take the tour", read("tour.xml"), home);
        attachMap(baseUrl, filled);
    }

    private long page(String title, String body, Long parent) {
        return pages.create(Content.PAGE, SPACE, title, body, parent, Content.CURRENT, AUTHOR)
                .id();
    }

    private void attachMap(String baseUrl, long page) throws IOException {
        String credentials =
                Base64.getEncoder().encodeToString((AUTHOR + ":" + AUTHOR).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(baseUrl + "/rest/journey-map/1/templates"))
                .header("Authorization", "Basic " + credentials)
                .build();
        try {
            String answer = HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .body();
            for (JsonElement element :
                    JsonParser.parseString(answer).getAsJsonObject().getAsJsonArray("templates")) {
                JsonObject template = element.getAsJsonObject();
                if (template.get("key").getAsString().equals("job-seeker")) {
                    String map = new GsonBuilder()
                                    .setPrettyPrinting()
                                    .disableHtmlEscaping()
                                    .create()
                                    .toJson(template.get("map"))
                            + "\n";
                    attachments.save(
                            page,
                            "Journey map.journey-map.json",
                            "application/vnd.journey-map+json",
                            "",
                            true,
                            AUTHOR,
                            map.getBytes(StandardCharsets.UTF_8));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("The demo's filled map could not be made from the plugin's templates", e);
        }
    }

    private static String read(String name) throws IOException {
        try (InputStream in = Demo.class.getResourceAsStream("demo/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
