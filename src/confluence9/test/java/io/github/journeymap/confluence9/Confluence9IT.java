package io.github.journeymap.confluence9;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.journeymap.container.App;
import io.github.journeymap.container.AppInContainer;
import io.github.journeymap.container.PluginContainer;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.SpringVersion;

class Confluence9IT extends AppInContainer {
    private static final Path JAR = Path.of(System.getProperty("journeymap.jar9"));

    private final HttpClient browser = HttpClient.newHttpClient();

    Confluence9IT() {
        super(JAR, libraries("2.1.1"));
    }

    private static Map<String, String> libraries(String rest) {
        return Map.of(
                "javax.inject", "1.0",
                "javax.ws.rs", rest,
                "javax.ws.rs.core", rest,
                "javax.ws.rs.ext", rest,
                "org.slf4j", "1.7.36");
    }

    @Test
    void hasNothingOfJakartaInReach() throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        for (String path : classPath.split(File.pathSeparator)) {
            if (path.endsWith(".jar")) {
                try (JarFile jar = new JarFile(path)) {
                    assertThat(jar.stream().map(ZipEntry::getName))
                            .as(path)
                            .noneMatch(name -> name.startsWith("jakarta/"));
                }
            }
        }
        assertThat(SpringVersion.getVersion()).startsWith("5.3.");
    }

    @Test
    void isRefusedWithTheNameOfThePackageWhereThereIsOnlyVersion1OfJAXRS(@TempDir Path folder) {
        try (PluginContainer other = new PluginContainer(folder, libraries("1.1.1"))) {
            App app = other.install(JAR);

            assertThatThrownBy(app::start).hasMessageContaining("javax.ws.rs");
        }
    }

    @Test
    void answersOverJersey2AndTheServletsOfJavax() throws Exception {
        try (RestServer server = new RestServer(app())) {
            HttpResponse<String> words = get(server.address("/words"));
            assertThat(words.statusCode()).isEqualTo(200);
            assertThat(words.headers().firstValue("Content-Type")).hasValue("application/json;charset=utf-8");
            assertThat(words.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
            assertThat(json(words).size()).isGreaterThan(100);

            HttpResponse<String> maps = get(server.address("/pages/17/maps"));
            assertThat(maps.statusCode()).isEqualTo(404);
            assertThat(json(maps).get("error").getAsString()).isEqualTo("not-found");

            HttpResponse<String> nothing = get(server.address("/nothing"));
            assertThat(nothing.statusCode()).isEqualTo(404);
            assertThat(json(nothing).get("error").getAsString()).isEqualTo("no-such-address");

            URI edits = server.address("/pages/17/maps/A%20map/edits");
            HttpRequest.Builder write = HttpRequest.newBuilder(edits)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"edits\":[]}"));
            assertThat(send(write).statusCode())
                    .as("without the header of a script")
                    .isEqualTo(403);
            HttpResponse<String> saved = send(write.header("X-Atlassian-Token", "no-check"));
            assertThat(saved.statusCode()).isEqualTo(404);
            assertThat(json(saved).get("error").getAsString()).isEqualTo("not-found");
        }
    }

    private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return JsonParser.parseString(answer.body()).getAsJsonObject();
    }
}
