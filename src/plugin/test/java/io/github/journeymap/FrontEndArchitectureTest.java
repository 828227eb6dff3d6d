package io.github.journeymap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Folders of the front end import what the table in docs/architecture.md allows, all of it and nothing else. */
class FrontEndArchitectureTest {
    private static final Path SCRIPTS = Path.of("main", "frontend");
    private static final Path TESTS = Path.of("test", "frontend");
    private static final Pattern ANY = Pattern.compile("@\\w+ \\{[^\n]*\\bany\\b[^\n]*?\\}|[:<|] *any\\b(?!\\()");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| .+ \\| (.+) \\|$");
    /** It may import all that stands above it, whether it does or not. */
    private static final Set<String> ABOVE_ALL = Set.of("editor");

    private static final Pattern WORD = Pattern.compile("\\w+");
    private static final Pattern IMPORT = Pattern.compile("(?m)^(?:import|export|\\})[^;]*? from '(\\.[^']+)';");

    @Test
    void foldersImportWhatTheTableAllowsThem() throws IOException {
        Map<String, Set<String>> allowed = table();
        Map<String, Set<String>> unused = new LinkedHashMap<>();
        allowed.forEach((folder, uses) -> unused.put(folder, new TreeSet<>(uses)));
        List<Path> scripts = scripts();
        assertThat(scripts).hasSizeGreaterThan(50);
        for (Path script : scripts) {
            String from = folderOf(script);
            assertThat(allowed).as("the folder of %s", script).containsKey(from);
            for (Path imported : importsOf(script)) {
                assertThat(imported).as("imported by %s", script).exists();
                String to = folderOf(imported);
                if (!to.equals(from)) {
                    assertThat(allowed.get(from))
                            .as("%s imports %s", script, imported)
                            .contains(to);
                    unused.get(from).remove(to);
                }
            }
        }
        unused.keySet().removeAll(ABOVE_ALL);
        assertThat(unused)
                .as("what the table allows in vain")
                .allSatisfy((folder, uses) -> assertThat(uses).as(folder).isEmpty());
    }

    /** So that no two folders can need each other. */
    @Test
    void whatATableRowAllowsStandsAboveIt() throws IOException {
        Set<String> above = new TreeSet<>();
        table().forEach((folder, uses) -> {
            assertThat(above).as(folder).containsAll(uses);
            above.add(folder);
        });
    }

    /** The compiler has no word for it: where anything is allowed, nothing is checked. */
    @Test
    void noTypeIsAny() throws IOException {
        try (Stream<Path> files = Stream.concat(Files.walk(SCRIPTS), Files.walk(TESTS))) {
            for (Path file : files.filter(each -> each.toString().matches(".*\\.(js|d\\.ts)"))
                    .toList()) {
                assertThat(ANY.matcher(Files.readString(file)).results().map(MatchResult::group))
                        .as("%s", file)
                        .isEmpty();
            }
        }
    }

    /** For each folder the others that it may import from, as docs/architecture.md has it. */
    private static Map<String, Set<String>> table() throws IOException {
        Map<String, Set<String>> allowed = new LinkedHashMap<>();
        String document = Files.readString(Path.of("..", "..", "docs", "architecture.md"));
        String rows = document.substring(document.indexOf("### Front end"));
        ROW.matcher(rows.substring(0, rows.indexOf("\n#", 1))).results().forEach(row -> {
            Set<String> uses = words(row.group(2).replaceAll("all above but|\\bnothing\\b|\\band\\b", " "));
            if (row.group(2).startsWith("all above")) {
                Set<String> above = new TreeSet<>(allowed.keySet());
                above.removeAll(uses);
                uses = above;
            }
            allowed.put(row.group(1), uses);
        });
        return allowed;
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.walk(SCRIPTS)) {
            return files.filter(file -> file.toString().endsWith(".js")).toList();
        }
    }

    private static List<Path> importsOf(Path script) throws IOException {
        return IMPORT.matcher(Files.readString(script))
                .results()
                .map(found -> script.resolveSibling(found.group(1)).normalize())
                .toList();
    }

    private static String folderOf(Path script) {
        return script.getParent().getFileName().toString();
    }
}
