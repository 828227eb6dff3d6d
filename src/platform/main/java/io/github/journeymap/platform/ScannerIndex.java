package io.github.journeymap.platform;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.processing.Filer;
import javax.tools.StandardLocation;

/**
 * What a plugin's container reads instead of scanning its classes: files under {@code META-INF/plugin-components/},
 * UTF-8, one entry a line, in the format of Spring Scanner 2 (https://bitbucket.org/atlassian/atlassian-spring-scanner).
 *
 * <pre>
 * component   com.example.Foo            or  com.example.Foo#beanName
 * imports     com.example.api.Service    or  com.example.api.Service#beanName
 * exports     com.example.Foo#com.example.api.A,com.example.api.B
 * </pre>
 *
 * Lines are sorted, so that the same sources give the same bytes. A file without a line is not written.
 */
final class ScannerIndex {
    static final String FOLDER = "META-INF/plugin-components/";

    private final SortedMap<String, SortedSet<String>> files = new TreeMap<>();

    void component(String className, String beanName) {
        add("component", className, beanName);
    }

    void imported(String className, String beanName) {
        add("imports", className, beanName);
    }

    void exported(String className, SortedSet<String> interfaces) {
        add("exports", className, String.join(",", interfaces));
    }

    void write(Filer filer) throws IOException {
        for (var file : files.entrySet()) {
            try (Writer writer = filer.createResource(StandardLocation.CLASS_OUTPUT, "", FOLDER + file.getKey())
                    .openWriter()) {
                String text = String.join("\n", file.getValue()) + "\n";
                if (!StandardCharsets.US_ASCII.newEncoder().canEncode(text)) {
                    throw new IOException("class and bean names must be ASCII");
                }
                writer.write(text);
            }
        }
    }

    private void add(String file, String className, String suffix) {
        files.computeIfAbsent(file, name -> new TreeSet<>())
                .add(suffix.isEmpty() ? className : className + "#" + suffix);
    }
}
