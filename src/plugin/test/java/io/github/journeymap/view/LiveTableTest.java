package io.github.journeymap.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.Rule;
import io.github.journeymap.model.Category;
import io.github.journeymap.model.Decimal;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.Persona;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Scale;
import io.github.journeymap.model.Tone;
import io.github.journeymap.model.UnknownFields;
import io.github.journeymap.model.Value;
import io.github.journeymap.template.Templates;
import io.github.journeymap.view.Notice.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveTableTest {
    private static final JourneyMap BREAD = new Drawn()
            .stageAsking("Enter", "How do they come in?", "", "Queue")
            .stage("Leave")
            .row("Steps", "What happens?", Tone.NEUTRAL)
            .row("Touchpoints", "", Tone.POSITIVE, Drawn.category("people", "People", "Who?"))
            .note("steps", "enter-1", "Opens the door")
            .note("steps", "enter-1", "Smells bread")
            .note("touchpoints", "leave-1", "The baker", "people")
            .map();

    private static final Persona ADA = new Persona(
            "ada king", "Nurse, 34", "Wants to be home by six", "Not again!", "ada.png", "A woman", UnknownFields.NONE);

    private static String card(String html) {
        Element card = Jsoup.parse(html).selectFirst(".jm-head > .jm-persona");
        return card == null ? "" : card.outerHtml().replaceAll(">\\s+<", "><");
    }

    private static ShownMap withPortrait(ShownMap like, String url) {
        return new ShownMap(
                like.address(), like.version(), like.map(), like.canEdit(), like.notices(), like.beginning(), url);
    }

    @Test
    @Rule("V28")
    void whoTheMapIsAboutStandsInItsCornerWithPictureAndWords() {
        ShownMap shown = withPortrait(Rendered.READER, "/confluence/download/attachments/123/ada.png");

        assertThat(card(Rendered.live(BREAD.withPersona(ADA), shown)))
                .isEqualTo("<div class=\"jm-persona\" role=\"group\" aria-label=\"Persona\">"
                        + "<div class=\"jm-portrait\" data-picture=\"ada.png\" data-alt=\"A woman\" role=\"img\" aria-label=\"A woman\">"
                        + "<img src=\"/confluence/download/attachments/123/ada.png\" alt=\"\"></div>"
                        + "<div class=\"jm-trait\" data-trait=\"name\">ada king</div>"
                        + "<div class=\"jm-trait\" data-trait=\"role\">Nurse, 34</div>"
                        + "<div class=\"jm-trait\" data-trait=\"text\">Wants to be home by six</div>"
                        + "<div class=\"jm-trait\" data-trait=\"quote\">Not again!</div></div>");
    }

    @Test
    @Rule("V28")
    void aPictureThatIsNotThereLeavesTheInitialsAndItsWords() {
        assertThat(card(Rendered.live(BREAD.withPersona(ADA))))
                .contains("role=\"img\" aria-label=\"A woman\"><span aria-hidden=\"true\">AK</span></div>")
                .doesNotContain("<img");
        assertThat(card(Rendered.live(BREAD.withPersona(ADA.withAlt("").withName("Ämilie")))))
                .contains("data-picture=\"ada.png\"><span aria-hidden=\"true\">Ä</span></div>");
    }

    @Test
    @Rule("V28")
    void aMapAboutNobodyInParticularAsksOnlyThoseWhoMayEdit() {
        assertThat(card(Rendered.live(BREAD))).isEmpty();
        assertThat(card(Rendered.live(BREAD, Rendered.EDITOR)))
                .startsWith("<div class=\"jm-persona jm-none\"")
                .contains("data-trait=\"name\" data-placeholder=\"Who is this map about?\"></div>");
        assertThat(card(Rendered.live(BREAD.withPersona(Persona.NONE.withRole("Nurse")))))
                .contains("data-trait=\"role\">Nurse")
                .doesNotContain("data-trait=\"name\"", "placeholder");
    }

    @Test
    @Rule("V2")
    void theGridHasExactlyTheElementsThatDocsBehaviourMdNames() {
        assertThat(grid(Rendered.live(BREAD)).outerHtml())
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
                        + "<th class=\"jm-step\" scope=\"col\" data-step=\"leave-1\">"
                        + "<span class=\"jm-heading jm-unnamed\" data-placeholder=\"Name this step\"></span></th></tr></thead>"
                        + "<tbody><tr class=\"jm-row\" data-row=\"steps\" data-tone=\"neutral\">"
                        + "<th class=\"jm-row-head\" scope=\"row\"><span class=\"jm-heading\">Steps</span>"
                        + "<span class=\"jm-prompt\">What happens?</span></th>"
                        + "<td class=\"jm-cell\" data-step=\"enter-1\"><ul class=\"jm-notes\">"
                        + "<li class=\"jm-note\" data-note=\"n1\"><span class=\"jm-text\">Opens the door</span></li>"
                        + "<li class=\"jm-note\" data-note=\"n2\"><span class=\"jm-text\">Smells bread</span></li>"
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
                        + "<li class=\"jm-note\" data-note=\"n3\" data-category=\"people\" data-hue=\"1\">"
                        + "<span class=\"jm-category\" data-hue=\"1\">People</span>"
                        + "<span class=\"jm-text\">The baker</span></li></ul></td></tr></tbody></table>");
    }

    @Test
    @Rule({"V2", "V22"})
    void anAccentAndAnIconStandWhereTheyWereChosen() {
        JourneyMap map = BREAD.withStages(
                List.of(BREAD.stages().get(0).withAccent("teal"), BREAD.stages().get(1)));
        Row places = BREAD.rows().get(1).withIcon("walk");
        List<Category> labelled = places.categories().stream()
                .map(category -> category.withIcon("person"))
                .toList();

        Element grid = grid(Rendered.live(map.withRows(List.of(BREAD.rows().get(0), places.withCategories(labelled)))));

        assertThat(grid.select(".jm-stage").eachAttr("data-accent")).containsExactly("teal");
        assertThat(grid.select("tr[data-icon]").eachAttr("data-row")).containsExactly("touchpoints");
        assertThat(grid.select("tr[data-icon], li[data-icon]").eachAttr("data-icon"))
                .containsExactly("walk", "person");
    }

    @Test
    @Rule("V2")
    void theTitleAndTheContextStandAboveTheGridAndNothingBetweenTheirElements() {
        Document page = Jsoup.parse(Rendered.live(BREAD));
        page.outputSettings().prettyPrint(false);

        assertThat(page.selectFirst(".jm-head").outerHtml())
                .isEqualTo("<div class=\"jm-head\">"
                        + "<div class=\"jm-title\"><span class=\"jm-title-text\">Buying bread</span></div>"
                        + "<div class=\"jm-context\"><span class=\"jm-heading\">Scenario</span>"
                        + "<span class=\"jm-prompt\">What is this about?</span>"
                        + "<span class=\"jm-context-text\">A Sunday</span></div></div>");
        assertThat(page.selectFirst(".jm-head").nextElementSiblings().select(".jm-grid"))
                .hasSize(1);
    }

    @Test
    @Rule("V23")
    void aTitleThatThePageHasAlreadyIsNotShownOnceMore() {
        JourneyMap namesake =
                new Drawn().title("A page").stage("Enter").row("Steps").map();

        assertThat(Jsoup.parse(Rendered.live(namesake)).select(".jm-head.jm-said"))
                .hasSize(1);
        assertThat(Jsoup.parse(Rendered.live(namesake)).select(".jm-title-text").text())
                .isEqualTo("A page");
        assertThat(Rendered.live(BREAD)).doesNotContain("jm-said");
        LiveTableContext nowhere = new LiveTableContext(1, "", "", "", Map.of());
        JourneyMap nameless = new Drawn().title("").map();
        assertThat(Rendered.live(nameless, Rendered.READER, nowhere)).doesNotContain("jm-said");
    }

    @Test
    @Rule("V2")
    void theGridHasNoWhiteSpaceBetweenItsElements() {
        grid(Rendered.live(BREAD)).getAllElements().forEach(element -> element.textNodes().stream()
                .filter(TextNode::isBlank)
                .forEach(blank -> assertThat(blank).as(element.cssSelector()).isNull()));
    }

    @Test
    @Rule("V1")
    void aReadersPageNamesNoEditorAndAsksNobodyToWrite() {
        Document page = Jsoup.parse(
                Rendered.live(new Drawn().stage("Enter").row("Steps").map()));

        assertThat(page.select("[data-editor], [data-user], [data-command], .jm-hint"))
                .isEmpty();
        assertThat(page.select(".jm-tools, .jm-status")).hasSize(2).allMatch(element -> element.html()
                .isEmpty());
    }

    @Test
    @Rule("V1")
    void theRootSaysWhatTheEditorNeedsToStart() {
        Element root = Jsoup.parse(Rendered.live(BREAD, Rendered.EDITOR)).selectFirst(".journey-map");

        assertThat(root.id()).isEqualTo("journey-map-123-1");
        assertThat(root.attr("role")).isEqualTo("region");
        assertThat(root.attr("aria-label")).isEqualTo("Buying bread");
        assertThat(root.dataset())
                .containsOnly(
                        Map.entry("page-id", "123"),
                        Map.entry("map-name", "Journey map"),
                        Map.entry("map-version", "4"),
                        Map.entry("map-tag", "t-4"),
                        Map.entry("template", "five-e"),
                        Map.entry("rest", "/confluence/rest/journey-map/1"),
                        Map.entry("page-title", "A page"),
                        Map.entry("can-edit", "true"),
                        Map.entry("editor", "/editor.js"),
                        Map.entry("user", "eva"),
                        Map.entry("map-digest", ShownDigest.of(BREAD, BREAD.cells())));
    }

    @Test
    @Rule("E56")
    void theDigestOfWhatIsShownIsAnotherOneForWhateverIsShownDifferently() {
        JourneyMap map = Templates.get("job-seeker");
        List<Note> notes = map.notes();
        Note first = notes.get(0);
        Set<String> digests = new HashSet<>();
        digests.add(digest(map));
        digests.add(digest(with(map, notes.subList(1, notes.size()))));
        List<Note> swapped = new ArrayList<>(notes);
        Collections.swap(swapped, 0, 1);
        digests.add(digest(with(map, swapped)));
        swapped.set(0, new Note(first.id(), first.row(), first.step(), first.text() + " ", "", UnknownFields.NONE));
        digests.add(digest(with(map, swapped)));
        digests.add(digest(JourneyMap.of("Other", map.context(), map.stages(), map.rows(), notes)));
        digests.add(digest(map.withStages(
                map.stages().stream().map(stage -> stage.withAccent("amber")).toList())));
        digests.add(digest(map.withRows(
                map.rows().stream().map(row -> row.withIcon("walk")).toList())));
        assertThat(digests).hasSize(7).allMatch(digest -> digest.matches("[0-9a-f]{8}"));
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
        assertThat(page.select("[data-row=is] .jm-second[data-of=be] > svg").eachAttr("y"))
                .containsExactly("25%", "0%");
        assertThat(page.select("[data-row=be] .jm-flat .jm-value").eachText())
                .containsExactly("1 of 4, unhappy", "4 of 4, delighted");
        assertThat(digest(map))
                .isNotEqualTo(digest(map.withRows(
                        List.of(map.rows().get(0), map.rows().get(1), Row.ofScale("more", "More", Scale.EMOTION)))));
    }

    private static JourneyMap with(JourneyMap map, List<Note> notes) {
        return map.withNotes(notes);
    }

    private static String digest(JourneyMap map) {
        return ShownDigest.of(map, map.cells());
    }

    @ParameterizedTest
    @ValueSource(strings = {"shown", "hidden"})
    @Rule("V21")
    void theRootSaysWhereThePromptsAreToBeUnlessThatIsAsEverTheyAreInThePageInAnyCase(String parameter) {
        ViewOptions options = ViewOptions.of(Map.of("prompts", parameter));
        Document page = Jsoup.parse(Rendered.live(BREAD, options));

        assertThat(page.selectFirst(".journey-map").attr("data-prompts")).isEqualTo(parameter);
        assertThat(page.select(".jm-prompt").eachText()).contains("How do they come in?", "What happens?", "Who?");
        assertThat(Rendered.live(BREAD)).doesNotContain("data-prompts");
        assertThat(ViewOptions.of(Map.of("prompts", "of a later version", "height", "higher")))
                .isEqualTo(ViewOptions.DEFAULT);
    }

    @Test
    @Rule("V4")
    void theLiveMapHasNoStyleNoScriptAndNoEventAttribute() {
        Document page = Jsoup.parse(Rendered.live(BREAD, Rendered.EDITOR));

        assertThat(page.select("script, style, link, iframe, img")).isEmpty();
        for (Element element : page.getAllElements()) {
            assertThat(element.attributes().asList().stream().map(Attribute::getKey))
                    .noneMatch(name -> name.equals("style") || name.startsWith("on"));
        }
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
        assertThat(Rendered.live(BREAD)).doesNotContain("jm-unplaced");
    }

    @Test
    @Rule("V6")
    void stepHeadingsAreLeftOutWhereTheySayNothing() {
        Element grid = grid(Rendered.live(
                new Drawn().stage("Enter").stage("Leave").row("Steps").map()));

        assertThat(grid.select(".jm-steps")).isEmpty();
        assertThat(grid.selectFirst(".jm-corner").hasAttr("rowspan")).isFalse();
    }

    @Test
    @Rule("V6")
    void oneNamedStepIsEnoughForARowOfStepHeadingsOnlyInAStageOfSeveralAreTheyNumbered() {
        Element grid = grid(Rendered.live(new Drawn()
                .stage("Enter", "Queue")
                .stage("Buy", "", "")
                .stage("Leave")
                .row("Steps")
                .map()));

        assertThat(grid.select(".jm-step")).extracting(Element::text).containsExactly("Queue", "Step 1", "Step 2", "");
        assertThat(grid.select(".jm-step > .jm-unnamed")).hasSize(3);
    }

    @Test
    @Rule("V16")
    void whatIsYetToBeNamedSaysSoAndAsksOnlyThoseWhoMayEdit() {
        JourneyMap nameless = new Drawn()
                .title("")
                .context("", "", "")
                .stage("")
                .stage("Buy", "")
                .row("")
                .row("Goals")
                .map();

        assertThat(Jsoup.parse(Rendered.live(nameless, Rendered.EDITOR)).select("[data-placeholder]"))
                .allSatisfy(element -> assertThat(element.text()).isEmpty())
                .extracting(element -> element.className() + ": " + element.attr("data-placeholder"))
                .containsExactly(
                        "jm-title-text: Name this map",
                        "jm-heading: Scenario",
                        "jm-trait: Who is this map about?",
                        "jm-trait: Age, role or job",
                        "jm-trait: What do they want? One sentence",
                        "jm-trait: Something they say",
                        "jm-heading: Name this stage",
                        "jm-heading: Name this row");
        assertThat(grid(Rendered.live(nameless)).outerHtml())
                .isEqualTo(grid(Rendered.live(nameless, Rendered.EDITOR)).outerHtml());
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

        List<Element> notes = grid(Rendered.live(drawn.map())).select(".jm-note");

        assertThat(notes.get(0).selectFirst(".jm-category").attr("data-hue")).isEqualTo("1");
        assertThat(notes.get(0).selectFirst(".jm-category").text()).isEqualTo("Category 7");
        assertThat(notes.get(1).select(".jm-category")).isEmpty();
        assertThat(notes.get(1).attr("data-category")).isEqualTo("c8");
    }

    @Test
    @Rule("V8")
    void aMapWithoutNotesShowsThoseWhoMayEditHowToBeginAndEverybodyElseThatNobodyHas() {
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
        assertThat(Rendered.live(BREAD)).doesNotContain("jm-guidance");
        assertThat(Rendered.live(BREAD, Rendered.EDITOR)).doesNotContain("jm-guidance");
    }

    @Test
    @Rule("V8")
    void otherPagesMapsAreAFurtherWayToBeginAlsoWhereTheTemplateHasNotes() {
        JourneyMap empty = new Drawn().stage("Enter").row("Steps").map();
        Beginning beginning =
                new Beginning(List.of("A <hint>"), List.of(new Beginning.Source(9, "Plan & <b>", "Sales", "/pages/9")));

        for (JourneyMap map : List.of(empty, BREAD)) {
            Element guidance =
                    Jsoup.parse(Rendered.live(map, Rendered.EDITOR, beginning)).selectFirst(".jm-guidance");
            assertThat(guidance.select("p").last().text()).isEqualTo("A <hint>");
            assertThat(guidance.select("details > summary").text()).isEqualTo("Copy a map from another page");
            assertThat(guidance.select("li").text()).isEqualTo("Plan & <b> (Sales) Copy here");
            assertThat(guidance.select("li button").attr("data-page")).isEqualTo("9");
            assertThat(guidance.select("> .jm-ways > button")).hasSize(map == empty ? 3 : 0);
        }
    }

    @Test
    @Rule("V9")
    void aBrokenFileIsNamedWithItsProblemAndCanBeDownloadedTheMapIsBelow() {
        Notice notice = new Notices(Rendered.ENGLISH)
                .broken("Journey map.journey-map.json", "$.rows[3].tone: expected …", "/download/1");

        Document page = Jsoup.parse(Rendered.live(BREAD, Rendered.READER, notice));

        assertThat(page.select(".jm-notice[data-kind=error]").text())
                .contains("Journey map.journey-map.json", "can\u2019t be read", "$.rows[3].tone: expected …");
        assertThat(page.select(".jm-notice a").attr("href")).isEqualTo("/download/1");
        assertThat(page.select(".jm-note")).hasSize(3);
    }

    @Test
    @Rule("V9")
    void withoutAMapThereAreOnlyTheSentencesThatSayWhy() {
        Document page = Jsoup.parse(Rendered.live(Rendered.READER, new Notices(Rendered.ENGLISH).noPage()));

        assertThat(page.select("table, .jm-bar, .jm-guidance")).isEmpty();
        assertThat(page.text()).isEqualTo(Rendered.ENGLISH.text("journey-map.view.notice.no-page"));
    }

    @Test
    @Rule("V9")
    void whereNothingIsToBeSaidThePlaceForNoticesIsEmpty() {
        assertThat(Jsoup.parse(Rendered.live(BREAD)).selectFirst(".jm-notices").childNodes())
                .isEmpty();
    }

    @Test
    @Rule("V4")
    void aNoticeLinksToThisSiteOrToHttpSAndToNothingElse() {
        for (String address :
                List.of("javascript:alert(1)", "data:text/html,x", "//evil.example", "/\\evil.example", "")) {
            assertThat(new Notice(Kind.INFO, "Text", "Link", address).linkUrl()).isEmpty();
        }
        assertThat(new Notice(Kind.INFO, "Text", "Link", "/pages/1").linkUrl()).isEqualTo("/pages/1");
    }

    @Test
    @Rule("V11")
    void theDownloadsArePlainLinksWhateverTheMapIsCalled() {
        ShownMap shown =
                Rendered.shown(MapAddress.on("", 7, "A b/c?\"ü"), new ShownVersion("blank", 1, "t", false, ""), false);

        Document page = Jsoup.parse(Rendered.live(BREAD, shown, new LiveTableContext(2, "", "", "", Map.of())));

        assertThat(page.select(".jm-export > button").attr("popovertarget"))
                .isEqualTo(page.select(".jm-export > ul").attr("id"))
                .isEqualTo("journey-map-7-2-export");
        assertThat(page.select(".jm-export > ul[popover] a").eachAttr("href"))
                .hasSize(7)
                .first()
                .isEqualTo("/rest/journey-map/1/pages/7/maps/A%20b%2Fc%3F%22%C3%BC/export/print");
    }

    @Test
    @Rule("V11")
    void whileAMapHasNoFileItsTemplateIsWhatIsDownloaded() {
        ShownMap shown =
                Rendered.shown(MapAddress.on("", 7, "Map"), new ShownVersion("five-e", 0, "0", false, ""), false);

        assertThat(Jsoup.parse(Rendered.live(BREAD, shown))
                        .select(".jm-export > ul[popover] a")
                        .first()
                        .attr("href"))
                .isEqualTo("/rest/journey-map/1/pages/7/maps/Map/export/print?template=five-e");
    }

    @Test
    @Rule("X4")
    void aDiagramTooLongToBeDrawnIsCalledSoBeforeItIsDownloaded() {
        Drawn drawn = new Drawn().stage("Enter").row("Steps");
        for (int i = 0; i < 500; i++) {
            drawn.note("steps", "enter-1", "x".repeat(80));
        }

        assertThat(Jsoup.parse(Rendered.live(drawn.map())).select(".jm-export").text())
                .contains("Mermaid diagram (too long for most viewers)");
        assertThat(Jsoup.parse(Rendered.live(BREAD)).select(".jm-export").text())
                .contains("Mermaid diagram")
                .doesNotContain("too long");
    }

    @Test
    @Rule("V14")
    void aMapWithMoreThan6And000NotesIsMarkedAsLargeForThoseWhoMayEditIt() {
        Drawn drawn = new Drawn().stage("Enter").row("Steps");
        for (int i = 0; i < 6_000; i++) {
            drawn.note("steps", "enter-1", "Note");
        }
        assertThat(Rendered.live(drawn.map(), Rendered.EDITOR)).doesNotContain("jm-lazy-rows");
        JourneyMap large = drawn.note("steps", "enter-1", "One more").map();
        assertThat(Rendered.live(large, Rendered.EDITOR)).contains("class=\"journey-map jm-lazy-rows\"");
        assertThat(Rendered.live(large)).doesNotContain("jm-lazy-rows");
    }

    @Test
    @Rule("V2")
    void aMapWithNoTitleNoStagesAndNoRowsIsStillATableWithAName() {
        Document page = Jsoup.parse(
                Rendered.live(new Drawn().title("").context("", "", "").map()));

        assertThat(page.selectFirst(".journey-map").attr("aria-label")).isEqualTo("Journey map");
        page.outputSettings().prettyPrint(false);
        assertThat(page.selectFirst(".jm-grid").outerHtml())
                .isEqualTo("<table class=\"jm-grid\" aria-label=\"Journey map\">"
                        + "<colgroup class=\"jm-head-col\"><col></colgroup><thead><tr class=\"jm-stages\">"
                        + "<td class=\"jm-corner\"></td></tr></thead>"
                        + "<tbody></tbody></table>");
    }

    @Test
    @Rule("V1")
    void theTemplateHasNoWordsOfItsOwnAllComeInTheReadersLanguage() throws IOException {
        String template;
        try (InputStream file = LiveTable.class.getClassLoader().getResourceAsStream(LiveTable.TEMPLATE)) {
            template = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        String text = template.replaceAll("(?s)#\\*.*?\\*#", "")
                .replaceAll("<[^>]*>", "")
                .replaceAll("#(if|foreach)\\([^)]*\\)|#else|#end|\\$[\\w.]+", "");

        assertThat(text).containsPattern("#").doesNotContainPattern("\\p{L}");
        assertThat(template).doesNotContainPattern("(aria-label|title|alt)=\"(?![$\"])");
    }

    private static Element grid(String html) {
        Document page = Jsoup.parse(html);
        page.outputSettings().prettyPrint(false);
        return page.selectFirst(".jm-grid");
    }
}
