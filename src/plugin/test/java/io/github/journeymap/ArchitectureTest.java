package io.github.journeymap;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.beehive.ClusterLockService;
import com.atlassian.confluence.pages.AttachmentManager;
import com.atlassian.confluence.security.PermissionManager;
import com.google.gson.Strictness;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Packages use of each other what the table in docs/architecture.md allows, all of it and nothing else. */
@AnalyzeClasses(packages = "io.github.journeymap", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String BASE = "io.github.journeymap.";
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`.+`) \\| .+ \\| (.+) \\|$");
    /** These may use all that stands above them, whether they do or not. */
    private static final Set<String> ADAPTERS = Set.of("macro", "rest", "blueprint", "search");

    private static final Pattern WORD = Pattern.compile("\\w+");

    @ArchTest
    static final ArchRule noPackageNeedsAnotherThatNeedsIt =
            slices().matching(BASE + "(*)..").should().beFreeOfCycles();

    @ArchTest
    static void packagesUseWhatTheTableAllowsThem(JavaClasses classes) throws IOException {
        Map<String, Set<String>> allowed = table();
        Map<String, Set<String>> unused = new LinkedHashMap<>();
        allowed.forEach((room, uses) -> unused.put(room, new TreeSet<>(uses)));
        assertThat(allowed.keySet()).isEqualTo(packages(classes));
        for (JavaClass type : classes) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String from = packageOf(type);
                String to = packageOf(dependency.getTargetClass());
                if (!from.isEmpty() && !to.isEmpty() && !from.equals(to)) {
                    assertThat(allowed.get(from))
                            .as(dependency.getDescription())
                            .contains(to);
                    unused.get(from).remove(to);
                }
            }
        }
        unused.keySet().removeAll(ADAPTERS);
        assertThat(unused)
                .as("what the table allows in vain")
                .allSatisfy((room, uses) -> assertThat(uses).as(room).isEmpty());
    }

    @ArchTest
    static final ArchRule theMapItselfKnowsNothingOfConfluence = noClasses()
            .that()
            .resideInAnyPackage(
                    BASE + "model..",
                    BASE + "edit..",
                    BASE + "unreadable..",
                    BASE + "json..",
                    BASE + "format..",
                    BASE + "template..",
                    BASE + "compare..",
                    BASE + "shown..",
                    BASE + "view..",
                    BASE + "document..",
                    BASE + "comparison..",
                    BASE + "window..",
                    BASE + "export..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.atlassian..", "jakarta..", "org.springframework..", "org.slf4j..");

    @ArchTest
    static final ArchRule onlyOnePackageTouchesAttachmentsAndLocks =
            onlyIn("attachment", AttachmentManager.class, ClusterLockService.class);

    @ArchTest
    static final ArchRule onlyTheSiteAsksForPermissions = onlyIn("site", PermissionManager.class);

    /** The jar leaves out what of Gson binds objects, which its trees need as well. */
    @ArchTest
    static final ArchRule onlyTheTokensOfGsonAreUsed = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("com.google.gson..")
                    .and(not(resideInAPackage("com.google.gson.stream")))
                    .and(not(type(Strictness.class))));

    private static ArchRule onlyIn(String room, Class<?>... services) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(BASE + room + "..")
                .and()
                .doNotHaveFullyQualifiedName(BASE + "ConfluenceServices")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(services);
    }

    @ArchTest
    static void nobodyUsesTheListOfServices(JavaClasses classes) {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ConfluenceServices.class)
                .check(others(classes));
    }

    /** For each package the others that it may use, as docs/architecture.md has it. */
    private static Map<String, Set<String>> table() throws IOException {
        Map<String, Set<String>> allowed = new LinkedHashMap<>();
        String document = Files.readString(Path.of("..", "..", "docs", "architecture.md"));
        String rows = document.substring(document.indexOf("### Packages of the plugin"));
        ROW.matcher(rows.substring(0, rows.indexOf("\n#", 1))).results().forEach(row -> {
            Set<String> uses =
                    words(row.group(2).replaceAll("\\(.*?\\)|.*\\ball above( but)?\\b|the JDK|\\band\\b", " "));
            if (row.group(2).startsWith("all above")) {
                Set<String> above = new TreeSet<>(allowed.keySet());
                above.removeAll(uses);
                uses = above;
            }
            for (String name : words(row.group(1))) {
                allowed.put(name, uses);
            }
        });
        return allowed;
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> packages(JavaClasses classes) {
        return classes.stream()
                .map(ArchitectureTest::packageOf)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }

    /** Of the plugin; empty for the top one, the annotation processor's, and those of others. */
    private static String packageOf(JavaClass type) {
        String name = type.getPackageName() + ".";
        boolean own = name.startsWith(BASE) && !name.startsWith(BASE + "platform.");
        return own ? name.substring(BASE.length()).replaceAll("\\..*", "") : "";
    }

    private static JavaClasses others(JavaClasses classes) {
        return classes.that(DescribedPredicate.describe(
                "not the list itself", type -> !type.getFullName().equals(BASE + "ConfluenceServices")));
    }
}
