package io.github.journeymap.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.Rule;
import io.github.journeymap.model.Decimal;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Scale;
import io.github.journeymap.model.UnknownFields;
import io.github.journeymap.template.Templates;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;

class MiniatureTest {
    @Test
    @Rule("E20")
    void aRowOfValuesIsOneLineThatGoesOnFromCellToCell() {
        JourneyMap drawn = new Drawn().stages(4).row("Steps").map();
        Row mood = Row.ofScale("mood", "Mood", Scale.EMOTION);
        JourneyMap map = JourneyMap.of(
                "", drawn.context(), drawn.stages(), List.of(mood, drawn.rows().get(0)), List.of());

        Element picture = Jsoup.parse(Miniature.html(map)).selectFirst(".jm-picture");
        Elements pieces = picture.select("[data-kind=scale] > i > svg > path");

        assertThat(pieces).hasSize(4);
        List<String> lines = pieces.eachAttr("d");
        for (int i = 1; i < lines.size(); i++) {
            assertThat(height(first(lines.get(i)))).as("piece %d", i).isEqualTo(height(last(lines.get(i - 1))));
        }
        assertThat(first(lines.get(0))).as("begins at the middle of the first").startsWith("50,");
        assertThat(last(lines.get(3))).as("ends at the middle of the last").startsWith("50,");
        assertThat(picture.select("[data-kind=notes] svg")).isEmpty();
    }

    @Test
    @Rule("E20")
    void aRowOfNumbersHasABarInEachCell() {
        JourneyMap drawn = new Drawn().stages(3).row("Steps").map();
        Row minutes = Row.ofScale(
                "minutes", "Minutes", new Scale(Decimal.of(0), Decimal.of(60), "min", false, "", UnknownFields.NONE));
        JourneyMap map = JourneyMap.of("", drawn.context(), drawn.stages(), List.of(minutes), List.of());

        Element picture = Jsoup.parse(Miniature.html(map)).selectFirst(".jm-picture");

        assertThat(picture.select("[data-kind=scale]:not([data-faces]) > i > svg > path")
                        .eachAttr("d"))
                .hasSize(3)
                .doesNotHaveDuplicates()
                .allMatch(bar -> bar.matches("M0,50H\\d+"));
    }

    @Test
    @Rule("E20")
    void aFilledExampleIsToldFromItsTemplateByTheCellsThatHaveNotes() {
        assertThat(withNotes("service-blueprint")).isZero();
        assertThat(withNotes("job-seeker")).isEqualTo(30);
    }

    private static int withNotes(String template) {
        return Jsoup.parse(Miniature.html(Templates.get(template)))
                .select(".jm-picture i[data-notes]")
                .size();
    }

    private static String first(String line) {
        return line.substring(1, line.indexOf('C'));
    }

    private static String last(String line) {
        return line.substring(line.lastIndexOf(' ') + 1);
    }

    private static String height(String point) {
        return point.substring(point.indexOf(',') + 1);
    }
}
