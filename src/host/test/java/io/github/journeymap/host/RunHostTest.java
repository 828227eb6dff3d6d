package io.github.journeymap.host;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.host.data.Database;
import io.github.journeymap.host.data.Faults;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What someone reads whose host can't start: one line, in a process of its own as with {@code mvn -Prun}. */
class RunHostTest {
    @TempDir
    Path folder;

    @Test
    void aPortThatIsTakenIsToldWithTheOptionForAnotherAndNothingIsDeleted() throws Exception {
        Path page = Files.createFile(folder.resolve("page"));
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int port = other.getLocalPort();
            assertThat(start("-Dhost.port=" + port, "-Dhost.clean=true"))
                    .singleElement()
                    .asString()
                    .contains("Port " + port + " is already in use", "-Dhost.port=" + (port + 1));
        }
        assertThat(page).exists();
    }

    @Test
    void pagesThatAnotherHostHasOpenAreToldWithTheOptionForAnotherFolder() throws Exception {
        try (Database other = new Database("jdbc:h2:file:" + folder.resolve("confluence"), new Faults())) {
            assertThat(other.nextId()).isPositive();
            assertThat(start("-Dhost.port=0"))
                    .singleElement()
                    .asString()
                    .contains(folder.toString(), "another host", "-Dhost.data=");
        }
    }

    private List<String> start(String... properties) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of(properties));
        command.addAll(List.of(
                "-Dhost.data=" + folder,
                "-Dhost.plugin=" + folder.resolve("plugin.jar"),
                "-classpath",
                System.getProperty("java.class.path"),
                RunHost.class.getName()));
        Process host = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> said =
                new String(host.getInputStream().readAllBytes(), UTF_8).lines().toList();
        assertThat(host.waitFor()).isEqualTo(1);
        return said;
    }
}
