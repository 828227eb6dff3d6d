package io.github.journeymap.supplychain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.github.journeymap.supplychain.ChecksumList.Artifact;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a server with answers in OSV's form (https://ossf.github.io/osv-schema/). */
class AskForAdvisoriesTest {
    private static final List<Artifact> FETCHED = List.of(
            new Artifact("org.example", "one", "1.5", "one-1.5.jar"),
            new Artifact("org.example", "one", "1.5", "one-1.5.pom"),
            new Artifact("org.example", "two", "2.0", "two-2.0.jar"));

    private static final String FOUND = """
            {"id": "GHSA-aaaa", "aliases": ["CVE-1"], "summary": "Too\\nmuch\\tis read.", "affected": [
              {"package": {"ecosystem": "Maven", "name": "org.example:one"}, "ranges": [
                {"type": "ECOSYSTEM", "events": [
                  {"introduced": "0"}, {"fixed": "1.2"}, {"introduced": "1.4"}, {"fixed": "1.6"}, {"introduced": "2.0"}]}]},
              {"package": {"ecosystem": "Maven", "name": "org.example:other"}, "ranges": [
                {"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"last_affected": "9"}]}]},
              {"package": {"ecosystem": "npm", "name": "org.example:two"}, "ranges": [
                {"type": "SEMVER", "events": [{"introduced": "0"}]}]}]}
            """;

    @TempDir
    private Path folder;

    private final Map<String, String> answers = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private HttpServer server;
    private AskForAdvisories osv;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            String answer = answers.get(exchange.getRequestURI().getPath());
            byte[] bytes = String.valueOf(answer).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer == null ? 503 : 200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        osv = new AskForAdvisories(
                URI.create("http://localhost:" + server.getAddress().getPort() + "/v1/"));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void namesEachJarOnceAndTakesTheRangesThatOneIsIn() throws Exception {
        answers.put("/v1/querybatch", "{\"results\": [{\"vulns\": [{\"id\": \"GHSA-aaaa\"}]}, {}]}");
        answers.put("/v1/vulns/GHSA-aaaa", FOUND);

        assertThat(osv.unknown(FETCHED, List.of()))
                .containsExactly(new Advisory("GHSA-aaaa", "org.example:one", "1.4", "<1.6", "Too much is read.", ""));

        assertThat(asked.get(0))
                .isEqualTo("{\"queries\":[{\"package\":{\"purl\":\"pkg:maven/org.example/one@1.5\"}},"
                        + "{\"package\":{\"purl\":\"pkg:maven/org.example/two@2.0\"}}]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GHSA-aaaa", "CVE-1"})
    void leavesOutWhatIsKnownWithItsJudgement(String id) throws Exception {
        answers.put("/v1/querybatch", "{\"results\": [{\"vulns\": [{\"id\": \"GHSA-aaaa\"}]}]}");
        answers.put("/v1/vulns/GHSA-aaaa", FOUND);

        assertThat(osv.unknown(
                        FETCHED, List.of(new Advisory(id, "org.example:one", "1.4", "<1.6", "Read.", "Not used."))))
                .isEmpty();
    }

    @Test
    void addsWhatIsNewAtTheEnd() throws Exception {
        Advisory advisory = new Advisory("GHSA-bbbb", "org.example:two", "", "<3", "A hole.", "");
        Path file = Files.writeString(Files.createTempFile(folder, "advisories", ".tsv"), "# A comment\n");

        AskForAdvisories.add(List.of(advisory), file);

        assertThat(Files.readString(file)).startsWith("# A comment\n");
        assertThat(Advisory.read(file)).containsExactly(advisory);
    }

    @Test
    void saysWhenThereWasNoAnswer() {
        assertThatThrownBy(() -> osv.unknown(FETCHED, List.of()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("answered 503");
    }
}
