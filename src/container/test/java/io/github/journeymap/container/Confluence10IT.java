package io.github.journeymap.container;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;

@DisplayName("In the container of Confluence 10, the app")
class Confluence10IT extends AppInContainer {
    Confluence10IT() {
        super(
                Path.of(System.getProperty("journeymap.jar")),
                Map.of(
                        "jakarta.inject", "2.0.1",
                        "jakarta.ws.rs", "3.1.0",
                        "jakarta.ws.rs.core", "3.1.0",
                        "org.slf4j", "2.0.17"));
    }
}
