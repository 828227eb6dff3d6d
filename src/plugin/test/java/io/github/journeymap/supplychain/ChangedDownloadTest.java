package io.github.journeymap.supplychain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** src/build/Checksums.java, run as the build runs it. */
class ChangedDownloadTest {
    private static final String JAR = "org/example/one/1.0/one-1.0.jar";

    @TempDir
    private Path folder;

    private record Answer(int code, String words) {}

    @BeforeEach
    void download() throws Exception {
        Path jar = folder.resolve("repository").resolve(JAR);
        Files.createDirectories(jar.getParent());
        Files.writeString(jar, "as it was made");
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        String checksum = HexFormat.of().formatHex(digest.digest(Files.readAllBytes(jar)));
        Files.writeString(
                folder.resolve("list"),
                "# A comment\n" + checksum + "  " + JAR + "\n" + checksum + "  org/example/two/1.0/two-1.0.jar\n");
    }

    @Test
    void isNoneWhenWhatIsThereIsAsListedAndTheRestWasNotFetched() throws Exception {
        assertThat(check()).isEqualTo(new Answer(0, ""));
    }

    @Test
    void failsTheBuildAndIsNamed() throws Exception {
        Files.writeString(folder.resolve("repository").resolve(JAR), "as it was changed");

        Answer answer = check();

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.words())
                .contains("\n  " + JAR + "\n", "Delete these files and build again")
                .doesNotContain("two-1.0.jar");
    }

    @Test
    void isFoundLaterInABuildToo() throws Exception {
        assertThat(check("first")).isEqualTo(new Answer(0, ""));
        Files.writeString(folder.resolve("repository").resolve(JAR), "as it was changed");

        assertThat(check("first").words()).contains(JAR);
    }

    /** As it was made, it has the same size; its time is put back. */
    @Test
    void isFoundByTheNextBuildWhateverItsTimeSays() throws Exception {
        Path jar = folder.resolve("repository").resolve(JAR);
        assertThat(check("first")).isEqualTo(new Answer(0, ""));
        FileTime time = Files.getLastModifiedTime(jar);
        Files.writeString(jar, "as it was mad!");
        Files.setLastModifiedTime(jar, time);

        assertThat(check("first")).as("not read again in the same build").isEqualTo(new Answer(0, ""));
        assertThat(check("second").words()).contains(JAR);
    }

    private Answer check() throws Exception {
        return check("the only one");
    }

    private Answer check(String build) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "../build/Checksums.java",
                        folder.resolve("repository").toString(),
                        folder.resolve("list").toString(),
                        folder.resolve("seen").toString(),
                        build)
                .redirectErrorStream(true)
                .start();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), words);
    }
}
