package io.github.journeymap.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.journeymap.Rule;
import io.github.journeymap.label.Curve;
import io.github.journeymap.label.ValueLabels;
import io.github.journeymap.model.Category;
import io.github.journeymap.model.Decimal;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Scale;
import io.github.journeymap.model.UnknownFields;
import io.github.journeymap.model.Value;
import io.github.journeymap.shown.MapAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;

class LiveGridTest {
    @Test
    @Rule("V31")
    void eachNoteHasAnAddressThatIsThePagesTheMapsAndItsOwn() {
        MapAddress map = MapAddress.on("/wiki", 123, "Journey map");
        String address = map.noteUrl("/wiki", "n3");
        assertThat(address).isEqualTo("/wiki/pages/viewpage.action?pageId=123#jm-3f-vjp9m9-n3");
        Document page = Jsoup.parse(Rendered.live(Drawn.BREAD));
        assertThat(page.getElementById("jm-3f-vjp9m9-n3").text()).contains("The baker");
        assertThat(page.selectFirst(".journey-map").attr("data-anchor") + "n3")
                .isEqualTo(address.substring(address.indexOf('#') + 1));
        assertThat(MapAddress.on("/wiki", 123, "Another").anchor()).isNotEqualTo(map.anchor());
        assertThat(MapAddress.on("/wiki", 124, "Journey map").anchor()).isNotEqualTo(map.anchor());
    }

    @Test
    @Rule("V2")
    void theGridHasExactlyTheElementsThatDocsBehaviourMdNames() {
        assertThat(Rendered.grid(Rendered.live(Drawn.BREAD)).outerHtml())
                .isEqualTo("<table class=\"jm-grid\" aria-label=\"Buying bread\">"
                        + "<colgroup class=\"jm-head-col\"><col></colgroup>"
                        + "<colgroup class=\"jm-stage-cols\"><col><col></colgroup>"
                        + "<colgroup class=\"jm-stage-cols\"><col></colgroup>"
                        + "<thead><tr class=\"jm-stages\">"
                        + "<td class=\"jm-corner\" rowspan=\"2\"></td>"
                        + "<th class=\"jm-stage\" scope=\"colgroup\" colspan=\"2\" data-stage=\"enter\">"
                        + "<span class=\"jm-heading\">Enter</span>"
                        + "<span class=\"jm-prompt\">How do they come in?</span></th>"
                        + "<th class=\"jm-stage\" scope=\"colgroup\" data-stage=\"leave\">"
                        + "<span class=\"jm-heading\">Leave</span></th></tr>"
                        + "<tr class=\"jm-steps\">"
                        + "<th class=\"jm-step\" scope=\"col\" data-step=\"enter-1\">"
                        + "<span class=\"jm-heading jm-unnamed\">Step 1</span></th>"
                        + "<th class=\"jm-step\" scope=\"col\" data-step=\"enter-2\">"
                        + "<span class=\"jm-heading\">Queue</span></th>"
                        + "<th class=\"jm-step\" scope=\"col\" data-step=\"leave-1\" role=\"cell\">"
                        + "<span class=\"jm-heading jm-unnamed\" data-placeholder=\"Name this step\"></span></th></tr></thead>"
                        + "<tbody><tr class=\"jm-row\" data-row=\"steps\" data-tone=\"neutral\">"
                        + "<th class=\"jm-row-head\" scope=\"row\"><span class=\"jm-heading\">Steps</span>"
                        + "<span class=\"jm-prompt\">What happens?</span></th>"
                        + "<td class=\"jm-cell\" data-step=\"enter-1\"><ul class=\"jm-notes\">"
                        + "<li class=\"jm-note\" data-note=\"n1\" id=\"jm-3f-vjp9m9-n1\"><span class=\"jm-text\">Opens the door</span></li>"
                        + "<li class=\"jm-note\" data-note=\"n2\" id=\"jm-3f-vjp9m9-n2\"><span class=\"jm-text\">Smells bread</span></li>"
                        + "</ul></td>"
                        + "<td class=\"jm-cell jm-empty\" data-step=\"enter-2\"></td>"
                        + "<td class=\"jm-cell jm-empty\" data-step=\"leave-1\"></td></tr>"
                        + "<tr class=\"jm-row\" data-row=\"touchpoints\" data-tone=\"positive\">"
                        + "<th class=\"jm-row-head\" scope=\"row\"><span class=\"jm-heading\">Touchpoints</span>"
                        + "<ul class=\"jm-categories\"><li data-category=\"people\"><span class=\"jm-category\" data-hue=\"1\">People</span>"
                        + "<span class=\"jm-prompt\">Who?</span></li></ul></th>"
                        + "<td class=\"jm-cell jm-empty\" data-step=\"enter-1\"></td>"
                        + "<td class=\"jm-cell jm-empty\" data-step=\"enter-2\"></td>"
                        + "<td class=\"jm-cell\" data-step=\"leave-1\"><ul class=\"jm-notes\">"
                        + "<li class=\"jm-note\" data-note=\"n3\" id=\"jm-3f-vjp9m9-n3\" data-category=\"people\" data-hue=\"1\">"
                        + "<span class=\"jm-category\" data-hue=\"1\">People</span>"
                        + "<span class=\"jm-text\">The baker</span></li></ul></td></tr></tbody></table>");
    }

    @Test
    @Rule("V2")
    void theGridHasNoWhiteSpaceBetweenItsElements() {
        Rendered.grid(Rendered.live(Drawn.BREAD)).getAllElements().forEach(element -> element.textNodes().stream()
                .filter(TextNode::isBlank)
                .forEach(blank -> assertThat(blank).as(element.cssSelector()).isNull()));
    }

    @Test
    @Rule({"V2", "V22"})
    void anAccentAndAnIconStandWhereTheyWereChosen() {
        JourneyMap map = Drawn.BREAD.withStages(List.of(
                Drawn.BREAD.stages().get(0).withAccent("teal"),
                Drawn.BREAD.stages().get(1)));
        Row places = Drawn.BREAD.rows().get(1).withIcon("walk");
        List<Category> labelled = places.categories().stream()
                .map(category -> category.withIcon("person"))
                .toList();

        Element grid = Rendered.grid(
                Rendered.live(map.withRows(List.of(Drawn.BREAD.rows().get(0), places.withCategories(labelled)))));

        assertThat(grid.select(".jm-stage").eachAttr("data-accent")).containsExactly("teal");
        assertThat(grid.select("tr[data-icon]").eachAttr("data-row")).containsExactly("touchpoints");
        assertThat(grid.select("tr[data-icon], li[data-icon]").eachAttr("data-icon"))
                .containsExactly("walk", "person");
    }

    @Test
    @Rule("V26")
    void aSecondCurveIsDrawnInTheRowAboveByItsScaleAndSaidInItsOwn() {
        Scale toBe = new Scale(Decimal.of(0), Decimal.of(4), "", true, "", true, UnknownFields.NONE);
        JourneyMap map = new Drawn()
                .stages(2)
                .map()
                .withRows(List.of(
                        Row.ofScale("is", "As is", Scale.EMOTION),
                        Row.ofScale("be", "To be", toBe),
                        Row.ofScale("more", "More", Scale.EMOTION.withJoined(true))))
                .withValues(List.of(
                        Value.of("is", "stage1-1", "-1"),
                        Value.of("be", "stage1-1", "1"),
                        Value.of("be", "stage2-1", "4"),
                        Value.of("more", "stage1-1", "0")));
        Document page = Jsoup.parse(Rendered.live(map));

        assertThat(page.select("[data-row=is] .jm-curve")).hasSize(4);
        assertThat(page.select("[data-row=be] .jm-curve")).isEmpty();
        assertThat(page.select("[data-row=more] .jm-curve"))
                .as("the third has a row of its own")
                .hasSize(2);
        assertThat(page.select("[data-row=is] .jm-second[data-of=be]").eachAttr("data-at"))
                .containsExactly("0.25", "0.00");
        assertThat(page.select("[data-row=is] .jm-point:not(.jm-second)").eachAttr("data-at"))
                .containsExactly("0.75");
        assertThat(page.select(".jm-row").eachAttr("data-at"))
                .as("the line at zero, where there is one")
                .containsExactly("0.50", "0.50");
        assertThat(page.select("[data-row=be] .jm-flat + .jm-value").eachText())
                .containsExactly("1 of 4, unhappy", "4 of 4, delighted");
        JourneyMap apart =
                map.withRows(List.of(map.rows().get(0), map.rows().get(1), Row.ofScale("more", "More", Scale.EMOTION)));
        assertThat(ShownDigest.of(map, map.cells())).isNotEqualTo(ShownDigest.of(apart, apart.cells()));
    }

    @Test
    @Rule("V26")
    void ofTwoCurvesTheNumberOfTheLowerStandsBelowItsFaceAndThatOfTheOtherAbove() {
        assertThat(numbersBelow("1 2 -2 - -1 2", "2 1 -2 0 - -"))
                .as(
                        "of equals, the second; of one alone, by the other line, even where it is a bridge; or else by zero")
                .containsExactly("is1", "be2", "be3", "is5");
        assertThat(numbersBelow("2 - 2 -", "-1 1 2 -")).containsExactly("be1", "be2", "be3");
        assertThat(numbersBelow("-2 - -2 -", "-1 -1 -1 -2"))
                .as("below zero as well, where the second is above")
                .containsExactly("is1", "is3", "be4");
    }

    /** Values of two rows, by steps; "-" for none. */
    private static List<String> numbersBelow(String asIs, String toBe) {
        List<Value> values =
                Stream.concat(values("is", asIs), values("be", toBe)).toList();
        JourneyMap map = new Drawn()
                .stages(asIs.split(" ").length)
                .map()
                .withRows(List.of(
                        Row.ofScale("is", "As is", Scale.EMOTION),
                        Row.ofScale("be", "To be", Scale.EMOTION.withJoined(true))))
                .withValues(values);
        List<String> below = new ArrayList<>();
        for (Element cell : Jsoup.parse(Rendered.live(map)).select("[data-row=is] > .jm-cell")) {
            int step = cell.elementSiblingIndex();
            for (Element point : cell.select(".jm-point.jm-low")) {
                below.add((point.hasClass("jm-second") ? "be" : "is") + step);
            }
        }
        return below;
    }

    private static Stream<Value> values(String row, String numbers) {
        String[] each = numbers.split(" ");
        return IntStream.range(0, each.length)
                .filter(i -> !each[i].equals("-"))
                .mapToObj(i -> Value.of(row, "stage" + (i + 1) + "-1", each[i]));
    }

    /** Each is made thousands of times on a large map. */
    @Test
    @Rule("V26")
    void aPieceOfTheCurveIsDividedAtZeroOnlyWhereItCrossesThat() {
        JourneyMap map = new Drawn()
                .stages(4)
                .map()
                .withRows(List.of(Row.ofScale("feel", "Feelings", Scale.EMOTION)))
                .withValues(List.of(
                        Value.of("feel", "stage1-1", "1"),
                        Value.of("feel", "stage2-1", "2"),
                        Value.of("feel", "stage3-1", "-2"),
                        Value.of("feel", "stage4-1", "-2")));
        String page = Rendered.live(map);

        assertThat(Jsoup.parse(page).select(".jm-cell"))
                .extracting(
                        cell -> cell.select(".jm-curve > .jm-above").size(),
                        cell -> cell.select(".jm-curve > .jm-below").size(),
                        cell -> cell.select(".jm-curve > svg > path").size())
                .containsExactly(tuple(1, 0, 0), tuple(1, 0, 0), tuple(0, 1, 0), tuple(0, 1, 0));
        assertThat(page.chars().max().orElseThrow())
                .as("of one byte each in memory")
                .isLessThan(0x100);
    }

    @Test
    @Rule("V26")
    void eachCellDrawsItsOwnPieceWithOnePathForLineAndAreaWhereBothGoThroughIt() {
        Scale other = new Scale(Decimal.of(-2), Decimal.of(4), "", true, "", UnknownFields.NONE);
        List<Row> rows = List.of(
                Row.ofScale("r0", "Feelings", Scale.EMOTION),
                Row.ofScale("r1", "The same again", Scale.EMOTION),
                Row.ofScale("r2", "By another scale", other));
        int steps = 150;
        Random random = new Random(7);
        List<Value> values = new ArrayList<>();
        double[][] heights = new double[rows.size()][steps];
        for (int r = 0; r < rows.size(); r++) {
            for (int i = 0; i < steps; i++) {
                Decimal number = Decimal.of(random.nextInt(3) - 1);
                boolean isThere = random.nextInt(3) > 0;
                heights[r][i] = isThere ? ValueLabels.height(rows.get(r).range(), number) : Double.NaN;
                if (isThere) {
                    values.add(Value.of("r" + r, "stage" + (i + 1) + "-1", number.literal()));
                }
            }
        }
        Document page = Jsoup.parse(
                Rendered.live(new Drawn().stages(steps).map().withRows(rows).withValues(values)));

        for (int r = 0; r < rows.size(); r++) {
            Curve curve = new Curve(heights[r]);
            double zero = ValueLabels.zero(rows.get(r).range());
            List<Element> cells = page.select("[data-row=r" + r + "] > .jm-cell");
            for (int i = 0; i < steps; i++) {
                Curve.Piece piece = curve.piece(i, new Curve.Box(6, 320, 1), zero);
                boolean isOnOneSide = piece.isAbove() != piece.isBelow();
                assertThat(cells.get(i)
                                .select(".jm-curve > path:is(.jm-above, .jm-below)")
                                .eachAttr("d"))
                        .as("row %d, step %d", r, i)
                        .isEqualTo(isOnOneSide ? List.of(piece.area()) : List.of());
                assertThat(cells.get(i).select(".jm-curve > path:not([class])").eachAttr("d"))
                        .as("row %d, step %d", r, i)
                        .isEqualTo(
                                piece.line().isEmpty() || isOnOneSide && curve.isWhole(i)
                                        ? List.of()
                                        : List.of(piece.line()));
                assertThat(cells.get(i).select(".jm-bridge").eachAttr("d"))
                        .isEqualTo(piece.bridge().isEmpty() ? List.of() : List.of(piece.bridge()));
                assertThat(cells.get(i).select(".jm-point").eachAttr("data-at"))
                        .isEqualTo(Double.isNaN(heights[r][i]) ? List.of() : List.of(DrawnValues.at(heights[r][i])));
            }
        }
    }

    @Test
    @Rule("V26")
    void whereTheCurveCrossesZeroWithinACellItsAreaIsThereOnceForAboveAndOnceForBelow() {
        JourneyMap map = new Drawn()
                .stages(2)
                .map()
                .withRows(List.of(Row.ofScale("feel", "Feelings", Scale.EMOTION)))
                .withValues(List.of(Value.of("feel", "stage1-1", "2"), Value.of("feel", "stage2-1", "-1")));
        String page = Rendered.live(map);
        Element cell = Jsoup.parse(page).select(".jm-cell").get(1);

        assertThat(cell.select(".jm-curve > svg").eachAttr("height")).containsExactly("160");
        assertThat(cell.select(".jm-curve > svg + svg").eachAttr("y")).containsExactly("160");
        assertThat(page).containsOnlyOnce("viewBox=\"0 160 8 332\"");
        assertThat(cell.select(".jm-curve > svg > path:not([class])").eachAttr("d"))
                .hasSize(2)
                .containsOnly("M0,160V120H1C2,172 3,240 4,240V160");
        assertThat(cell.select(".jm-above, .jm-below")).isEmpty();
    }

    @Test
    @Rule("V6")
    void stepHeadingsAreLeftOutWhereTheySayNothing() {
        Element grid = Rendered.grid(Rendered.live(
                new Drawn().stage("Enter").stage("Leave").row("Steps").map()));

        assertThat(grid.select(".jm-steps")).isEmpty();
        assertThat(grid.selectFirst(".jm-corner").hasAttr("rowspan")).isFalse();
    }

    @Test
    @Rule("V6")
    void oneNamedStepIsEnoughForARowOfStepHeadingsOnlyInAStageOfSeveralAreTheyNumbered() {
        Element grid = Rendered.grid(Rendered.live(new Drawn()
                .stage("Enter", "Queue")
                .stage("Buy", "", "")
                .stage("Leave")
                .row("Steps")
                .map()));

        assertThat(grid.select(".jm-step")).extracting(Element::text).containsExactly("Queue", "Step 1", "Step 2", "");
        assertThat(grid.select(".jm-step > .jm-unnamed")).hasSize(3);
    }

    @Test
    @Rule("V7")
    void aSeventhCategoryTakesTheFirstColourAgainACategoryThatTheRowLacksIsNotShown() {
        Drawn drawn = new Drawn().stage("Enter");
        drawn.row(
                "Steps",
                IntStream.rangeClosed(1, 7)
                        .mapToObj(i -> Drawn.category("c" + i, "Category " + i, ""))
                        .toArray(Category[]::new));
        drawn.note("steps", "enter-1", "Seventh", "c7").note("steps", "enter-1", "Lost", "c8");

        List<Element> notes = Rendered.grid(Rendered.live(drawn.map())).select(".jm-note");

        assertThat(notes.get(0).selectFirst(".jm-category").attr("data-hue")).isEqualTo("1");
        assertThat(notes.get(0).selectFirst(".jm-category").text()).isEqualTo("Category 7");
        assertThat(notes.get(1).select(".jm-category")).isEmpty();
        assertThat(notes.get(1).attr("data-category")).isEqualTo("c8");
    }

    @Test
    @Rule("V5")
    void notesWhoseRowOrStepIsGoneAreInTheTray() {
        JourneyMap map = new Drawn()
                .stage("Enter")
                .row("Steps")
                .note("gone", "enter-1", "No row")
                .note("steps", "gone", "No step")
                .note("steps", "enter-1", "In place")
                .map();

        Element tray = Jsoup.parse(Rendered.live(map)).selectFirst("section.jm-unplaced");

        assertThat(tray.select(".jm-note .jm-text").eachText()).containsExactly("No row", "No step");
        assertThat(tray.attr("aria-label")).isEqualTo("Unplaced notes");
        assertThat(tray.select(".jm-prompt").text()).isEqualTo("Their row or step was deleted.");
        assertThat(Jsoup.parse(Rendered.live(map, Rendered.EDITOR))
                        .select(".jm-unplaced > .jm-prompt")
                        .text())
                .as("who can")
                .endsWith("Move them to a cell, or delete them.");
        assertThat(Rendered.live(Drawn.BREAD)).doesNotContain("jm-unplaced");
    }
}
