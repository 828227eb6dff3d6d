package io.github.journeymap.acceptance.script;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.Page;
import io.github.journeymap.acceptance.browser.RunningBrowser;
import io.github.journeymap.acceptance.browser.ScriptResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every {@code *.test.js} under src/plugin/test/frontend, one JUnit test for each sentence in it. To run only some:
 * {@code -Dit.test=ScriptTestsIT -Dscripts=apply}.
 */
class ScriptTestsIT {
    private static final Path PLUGIN = Path.of(System.getProperty("journeymap.plugin"));

    private static ModuleServer server;
    private static RunningBrowser browser;
    private static Page page;

    @BeforeAll
    static void start() {
        server = new ModuleServer(PLUGIN);
        browser = new RunningBrowser();
        page = browser.browser().newPage();
    }

    @AfterAll
    static void stop() {
        browser.close();
        server.close();
    }

    @TestFactory
    Stream<DynamicContainer> modules() throws IOException {
        Path folder = PLUGIN.resolve("test/frontend");
        if (!Files.isDirectory(folder)) {
            return Stream.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> modules = files.filter(file -> file.toString().endsWith(".test.js"))
                    .map(file -> PLUGIN.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.contains(System.getProperty("scripts", "")))
                    .sorted()
                    .toList();
            return modules.stream().map(this::module);
        }
    }

    private DynamicContainer module(String module) {
        return dynamicContainer(
                module.replaceAll("^test/frontend/|\\.test\\.js$", ""),
                Stream.of(module).flatMap(this::testsIn));
    }

    /**
     * Each module in a document of its own, all of them in one window: a new one would take a process, which is slow at
     * first.
     */
    private Stream<DynamicTest> testsIn(String module) {
        page.navigate(server.address() + "/runner/runner.html?runs=" + System.getProperty("runs", ""));
        List<String> sentences = ScriptResult.texts(page.evaluate("path => window.testsIn(path)", "/" + module));
        return sentences.stream()
                .map(sentence -> dynamicTest(sentence, () -> {
                    Object problem = page.evaluate(
                            "([path, sentence]) => window.runTest(path, sentence)", List.of("/" + module, sentence));
                    if (!"".equals(problem)) {
                        throw new AssertionError(problem);
                    }
                }));
    }
}
