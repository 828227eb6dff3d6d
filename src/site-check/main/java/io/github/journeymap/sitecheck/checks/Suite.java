package io.github.journeymap.sitecheck.checks;

import io.github.journeymap.sitecheck.Check;
import java.util.List;
import java.util.stream.Stream;

/** Everything that is checked, in the order in which it is; and what remains for people. */
public final class Suite {
    private Suite() {}

    public static List<Check> checks() {
        return Stream.of(
                        MapChecks.ALL,
                        EditorChecks.ALL,
                        PageChecks.ALL,
                        ExportChecks.ALL,
                        DeliveryChecks.ALL,
                        AccessChecks.ALL)
                .flatMap(List::stream)
                .toList();
    }
}
