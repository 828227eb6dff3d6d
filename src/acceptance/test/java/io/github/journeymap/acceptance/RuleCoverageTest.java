package io.github.journeymap.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** docs/behaviour.md says at its end by which tests each rule and each failure mode is proven: so they must be there. */
class RuleCoverageTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern RULE = Pattern.compile("(?m)^- \\*\\*\\[([A-Z]\\d+)]");
    private static final Pattern RULE_ROW = Pattern.compile("(?m)^\\| ([A-Z]\\d+) \\| (.+) \\|$");
    private static final Pattern FAILURE_ROW =
            Pattern.compile("(?m)^\\| failure mode (F\\d+) \\| [^|]+ \\| ([^|]+) \\| [^|]+ \\|$");
    private static final String UNTESTED = "no test of its own yet";
    private static final Pattern TEST = Pattern.compile("`([\\w.-]+)`");

    @Test
    @DisplayName("every row has its rule")
    void everyRowHasItsRule() throws IOException {
        assertThat(first(RULE_ROW)).isNotEmpty().doesNotHaveDuplicates().isSubsetOf(first(RULE));
    }

    @Test
    @DisplayName("F1 to F26 each have a row, and whatever came after them has one")
    void everyFailureModeIsTraced() throws IOException {
        assertThat(first(FAILURE_ROW))
                .doesNotHaveDuplicates()
                .containsAll(IntStream.rangeClosed(1, 26).mapToObj(i -> "F" + i).toList());
    }

    @Test
    @DisplayName("every row names tests or says that there is none, and every named test is there")
    void everyNamedTestExists() throws IOException {
        Set<String> tests = tests();
        for (Pattern rows : List.of(RULE_ROW, FAILURE_ROW)) {
            for (MatchResult row : matches(rows)) {
                List<String> named = TEST.matcher(row.group(2))
                        .results()
                        .map(test -> test.group(1))
                        .toList();
                assertThat(named.isEmpty())
                        .as(row.group())
                        .isEqualTo(row.group(2).equals(UNTESTED));
                assertThat(tests).as(row.group(1)).containsAll(named);
            }
        }
    }

    @Test
    @DisplayName("a test of a failure mode has its number in its name")
    void failureModesAreNamed() throws IOException {
        for (MatchResult row : matches(FAILURE_ROW)) {
            if (row.group(2).equals(UNTESTED)) {
                continue;
            }
            String name = TEST.matcher(row.group(2))
                    .results()
                    .findFirst()
                    .orElseThrow()
                    .group(1);
            try (Stream<Path> files = Files.walk(ROOT.resolve("src"))) {
                Path file = files.filter(path -> path.endsWith(name + ".java"))
                        .findFirst()
                        .orElseThrow();
                assertThat(Files.readString(file)).containsPattern("[^A-Za-z0-9]" + row.group(1) + "[_:]");
            }
        }
    }

    private static List<String> first(Pattern pattern) throws IOException {
        return matches(pattern).stream().map(match -> match.group(1)).toList();
    }

    private static List<MatchResult> matches(Pattern pattern) throws IOException {
        String text = Files.readString(ROOT.resolve("docs").resolve("behaviour.md"));
        return pattern.matcher(text).results().toList();
    }

    /** Names of test classes, and files of script tests. */
    private static Set<String> tests() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("src"))) {
            return files.map(path -> path.getFileName().toString())
                    .filter(name -> name.matches(".*(Test|IT)\\.java|.*\\.test\\.js"))
                    .map(name -> name.replaceAll("\\.java$", ""))
                    .collect(Collectors.toSet());
        }
    }
}
