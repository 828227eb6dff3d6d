package io.github.journeymap.acceptance.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.Page;
import io.github.journeymap.acceptance.browser.RunningBrowser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Scripts and style sheets are formatted as Prettier does it. Prettier comes from Maven Central and runs in the
 * browser, so nobody needs Node. To format instead of checking: {@code -Dit.test=ScriptFormatIT -Dformat=apply}.
 */
class ScriptFormatIT {
    private static final Path SOURCES = Path.of(System.getProperty("journeymap.plugin"), "..");
    private static final boolean APPLY = "apply".equals(System.getProperty("format"));
    private static final List<String> PRETTIER =
            List.of("standalone.js", "plugins/babel.js", "plugins/estree.js", "plugins/postcss.js");
    private static final String FORMAT = """
            ([text, parser]) => prettier.format(text,
                {parser, plugins: Object.values(prettierPlugins), singleQuote: true, printWidth: 100})
            """;

    private static RunningBrowser browser;
    private static Page page;

    @BeforeAll
    static void start() {
        browser = new RunningBrowser();
        page = browser.browser().newPage();
        PRETTIER.forEach(file -> page.addScriptTag(new Page.AddScriptTagOptions().setContent(resource(file))));
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @TestFactory
    Stream<DynamicTest> files() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<Path> sources =
                    files.filter(ScriptFormatIT::isFormatted).sorted().toList();
            return sources.stream()
                    .map(file -> dynamicTest(SOURCES.relativize(file).toString(), () -> check(file)));
        }
    }

    private static boolean isFormatted(Path file) {
        String path = SOURCES.relativize(file).toString().replace('\\', '/');
        return path.matches("[a-z]+/(main|test)/.*\\.(js|css)");
    }

    private static void check(Path file) throws IOException {
        String text = Files.readString(file);
        String parser = file.toString().endsWith(".css") ? "css" : "babel";
        String formatted = (String) page.evaluate(FORMAT, List.of(text, parser));
        if (APPLY) {
            Files.writeString(file, formatted);
        } else {
            assertEquals(formatted, text, "to format it: -Dit.test=ScriptFormatIT -Dformat=apply");
        }
    }

    private static String resource(String file) {
        String path = "/META-INF/resources/webjars/prettier/" + System.getProperty("prettier.version") + "/" + file;
        try (InputStream in = ScriptFormatIT.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
