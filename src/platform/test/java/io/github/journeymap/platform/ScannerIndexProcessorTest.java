package io.github.journeymap.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScannerIndexProcessorTest {
    private static final String NAMED = """
            package jakarta.inject;
            public @interface Named { String value() default ""; }
            """;
    private static final String HEAD = """
            import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
            import com.atlassian.plugin.spring.scanner.annotation.export.ExportAsService;
            import jakarta.inject.Named;
            """;

    @TempDir
    Path classes;

    @Test
    void listsNamedClassesAsComponentsInOrder() throws IOException {
        compile(Map.of("B", "@Named class B {}", "A", "@Named(\"first\") class A { @Named static class Inner {} }"));
        assertThat(index("component")).isEqualTo("A#first\nA$Inner\nB\n");
    }

    @Test
    void listsServicesImportedByConstructorsAndFieldsOnce() throws IOException {
        compile(Map.of("A", """
                class A {
                    @ComponentImport("salRunner") Runnable named;
                    @ComponentImport java.util.List<String> generic;
                    A(@ComponentImport Comparable<A> order) {}
                    A(@ComponentImport Comparable<A> order, int other) {}
                }"""));
        assertThat(index("imports")).isEqualTo("java.lang.Comparable\njava.lang.Runnable#salRunner\njava.util.List\n");
    }

    @Test
    void listsExportedInterfaces() throws IOException {
        compile(Map.of(
                "A",
                "@ExportAsService class A implements Runnable, Comparable<A> { public void run() {}"
                        + " public int compareTo(A other) { return 0; } }",
                "B",
                "@ExportAsService(Runnable.class) class B implements Runnable, Cloneable { public void run() {} }"));
        assertThat(index("exports")).isEqualTo("A#java.lang.Comparable,java.lang.Runnable\nB#java.lang.Runnable\n");
        assertThat(index("component")).isEqualTo("A\nB\n");
    }

    @Test
    void takesANameOnAParameterForAChoiceAndNotForAComponent() {
        compile(Map.of("A", "class A { A(@Named(\"x\") Runnable it) {} }"));
        assertThat(classes.resolve(ScannerIndex.FOLDER)).doesNotExist();
    }

    @Test
    void refusesAnAbstractComponent() {
        assertThat(messages(Map.of("A", "@Named abstract class A {}")))
                .containsExactly("only a concrete class can be a component, but A is not");
    }

    @Test
    void refusesAPrimitiveService() {
        assertThat(messages(Map.of("A", "class A { @ComponentImport int number; }")))
                .containsExactly("a service is an interface or a class, but number is int");
    }

    private String index(String file) throws IOException {
        return Files.readString(classes.resolve(ScannerIndex.FOLDER + file));
    }

    private void compile(Map<String, String> sources) {
        assertThat(messages(sources)).isEmpty();
    }

    private List<String> messages(Map<String, String> sources) {
        var found = new DiagnosticCollector<JavaFileObject>();
        var files = sources.entrySet().stream()
                .map(each -> source(each.getKey(), HEAD + each.getValue()))
                .collect(Collectors.toList());
        files.add(source("jakarta/inject/Named", NAMED));
        var task = ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, found, List.of("-d", classes.toString()), null, files);
        task.setProcessors(List.of(new ScannerIndexProcessor()));
        task.call();
        return found.getDiagnostics().stream()
                .map(each -> each.getMessage(Locale.ROOT))
                .toList();
    }

    private static JavaFileObject source(String name, String text) {
        return new SimpleJavaFileObject(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
