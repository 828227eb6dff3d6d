package io.github.journeymap.sitecheck;

import com.google.gson.JsonElement;
import io.github.journeymap.acceptance.site.RunningSite;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.User;
import io.github.journeymap.host.Host;
import io.github.journeymap.host.HostOptions;
import io.github.journeymap.sitecheck.http.Rest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The development host as a site to be checked, and what someone at a terminal sees of it. */
final class HostSite implements AutoCloseable {
    /** What was printed, and how the command ended. */
    record Run(int exit, String printed) {}

    private final Host host;
    private final Site site;

    HostSite() {
        this(RunningSite.jar());
    }

    /** @param jar the app, in the state in which the test wants it */
    HostSite(Path jar) {
        host = Host.start(HostOptions.of(jar, RunningSite.folder()));
        site = new Site(host.baseUrl());
    }

    Site site() {
        return site;
    }

    String token(User user) {
        return site().as(user)
                .post("/rest/pat/latest/tokens", Rest.object("name", "Site check", "expirationDuration", 1))
                .expecting(201)
                .json()
                .get("rawToken")
                .getAsString();
    }

    /** The settings of a run as the editor. */
    Map<String, String> settings(Path report) {
        Map<String, String> settings = new HashMap<>();
        settings.put("url", site().address());
        settings.put("user", User.EDITOR.login());
        settings.put("token", token(User.EDITOR));
        settings.put("version", System.getProperty("journeymap.version"));
        settings.put("report", report.toString());
        return settings;
    }

    static Run run(Map<String, String> settings) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        int exit = SiteCheck.run(settings::get, new PrintStream(printed, true, StandardCharsets.UTF_8));
        return new Run(exit, printed.toString(StandardCharsets.UTF_8));
    }

    /**
     * All spaces and all pages of the site, also those in the trash and those not published yet, by their addresses.
     */
    Set<String> everything() {
        Set<String> all = new TreeSet<>();
        for (JsonElement space : results("/rest/api/space?limit=200")) {
            all.add("space " + space.getAsJsonObject().get("key").getAsString());
        }
        for (String status : new String[] {"current", "draft", "trashed"}) {
            for (JsonElement page : results("/rest/api/content?limit=200&status=" + status)) {
                all.add(status + " page " + page.getAsJsonObject().get("title").getAsString());
            }
        }
        return all;
    }

    private Iterable<JsonElement> results(String path) {
        return site().as(User.ADMIN).get(path).expecting(200).json().getAsJsonArray("results");
    }

    @Override
    public void close() {
        host.close();
    }
}
