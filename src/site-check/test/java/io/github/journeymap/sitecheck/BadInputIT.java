package io.github.journeymap.sitecheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.journeymap.acceptance.site.User;
import io.github.journeymap.sitecheck.HostSite.Run;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever keeps a site from being checked is told in one sentence, and nothing is left behind. */
class BadInputIT {
    private static HostSite host;

    private Map<String, String> settings;
    private Set<String> before;

    @BeforeAll
    static void start() {
        host = new HostSite();
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @BeforeEach
    void settings(@TempDir Path folder) {
        settings = host.settings(folder.resolve("report.html"));
        before = host.everything();
    }

    @AfterEach
    void nothingIsLeftBehind() {
        assertThat(host.everything()).isEqualTo(before);
        assertThat(Path.of(settings.get("report"))).doesNotExist();
    }

    @Test
    void noSiteAtAll() {
        settings.remove("url");
        assertTold("Which site, and as whom?", "mvn -Psite verify -Dsite=");
    }

    @Test
    void noToken() {
        // What Maven makes of a variable that isn't there.
        settings.put("token", "${env.SITE_TOKEN}");
        assertTold("A personal access token of editor is needed", "-Dsite.token=");
    }

    @Test
    void somethingThatIsNoAddress() {
        settings.put("url", "wiki.example");
        assertTold("-Dsite=wiki.example is not the address of a Confluence");
    }

    @Test
    void aHostThatNobodyKnows() {
        settings.put("url", "http://no-such-host.invalid/confluence");
        assertTold("There is no host of that name: no-such-host.invalid.");
    }

    @Test
    void aPortThatNobodyListensOn() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        settings.put("url", "http://localhost:" + port);
        assertTold("Nothing answers at http://localhost:" + port);
    }

    @Test
    void anAddressBesideTheConfluence() {
        settings.put("url", host.site().address().replace("/confluence", "/wiki"));
        assertTold("/wiki is no Confluence, or not its base address");
    }

    @Test
    void aTokenThatIsNotTaken() {
        settings.put("token", "wrong");
        assertTold("doesn't take the token of editor.");
    }

    @Test
    void theTokenOfSomeoneElse() {
        settings.put("token", host.token(User.READER));
        assertTold("The token is that of reader, not of editor.");
    }

    @Test
    void aSecondPersonWhoseTokenIsNotTaken() {
        settings.put("other.user", "reader");
        settings.put("other.token", "wrong");
        assertTold("doesn't take the token of reader.");
    }

    @Test
    void aSecondPersonWithoutAToken() {
        settings.put("other.user", "reader");
        assertTold("The second person, reader, needs a personal access token, too");
    }

    @Test
    void aPasswordThatIsNotTaken() {
        settings.put("password", "wrong");
        assertTold("The login form of", "doesn't take the password of editor.");
    }

    @Test
    void aSiteWithoutTheApp() throws IOException {
        HttpServer bare = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        bare.createContext("/", exchange -> {
            boolean user = exchange.getRequestURI().getPath().equals("/rest/api/user/current");
            byte[] body =
                    (user ? "{\"type\":\"known\",\"username\":\"editor\"}" : "{}").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(user ? 200 : 404, body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        bare.start();
        try {
            settings.put("url", "http://localhost:" + bare.getAddress().getPort());
            assertTold("The app isn't installed on http://localhost:", "answered 404");
        } finally {
            bare.stop(0);
        }
    }

    @Test
    void anAppOfAnotherVersion() {
        settings.put("version", "9.9.9");
        assertTold("has version " + System.getProperty("journeymap.version") + " of the app, and this checks 9.9.9");
    }

    @Test
    void aSpaceThatIsNotThere() {
        settings.put("space", "NOWHERE");
        assertTold("There is no space NOWHERE, or editor may not see it.");
    }

    @Test
    void aSpaceToReadOnly() {
        settings.put("user", "reader");
        settings.put("token", host.token(User.READER));
        settings.put("space", "DEMO");
        assertTold("reader could not make pages in the space DEMO", "answered 403");
    }

    @Test
    void someoneWhoMayMakeNoSpace() {
        settings.put("user", "reader");
        settings.put("token", host.token(User.READER));
        assertTold("reader may not create a space on this site", "-Dsite.space=KEY");
    }

    private void assertTold(String... parts) {
        Run run = HostSite.run(settings);

        assertThat(run.printed()).contains(parts);
        assertThat(run.printed().lines()).hasSize(1);
        assertThat(run.exit()).isEqualTo(2);
    }
}
