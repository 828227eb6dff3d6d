package io.github.journeymap.host;

import io.github.journeymap.host.content.Attachments;
import io.github.journeymap.host.content.NewContent;
import io.github.journeymap.host.content.Pages;
import io.github.journeymap.host.content.Spaces;
import io.github.journeymap.host.data.Database;
import io.github.journeymap.host.permission.Access;
import io.github.journeymap.host.user.People;
import io.github.journeymap.host.wiki.Wiki;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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

    Demo(Database database, Wiki wiki) {
        this.database = database;
        this.people = wiki.people();
        this.spaces = wiki.spaces();
        this.pages = wiki.pages();
        this.attachments = wiki.attachments();
        this.access = wiki.access();
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
        // Apart, so that a database from before there were these permissions has them, too.
        for (String name : List.of("admin", "editor")) {
            access.grant(SPACE, name, Access.ATTACH);
            access.grantSpaces(name);
        }
        access.grant(SPACE, "admin", Access.ADMINISTER);
    }

    /** The pages, if the space has none; the filled maps come from the plugin's own templates, but for the widest. */
    void pages(String baseUrl) throws IOException {
        if (spaces.byKey(SPACE).orElseThrow().homePage() != null) {
            return;
        }
        long home = page("Demo", read("home.xml"), null);
        spaces.setHomePage(SPACE, home);
        long job = page("Searching for a job", read("job.xml"), home);
        long glasses = page("New glasses, ordered online", read("glasses.xml"), home);
        long coffee = page("A coffee machine comes in for repair", read("coffee-machine.xml"), home);
        long moving = page("Moving house", read("moving.xml"), home);
        page("Four stages", read("four-stage.xml"), home);
        page("An empty map", read("empty.xml"), home);
        page("Take the tour", read("tour.xml"), home);
        attachMap(baseUrl, job, "job-seeker");
        attachMap(baseUrl, glasses, "glasses");
        attachMap(baseUrl, coffee, "coffee-machine");
        attach(moving, read("moving.journey-map.json").getBytes(StandardCharsets.UTF_8));
    }

    private long page(String title, String body, Long parent) {
        return pages.create(NewContent.page(SPACE, title, body, parent), AUTHOR).id();
    }

    // As the plugin itself would write it: the download of the template.
    private void attachMap(String baseUrl, long page, String filled) throws IOException {
        String credentials =
                Base64.getEncoder().encodeToString((AUTHOR + ":" + AUTHOR).getBytes(StandardCharsets.UTF_8));
        URI template = URI.create(
                baseUrl + "/rest/journey-map/1/pages/" + page + "/maps/Journey%20map/export/json?template=" + filled);
        HttpRequest request = HttpRequest.newBuilder(template)
                .header("Authorization", "Basic " + credentials)
                .build();
        try {
            HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                LOG.warn("The demo has no filled map: {} answered {}", template, answer.statusCode());
                return;
            }
            attach(page, answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void attach(long page, byte[] map) throws IOException {
        attachments.save(
                page, "Journey map.journey-map.json", "application/vnd.journey-map+json", "", true, AUTHOR, map);
    }

    private static String read(String name) throws IOException {
        try (InputStream in = Demo.class.getResourceAsStream("demo/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
