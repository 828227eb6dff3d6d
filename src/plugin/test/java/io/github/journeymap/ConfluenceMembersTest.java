package io.github.journeymap;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import jakarta.inject.Named;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** docs/confluence.md says of every member of Confluence that the plugin uses where it was seen. */
@AnalyzeClasses(packages = "io.github.journeymap", importOptions = ImportOption.DoNotIncludeTests.class)
class ConfluenceMembersTest {
    private static final String CONFLUENCE = "com.atlassian.";
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z][\\w.$]+[A-Z][\\w$]*)` \\| (.+?) \\| .+ \\|$");
    private static final Pattern LOOKED_FOR = Pattern.compile("(?m)^\\| (.*looked for when .*?) \\| .+ \\|$");
    private static final Pattern NAME = Pattern.compile("`((?:com|confluence|java|javax)\\.[\\w.]+)`");
    private static final Pattern MEMBER = Pattern.compile("`(\\w+)`");

    @ArchTest
    static void members(JavaClasses classes) throws IOException {
        SortedSet<String> used = plugin(classes)
                .flatMap(type -> type.getAccessesFromSelf().stream())
                .flatMap(access -> member(access).stream())
                .filter(member -> member.getOwner().getName().startsWith(CONFLUENCE))
                .map(member -> name(member.getOwner()) + " " + member.getName().replace("<init>", "new"))
                .collect(toCollection(TreeSet::new));
        SortedSet<String> listed =
                rows().flatMap(ConfluenceMembersTest::members).collect(toCollection(TreeSet::new));
        assertThat(listed).isEqualTo(used);
    }

    @ArchTest
    static void types(JavaClasses classes) throws IOException {
        SortedSet<String> used = plugin(classes)
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(Dependency::getTargetClass)
                .map(JavaClass::getBaseComponentType)
                .filter(type -> type.getName().startsWith(CONFLUENCE))
                .map(ConfluenceMembersTest::name)
                .collect(toCollection(TreeSet::new));
        assertThat(rows().map(row -> row.group(1))).containsAll(used);
    }

    /**
     * Spring asks a component's class for all its methods, and those of its lambdas are among them: a type that is missing in one
     * of them keeps the app from starting, though nothing has been called.
     */
    @ArchTest
    static void whatIsLookedForWhenItIsNeededStandsInNoComponent(JavaClasses classes) throws IOException {
        List<String> missing = LOOKED_FOR
                .matcher(document())
                .results()
                .flatMap(row -> NAME.matcher(row.group(1)).results())
                .map(name -> name.group(1).replaceFirst("^confluence\\.", CONFLUENCE + "confluence."))
                .toList();
        assertThat(missing).contains("com.atlassian.confluence.user.UserAccessor", "com.atlassian.mail", "java.awt");
        List<String> named = plugin(classes)
                .filter(type -> type.isAnnotatedWith(Named.class))
                .map(JavaClass::reflect)
                .flatMap(type -> signatures(type)
                        .map(Class::getName)
                        .filter(name -> missing.stream().anyMatch(name::startsWith))
                        .map(name -> type.getSimpleName() + " names " + name))
                .distinct()
                .toList();
        assertThat(named).isEmpty();
    }

    private static Stream<Class<?>> signatures(Class<?> type) {
        Stream<Class<?>> fields = Arrays.stream(type.getDeclaredFields()).map(Field::getType);
        Stream<Class<?>> methods = Arrays.stream(type.getDeclaredMethods()).flatMap(ConfluenceMembersTest::types);
        Stream<Class<?>> constructors =
                Arrays.stream(type.getDeclaredConstructors()).flatMap(made -> Arrays.stream(made.getParameterTypes()));
        return Stream.of(fields, methods, constructors).flatMap(Function.identity());
    }

    private static Stream<Class<?>> types(Method method) {
        return Stream.concat(Stream.of(method.getReturnType()), Arrays.stream(method.getParameterTypes()));
    }

    /** Not the annotation processor, which is on the path to compile with. */
    private static Stream<JavaClass> plugin(JavaClasses classes) {
        return classes.stream().filter(type -> !type.getPackageName().endsWith(".platform"));
    }

    private static Optional<? extends JavaMember> member(JavaAccess<?> access) {
        return access.getTarget().resolveMember();
    }

    private static String name(JavaClass type) {
        return type.getName().substring(CONFLUENCE.length());
    }

    private static Stream<String> members(MatchResult row) {
        return MEMBER.matcher(row.group(2)).results().map(member -> row.group(1) + " " + member.group(1));
    }

    private static Stream<MatchResult> rows() throws IOException {
        return ROW.matcher(document()).results().toList().stream();
    }

    private static String document() throws IOException {
        return Files.readString(Path.of("..", "..", "docs", "confluence.md"));
    }
}
