package io.github.journeymap.sitecheck.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.sitecheck.Check;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is checked, and what docs/confluence.md says of it. */
class SuiteTest {
    // 12. *Machine.* **Search.** …
    private static final String HEADING = "### To be checked by hand in a real Confluence";
    private static final Pattern NUMBER = Pattern.compile("(?m)^(\\d+)\\. ");
    private static final Pattern ITEM = Pattern.compile("(?m)^(\\d+)\\. \\*(Machine|In part|By hand)\\.\\* \\*\\*");

    @Test
    void theDocumentSaysOfEachNumberWhetherAMachineDoesIt() throws IOException {
        String document = Files.readString(Path.of("..", "..", "docs", "confluence.md"));
        String list = document.substring(document.indexOf(HEADING), document.indexOf("\n#", document.indexOf(HEADING)));
        Map<Integer, Boolean> documented = new TreeMap<>();
        ITEM.matcher(list)
                .results()
                .forEach(item -> documented.put(
                        Integer.valueOf(item.group(1)), !item.group(2).equals("By hand")));
        Map<Integer, Boolean> done = new TreeMap<>();
        NUMBER.matcher(list)
                .results()
                .map(number -> number.group(1))
                .forEach(number -> done.put(
                        Integer.valueOf(number),
                        Suite.checks().stream().map(Check::number).anyMatch(number::equals)));

        assertThat(done).hasSizeGreaterThan(20);
        assertThat(Suite.checks())
                .extracting(Check::number)
                .filteredOn(number -> !number.isEmpty())
                .allMatch(number -> done.containsKey(Integer.valueOf(number)));
        assertThat(documented).isEqualTo(done);
    }

    @Test
    void noTwoChecksSayTheSame() {
        assertThat(Suite.checks())
                .extracting(Check::name)
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(30);
    }

    @Test
    void theWordsOfAWordDocumentAreReadWhereverItsLinesAreBroken() {
        String document =
                "MIME-Version: 1.0\nContent-Transfer-Encoding: quoted-printable\n\n<p>Gro=C3=9Fmutter =\n\u00fc=\r\nber</p>";

        assertThat(ExportChecks.decoded(document)).contains("<p>Gro\u00dfmutter \u00fcber</p>");
        assertThat(ExportChecks.decoded("<p>a=3Db</p>")).isEqualTo("<p>a=3Db</p>");
        assertThat(ExportChecks.decoded("Content-Transfer-Encoding: quoted-printable\n100 % =")
                        .getBytes(StandardCharsets.UTF_8))
                .isNotEmpty();
    }
}
