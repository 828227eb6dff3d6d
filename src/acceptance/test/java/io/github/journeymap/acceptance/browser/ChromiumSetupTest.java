package io.github.journeymap.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Against a stand-in for apt-get, on a machine that has nothing else. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the stand-in is a shell script")
class ChromiumSetupTest {
    /** What apt-get says while another process has the lock. */
    private static final String LOCKED = """
        if [ -e lock ]; then
          echo "E: Could not get lock /var/lib/apt/lists/lock. It is held by process 4711 (apt-get)"
          echo "E: Unable to lock directory /var/lib/apt/lists/"
          exit 100
        fi
        """;

    private static final String NO_NETWORK = """
          echo "Err:1 http://packages.example bookworm/main amd64 chromium"
          echo "E: Failed to fetch http://packages.example/chromium.deb  Connection timed out"
          echo "E: Unable to fetch some archives, maybe run apt-get update"
          exit 100
        """;

    @TempDir
    Path folder;

    private final List<Duration> pauses = new ArrayList<>();
    private final List<String> progress = new ArrayList<>();
    private Pause pause = pauses::add;

    @Test
    void aBrowserThatIsThereIsTakenAndNothingIsInstalled() throws Exception {
        Path chromium = program("chromium", "");
        aptGet(NO_NETWORK);
        assertThat(setup(administrator()).run()).isEqualTo(chromium);
        assertThat(calls()).isEmpty();
        assertThat(progress).isEmpty();
    }

    @Test
    void theOneWithoutWindowsIsTakenWhereBothAreThere() throws Exception {
        program("chromium", "");
        Path withoutWindows = program("chromium-headless-shell", "");
        assertThat(setup(administrator()).run()).isEqualTo(withoutWindows);
    }

    @Test
    void aMissingOneIsInstalledAndHowLongThatMayTakeIsSaidBeforeItBegins() throws Exception {
        aptGet("");
        ChromiumSetup setup = new ChromiumSetup(administrator(), log(), pause, line -> {
            progress.add(line);
            assertThat(calls()).isEmpty();
        });
        assertThat(setup.run()).isEqualTo(folder.resolve("chromium"));
        assertThat(progress).singleElement().asString().contains("MB", "minutes");
        assertThat(calls()).containsExactly("update", "install");
        assertThat(pauses).isEmpty();
    }

    @Test
    void anotherProcessThatUpdatesItsListsIsWaitedFor() throws Exception {
        Files.createFile(folder.resolve("lock"));
        aptGet(LOCKED);
        pause = length -> {
            pauses.add(length);
            if (pauses.size() == 3) {
                delete("lock");
            }
        };
        assertThat(setup(administrator()).run()).isEqualTo(folder.resolve("chromium"));
        assertThat(pauses).hasSize(3);
        assertThat(calls()).containsExactly("update", "update", "update", "update", "install");
        assertThat(progress)
                .filteredOn(line -> line.startsWith("Another process"))
                .hasSize(1);
    }

    @Test
    void anotherProcessThatInstallsPackagesIsWaitedFor() throws Exception {
        Files.createFile(folder.resolve("lock"));
        aptGet("if [ $1 = install ]; then\n" + LOCKED + "fi\n");
        pause = length -> {
            pauses.add(length);
            delete("lock");
        };
        assertThat(setup(administrator()).run()).isEqualTo(folder.resolve("chromium"));
        assertThat(calls()).containsExactly("update", "install", "install");
    }

    @Test
    void oneThatNeverEndsIsWaitedForTenMinutes() throws Exception {
        Files.createFile(folder.resolve("lock"));
        aptGet("if [ $1 = install ]; then\n" + LOCKED + "fi\n");
        assertThatThrownBy(() -> setup(administrator()).run()).hasMessageContaining("Could not get lock");
        assertThat(pauses.stream().reduce(Duration.ZERO, Duration::plus)).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void aDownloadThatFailsIsTriedAgain() throws Exception {
        aptGet("if [ $1 = install ] && [ ! -e tried ]; then\n touch tried\n" + NO_NETWORK + "fi\n");
        assertThat(setup(administrator()).run()).isEqualTo(folder.resolve("chromium"));
        assertThat(pauses).hasSize(1);
        assertThat(progress).last().asString().contains("Failed to fetch", "trying again");
    }

    @Test
    void listsThatCantBeFetchedDontMatterWhenThePackageIsFoundAllTheSame() throws Exception {
        aptGet("if [ $1 = update ]; then\n" + NO_NETWORK + "fi\n");
        assertThat(setup(administrator()).run()).isEqualTo(folder.resolve("chromium"));
        assertThat(pauses).isEmpty();
    }

    @Test
    void aPackageThatCantBeFoundIsTriedAgainWhenListsCouldNotBeFetched() throws Exception {
        aptGet("""
            if [ $1 = update ] && [ ! -e tried ]; then
              echo "W: Failed to fetch http://packages.example/InRelease  Temporary failure resolving"
              echo "W: Some index files failed to download. They have been ignored, or old ones used instead."
              exit 0
            fi
            if [ $1 = install ] && [ ! -e tried ]; then
              touch tried
              echo "E: Unable to locate package chromium"
              exit 100
            fi
            """);
        assertThat(setup(administrator()).run()).isEqualTo(folder.resolve("chromium"));
        assertThat(pauses).hasSize(1);
    }

    @Test
    void theOneWithoutWindowsIsLeftOutWhereTheSystemDoesntHaveIt() throws Exception {
        aptGet("""
            case "$*" in install*chromium-headless-shell*)
              echo "E: Unable to locate package chromium-headless-shell"
              exit 100
            esac
            """);
        assertThat(setup(administrator()).run()).isEqualTo(folder.resolve("chromium"));
        assertThat(calls()).containsExactly("update", "install", "update", "install");
        assertThat(pauses).isEmpty();
    }

    @Test
    void aPackageThatTheSystemDoesntHaveIsNotTriedAgain() throws Exception {
        aptGet("""
            if [ $1 = install ]; then
              echo "E: Package 'chromium' has no installation candidate"
              exit 100
            fi
            """);
        assertThatThrownBy(() -> setup(administrator()).run()).hasMessageContaining("no installation candidate");
        assertThat(pauses).isEmpty();
    }

    @Test
    void oneThatFailsForEverEndsWithOneLineWhyAndWhatToDo() throws Exception {
        aptGet("if [ $1 = install ]; then\n" + NO_NETWORK + "fi\n");
        assertThatThrownBy(() -> setup(administrator()).run())
                .hasMessageContaining("Failed to fetch http://packages.example/chromium.deb")
                .hasMessageContaining("apt-get install chromium")
                .hasMessageContaining("-Dchromium=")
                .hasMessageContaining(log().toString())
                .message()
                .hasLineCount(1);
        assertThat(pauses).hasSize(3);
        assertThat(log()).content().contains("maybe run apt-get update");
    }

    @Test
    void withoutAptGetThereIsOneLineThatSaysWhatToDo() {
        assertThatThrownBy(() -> setup(administrator()).run())
                .hasMessageContaining("can't install it")
                .hasMessageContaining("-Dchromium=")
                .message()
                .hasLineCount(1);
    }

    @Test
    void thoseWhoMayNotInstallPackagesGetTheSameLineAndAptGetIsLeftAlone() throws Exception {
        aptGet("");
        Machine machine = new Machine(Optional.empty(), List.of(folder), List.of(), false);
        assertThatThrownBy(() -> setup(machine).run())
                .hasMessageContaining("apt-get install chromium")
                .message()
                .hasLineCount(1);
        assertThat(calls()).isEmpty();
        assertThat(progress).isEmpty();
    }

    @Test
    void aBrowserThatIsNamedGoesBeforeOthersAndMustBeThere() throws Exception {
        program("chromium", "");
        Path mine = program("mine", "");
        Machine machine = new Machine(Optional.of(mine), List.of(folder), List.of(), true);
        assertThat(setup(machine).run()).isEqualTo(mine);
        Files.delete(mine);
        assertThatThrownBy(() -> setup(machine).run()).hasMessageContaining(mine + ", which is not a program");
    }

    private ChromiumSetup setup(Machine machine) {
        return new ChromiumSetup(machine, log(), pause, progress::add);
    }

    private Machine administrator() {
        return new Machine(Optional.empty(), List.of(folder), List.of(), true);
    }

    private Path log() {
        return folder.resolve("target/apt-get.log");
    }

    /** Does as the script says, and if that comes to its end, succeeds; so installing brings a browser. */
    private void aptGet(String script) throws IOException {
        program("apt-get", "echo $1 >> calls\n" + script + "if [ $1 = install ]; then cp apt-get chromium; fi\n");
    }

    private Path program(String name, String script) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, "#!/bin/sh\ncd '" + folder + "'\n" + script);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** The first argument of each call. */
    private List<String> calls() {
        try {
            Path calls = folder.resolve("calls");
            return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void delete(String name) {
        try {
            Files.delete(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
