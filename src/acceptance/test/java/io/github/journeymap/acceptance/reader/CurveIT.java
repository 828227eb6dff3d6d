package io.github.journeymap.acceptance.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.CurveOnPage;
import io.github.journeymap.acceptance.page.MapOnPage;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The curve as it is seen, pixel by pixel. */
@Acceptance
@Rule("V26")
class CurveIT {
    /** The line passes from cell to cell below zero, and above it in the middle; the last step has none. */
    private static final List<Integer> NUMBERS = List.of(-1, -2, -1, 2, -1);

    private static final int STEPS = NUMBERS.size() + 1;

    /** Pixels from zero, farther than its line is thick and nearer than the curve is. */
    private static final int OFF = 5;

    /** What a browser scatters a gradient by, and the sides of two cells that share a pixel. */
    private static final int UNSEEN = 3;

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.25, 1.5, 2})
    void theTintsOfTwoCellsMeetWithoutASeam(double ratio, Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("blank");
        page.attachMap(json());
        for (int width : List.of(1603, 1700)) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                Visitor reader = visitors.enter(User.READER, options -> options.setDeviceScaleFactor(ratio)
                        .setViewportSize(width, 700)
                        .setColorScheme(scheme));
                MapOnPage map = WikiPage.open(reader, page).map();
                map.wear(scheme);
                hasNoSeam(map, width + " px, " + scheme);
                map.layout().readFromRightToLeft();
                hasNoSeam(map, width + " px, " + scheme + ", from right to left");
            }
        }
    }

    private static void hasNoSeam(MapOnPage map, String where) {
        CurveOnPage curve = map.curve(0);
        for (int step = 0; step + 1 < NUMBERS.size(); step++) {
            int below = NUMBERS.get(step) + NUMBERS.get(step + 1) < 0 ? OFF : -OFF;
            assertThat(curve.tintBehind(step, below, STEPS - 1))
                    .as("tint behind step %d, %s", step, where)
                    .isGreaterThan(3 * UNSEEN);
            assertThat(curve.seamBehind(step, below))
                    .as("seam behind step %d, %s", step, where)
                    .isLessThanOrEqualTo(UNSEEN);
        }
    }

    private static String json() {
        String stages = IntStream.range(0, STEPS)
                .mapToObj(
                        i -> "{\"id\": \"g" + i + "\", \"heading\": \"Stage\", \"steps\": [{\"id\": \"s" + i + "\"}]}")
                .collect(Collectors.joining(", "));
        String values = IntStream.range(0, NUMBERS.size())
                .mapToObj(i -> "{\"row\": \"is\", \"step\": \"s" + i + "\", \"value\": " + NUMBERS.get(i) + "}")
                .collect(Collectors.joining(", "));
        return """
                {"format": "journey-map", "version": 1, "title": "A curve", "stages": [%s],
                 "rows": [{"id": "is", "heading": "As is", "kind": "scale", "scale": {"min": -2, "max": 2, "faces": true}}],
                 "notes": [], "values": [%s]}""".formatted(stages, values);
    }
}
