package io.github.journeymap.fuzz;

import io.github.journeymap.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the inputs that fuzzing starts from, and whatever it ever found, in every build. */
class FuzzSeedsTest {
    @TestFactory
    @Rule("F3")
    Stream<DynamicTest> mapsThatFuzzingStartsFromOrFound() throws IOException {
        return each("maps", MapFuzz::fuzzerTestOneInput);
    }

    @TestFactory
    @Rule("M9")
    Stream<DynamicTest> batchesThatFuzzingStartsFromOrFound() throws IOException {
        return each("edits", EditsFuzz::fuzzerTestOneInput);
    }

    @TestFactory
    @Rule("F3")
    Stream<DynamicTest> whatAllOfTheseCost() throws IOException {
        return Stream.concat(each("maps", CostFuzz::fuzzerTestOneInput), each("edits", CostFuzz::fuzzerTestOneInput));
    }

    @TestFactory
    @Rule("A6")
    Stream<DynamicTest> parametersThatFuzzingStartsFromOrFound() throws IOException {
        return each("parameters", ParametersFuzz::fuzzerTestOneInput);
    }

    @TestFactory
    @Rule("I2")
    Stream<DynamicTest> filesThatFuzzingStartsFromOrFound() throws IOException {
        return Stream.of(
                        each("import-csv", ImportFuzz.Csv::fuzzerTestOneInput),
                        each("import-markdown", ImportFuzz.Markdown::fuzzerTestOneInput),
                        each("import-mermaid", ImportFuzz.Mermaid::fuzzerTestOneInput),
                        each("import-cjm", ImportFuzz.Cjm::fuzzerTestOneInput),
                        each("import-page", ImportFuzz.Page::fuzzerTestOneInput),
                        each("import-sheet", ImportFuzz.Sheet::fuzzerTestOneInput),
                        each("import-any", ImportFuzz.Any::fuzzerTestOneInput))
                .flatMap(tests -> tests);
    }

    private static Stream<DynamicTest> each(String folder, Consumer<byte[]> body) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("test/resources/fuzz", folder))) {
            return files
                    .sorted()
                    .map(file -> DynamicTest.dynamicTest(
                            file.getFileName().toString(), () -> body.accept(Files.readAllBytes(file))))
                    .toList()
                    .stream();
        }
    }
}
