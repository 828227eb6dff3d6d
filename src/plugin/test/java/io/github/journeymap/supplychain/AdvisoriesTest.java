package io.github.journeymap.supplychain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.journeymap.supplychain.ChecksumList.Artifact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdvisoriesTest {
    /** Whatever anyone thinks of it. */
    @Test
    void areInNothingThatTheJarBringsAlong() throws IOException {
        String sbom = Files.readString(Path.of("main/resources/META-INF/sbom/journey-map.cdx.json"));
        Pattern listed = Pattern.compile("\"ref\": \"pkg:maven/([^/]+)/([^@]+)@");
        List<String> shipped = listed.matcher(sbom)
                .results()
                .map(found -> found.group(1) + ":" + found.group(2))
                .toList();
        assertThat(shipped).contains("com.google.code.gson:gson");

        assertThat(ChecksumList.read())
                .filteredOn(artifact -> shipped.contains(artifact.packageName()))
                .isNotEmpty()
                .allSatisfy(artifact ->
                        assertThat(Advisory.read(Advisory.FILE)).noneMatch(advisory -> advisory.affects(artifact)));
    }

    @Test
    void areInNothingThatTheBuildFetchesUnlessItIsSaidWhyTheyDoNoHarm() throws IOException {
        List<Advisory> unjudged = Advisory.read(Advisory.FILE).stream()
                .filter(advisory -> advisory.judgement().isBlank())
                .toList();

        assertThat(ChecksumList.read()).isNotEmpty().allSatisfy(artifact -> assertThat(unjudged)
                .noneMatch(advisory -> advisory.affects(artifact)));
    }

    @Test
    void areEachSaidInOneLine() throws IOException {
        List<Advisory> advisories = Advisory.read(Advisory.FILE);

        assertThat(advisories).isNotEmpty().doesNotHaveDuplicates().allSatisfy(advisory -> {
            assertThat(advisory.id()).matches("(GHSA|CVE)-[0-9a-z-]+");
            assertThat(advisory.packageName()).matches("[^: ]+:[^: ]+");
            assertThat(advisory.until()).matches("(<=?\\S+)?");
            assertThat(advisory.summary()).isNotBlank();
        });
        assertThatThrownBy(() -> Advisory.parse("GHSA-1\torg:one\t\t")).hasMessageContaining("Not six fields");
    }

    @ParameterizedTest
    @CsvSource({
        "'', <1.10, 1.9, true",
        "'', <1.10, 1.10, false",
        "'', <=1.10, 1.10, true",
        "'', <=1.10, 1.10.1, false",
        "1.2, <1.10, 1.1, false",
        "1.2, <1.10, 1.2, true",
        "1.2, '', 99, true",
        "'', <2.0, 2.0-beta-1, true",
        "'', <6.2.0, 6.2.0.Final, false"
    })
    void areInTheVersionsOfTheirRange(String from, String until, String version, boolean affected) {
        Advisory advisory = new Advisory("CVE-1", "org:one", from, until, "A hole.", "");

        assertThat(advisory.affects(new Artifact("org", "one", version, "one-" + version + ".jar")))
                .isEqualTo(affected);
        assertThat(advisory.affects(new Artifact("org", "one", version, "one-" + version + ".pom")))
                .as("nothing runs in a pom")
                .isFalse();
        assertThat(advisory.affects(new Artifact("org", "two", version, "two-" + version + ".jar")))
                .isFalse();
    }
}
