package io.github.journeymap.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.Rule;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.shown.Beginning;
import io.github.journeymap.template.Templates;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class LiveGuidanceTest {
    @Test
    @Rule("V8")
    void aMapWithoutNotesShowsThoseWhoMayEditHowToBeginAndEveryoneElseThatNobodyHas() {
        JourneyMap empty = new Drawn().stage("Enter").row("Steps").map();

        Element toReaders = Jsoup.parse(Rendered.live(empty)).selectFirst(".jm-guidance");
        assertThat(toReaders.text()).isEqualTo("This map has no notes yet.");
        assertThat(toReaders.select("button, details")).isEmpty();
        Element toEditors = Jsoup.parse(Rendered.live(empty, Rendered.EDITOR)).selectFirst(".jm-guidance");
        assertThat(toEditors.text()).startsWith("Start your map Narrow your focus to a specific scenario");
        assertThat(toEditors.attr("aria-labelledby"))
                .isEqualTo(toEditors.selectFirst("div > div").id());
        assertThat(toEditors.select("button").eachAttr("data-command"))
                .containsExactly("choose-template", "bring-table", "see-example");
        assertThat(Rendered.live(Drawn.BREAD)).doesNotContain("jm-guidance");
        assertThat(Rendered.live(Drawn.BREAD, Rendered.EDITOR)).doesNotContain("jm-guidance");
    }

    @Test
    @Rule("V8")
    void aServiceBlueprintIsBegunInTheRowAboveItsFirstLine() {
        JourneyMap blueprint = Templates.get(Templates.SERVICE_BLUEPRINT);

        assertThat(Jsoup.parse(Rendered.live(blueprint, Rendered.EDITOR))
                        .selectFirst(".jm-guidance")
                        .text())
                .contains("In the row “Customer actions”, document what someone does")
                .doesNotContain("In the first row");
    }

    @Test
    @Rule("V8")
    void otherPagesMapsAreAFurtherWayToBeginAlsoWhereTheTemplateHasNotes() {
        JourneyMap empty = new Drawn().stage("Enter").row("Steps").map();
        Beginning beginning = new Beginning(
                List.of("A <hint>"), List.of(new Beginning.Source(9, "Plan & <b>", "Sales", "/pages/9")), false);

        for (JourneyMap map : List.of(empty, Drawn.BREAD)) {
            Element guidance =
                    Jsoup.parse(Rendered.live(map, Rendered.EDITOR, beginning)).selectFirst(".jm-guidance");
            assertThat(guidance.select("p").last().text()).isEqualTo("A <hint>");
            assertThat(guidance.select("details > summary").text()).isEqualTo("Copy a map from another page");
            assertThat(guidance.select("li").text()).isEqualTo("Plan & <b> (Sales) Copy here");
            assertThat(guidance.select("li button").attr("data-page")).isEqualTo("9");
            assertThat(guidance.select("> .jm-ways > button")).hasSize(map == empty ? 3 : 0);
        }
    }
}
