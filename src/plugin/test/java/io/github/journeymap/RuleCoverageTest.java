package io.github.journeymap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The tables at the end of docs/behaviour.md say by which tests each rule and each failure mode is proven. They are
 * made of what the tests say: those in Java by {@link Rule}, the script tests by their names, which begin with
 * {@code [E4]}. To write the tables anew: {@code ./dev rules}.
 */
class RuleCoverageTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final Path DOCUMENT = ROOT.resolve("docs/behaviour.md");
    private static final Pattern RULE = Pattern.compile("(?m)^- \\*\\*\\[([A-Z]\\d+)]");
    private static final Pattern TOPICS = Pattern.compile("\\| about \\| rules \\|\n(?:\\|.*\n)+");
    private static final Pattern RULE_ROW = Pattern.compile("(?m)^\\| ([A-TV-Z]\\d+) \\| (.*) \\|$");
    private static final Pattern FAILURE_ROW =
            Pattern.compile("(?m)^\\| (U\\d+) \\| ([^|]+) \\| ([^|]*) \\| ([^|]+) \\|$");
    private static final Pattern ANNOTATION = Pattern.compile("@Rule\\(([^)]*)\\)");
    private static final Pattern SCRIPT_TEST =
            Pattern.compile("(?m)^\\s*(?:async )?(?:tests\\[)?['\"`]((?:\\[[A-Z]\\d+] ?)+)");
    private static final Pattern LABEL = Pattern.compile("[A-Z]\\d+");

    private final Map<String, Set<String>> proofs = proofs();

    @Test
    void everyRuleAndEveryFailureModeHasAProof() throws IOException {
        Set<String> stated = new TreeSet<>(first(RULE));
        stated.addAll(first(FAILURE_ROW));
        assertThat(stated).as("rules without a test that says @Rule").isSubsetOf(proofs.keySet());
        assertThat(proofs.keySet())
                .as("tests of rules that docs/behaviour.md doesn't have")
                .isSubsetOf(stated);
    }

    @Test
    void noRuleIsStatedTwice() throws IOException {
        assertThat(first(RULE)).doesNotHaveDuplicates();
        assertThat(first(FAILURE_ROW)).doesNotHaveDuplicates();
    }

    @Test
    void theRulesOfALetterStandInOneSectionInTheirOrder() throws IOException {
        List<String> rules = first(RULE);
        List<String> letters =
                rules.stream().map(rule -> rule.substring(0, 1)).distinct().toList();
        assertThat(rules)
                .isSortedAccordingTo(Comparator.comparing((String rule) -> letters.indexOf(rule.substring(0, 1)))
                        .thenComparing(rule -> Integer.valueOf(rule.substring(1))));
    }

    @Test
    void theTopicsAtTheHeadOfASectionNameEachOfItsRules() throws IOException {
        List<String> withTopics = Pattern.compile("(?m)^(?=## )")
                .splitAsStream(Files.readString(DOCUMENT))
                .filter(section -> TOPICS.matcher(section).find())
                .toList();
        assertThat(withTopics).hasSize(3).allSatisfy(section -> {
            Matcher topics = TOPICS.matcher(section);
            assertThat(topics.find()).isTrue();
            assertThat(all(LABEL, topics.group())).isEqualTo(all(RULE, section));
        });
    }

    @Test
    void theTablesSayWhatTheTestsSay() throws IOException {
        String document = Files.readString(DOCUMENT);
        String anew = withTables(document);
        if (System.getProperty("writeRules") != null) {
            Files.writeString(DOCUMENT, anew);
        } else {
            assertThat(document).as("write the tables anew with ./dev rules").isEqualTo(anew);
        }
    }

    private String withTables(String document) throws IOException {
        List<MatchResult> old = RULE_ROW.matcher(document).results().toList();
        String rows = first(RULE).stream()
                .map(rule -> "| " + rule + " | " + tests(rule) + " |")
                .collect(Collectors.joining("\n"));
        String withRules = document.substring(0, old.get(0).start())
                + rows
                + document.substring(old.get(old.size() - 1).end());
        return FAILURE_ROW
                .matcher(withRules)
                .replaceAll(row -> "| " + row.group(1) + " | " + row.group(2) + " | " + tests(row.group(1)) + " | "
                        + row.group(4) + " |");
    }

    private String tests(String rule) {
        return proofs.getOrDefault(rule, Set.of()).stream()
                .map(test -> "`" + test + "`")
                .collect(Collectors.joining(", "));
    }

    /** The last group of each match, once. */
    private static Set<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(match.groupCount()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> first(Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(DOCUMENT))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    /** For each rule the names of test classes and of files of script tests. */
    private static Map<String, Set<String>> proofs() {
        Map<String, Set<String>> proofs = new TreeMap<>();
        for (Path file : tests()) {
            String name = file.getFileName().toString();
            Pattern says = name.endsWith(".java") ? ANNOTATION : SCRIPT_TEST;
            says.matcher(SourceText.of(file)).results().forEach(each -> LABEL.matcher(each.group(1))
                    .results()
                    .forEach(label -> proofs.computeIfAbsent(label.group(), rule -> new TreeSet<>())
                            .add(name.replaceAll("\\.java$", ""))));
        }
        return proofs;
    }

    private static List<Path> tests() {
        List<Path> tests = new ArrayList<>();
        try (Stream<Path> modules = Files.list(ROOT.resolve("src"))) {
            for (Path folder : modules.map(module -> module.resolve("test"))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (Stream<Path> files = Files.walk(folder)) {
                    files.filter(file -> file.toString().matches(".*(Test|IT)\\.java|.*\\.test\\.js"))
                            .filter(file -> !file.endsWith("RuleCoverageTest.java"))
                            .forEach(tests::add);
                }
            }
            return tests;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
