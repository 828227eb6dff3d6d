package io.github.journeymap;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The table of packages in docs/architecture.md: dependencies point down it. */
class ArchitectureTest {
    private static final String BASE = "io.github.journeymap";

    /** Which of our packages each one may use. */
    private static final Map<String, List<String>> MAY_USE = new TreeMap<>(Map.ofEntries(
            Map.entry("model", List.of()),
            Map.entry("edit", List.of("model")),
            Map.entry("format", List.of("model", "edit")),
            Map.entry("template", List.of("model", "format")),
            Map.entry("compare", List.of("model")),
            Map.entry("view", List.of("model", "compare")),
            Map.entry("export", List.of("model", "view")),
            Map.entry("words", List.of("format", "view")),
            Map.entry("store", List.of("model", "edit", "format", "template", "compare", "words")),
            Map.entry("search", List.of("model", "format", "store")),
            Map.entry("macro", List.of("model", "format", "template", "compare", "view", "words", "store")),
            Map.entry("blueprint", List.of("template", "store")),
            Map.entry(
                    "rest",
                    List.of("model", "edit", "format", "template", "compare", "view", "export", "words", "store"))));

    private static final Set<String> MAY_USE_ATLASSIAN =
            Set.of("words", "store", "search", "macro", "blueprint", "rest", "");

    /** Not the libraries that the jar brings, which stand beside our packages. */
    private static final JavaClasses OURS =
            new ClassFileImporter().importPath(Path.of("target/classes/io/github/journeymap"));

    @TestFactory
    Stream<DynamicTest> aPackageUsesOnlyThoseBelowIt() {
        return MAY_USE.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    String[] others = MAY_USE.keySet().stream()
                            .filter(other -> !other.equals(entry.getKey()))
                            .filter(other -> !entry.getValue().contains(other))
                            .map(other -> BASE + "." + other + "..")
                            .toArray(String[]::new);
                    noClasses()
                            .that()
                            .resideInAPackage(BASE + "." + entry.getKey() + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(others)
                            .check(OURS);
                }));
    }

    @Test
    void everyPackageIsInTheTable() {
        Set<String> packages = new TreeSet<>();
        OURS.forEach(type -> packages.add(packageOf(type.getPackageName())));
        packages.remove("");

        assertThat(packages).isEqualTo(new TreeSet<>(MAY_USE.keySet()));
    }

    @Test
    void theModelKnowsNothingButTheJdk() {
        classes()
                .that()
                .resideInAPackage(BASE + ".model..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", BASE + ".model..")
                .check(OURS);
    }

    @Test
    void onlyAdaptersKnowConfluence() {
        String[] others = MAY_USE.keySet().stream()
                .filter(name -> !MAY_USE_ATLASSIAN.contains(name))
                .map(name -> BASE + "." + name + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAnyPackage(others)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.atlassian..", "jakarta..", "javax..", "org.slf4j..")
                .check(OURS);
    }

    @Test
    void onlyFormatAndRestKnowTheJsonLibrary() {
        noClasses()
                .that()
                .resideOutsideOfPackages(BASE + ".format..", BASE + ".rest..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.google.gson..")
                .check(OURS);
    }

    @Test
    void nothingSharedChanges() {
        fields().that().areStatic().should().beFinal().check(OURS);
    }

    private static String packageOf(String name) {
        String rest = name.substring(Math.min(name.length(), BASE.length() + 1));
        return rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
    }
}
