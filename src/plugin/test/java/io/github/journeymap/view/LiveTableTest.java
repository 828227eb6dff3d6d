package io.github.journeymap.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.Rule;
import io.github.journeymap.document.StaticTable;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Tone;
import io.github.journeymap.shown.ShownPictures;
import io.github.journeymap.shown.ViewOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveTableTest {
    @Test
    @Rule("V2")
    void theTitleAndTheContextStandAboveTheGridAndNothingBetweenTheirElements() {
        Document page = Jsoup.parse(Rendered.live(Drawn.BREAD));
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
        assertThat(Rendered.live(Drawn.BREAD)).doesNotContain("jm-said");
        LiveTableContext nowhere = new LiveTableContext(1, "", "", "", Map.of());
        JourneyMap nameless = new Drawn().title("").map();
        assertThat(Rendered.live(nameless, Rendered.READER, nowhere)).doesNotContain("jm-said");
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
        Element root = Jsoup.parse(Rendered.live(Drawn.BREAD, Rendered.EDITOR)).selectFirst(".journey-map");

        assertThat(root.id()).isEqualTo("journey-map-123-1");
        assertThat(root.attr("role")).isEqualTo("region");
        assertThat(root.attr("aria-label")).isEqualTo("Buying bread");
        assertThat(root.dataset())
                .containsOnly(
                        Map.entry("page-id", "123"),
                        Map.entry("map-name", "Journey map"),
                        Map.entry("anchor", "jm-3f-vjp9m9-"),
                        Map.entry("map-version", "4"),
                        Map.entry("map-tag", "t-4"),
                        Map.entry("template", "five-e"),
                        Map.entry("rest", "/confluence/rest/journey-map/1"),
                        Map.entry("page-title", "A page"),
                        Map.entry("can-edit", "true"),
                        Map.entry("editor", "/editor.js"),
                        Map.entry("user", "eva"),
                        Map.entry("map-digest", ShownDigest.of(Drawn.BREAD, Drawn.BREAD.cells())));
    }

    @Test
    @Rule("V30")
    void addressesInTheContextAndInHintsAreLinks() {
        JourneyMap map = new Drawn()
                .context("Scenario", "See www.hint.example", "Read www.context.example")
                .stageAsking("Enter", "See www.stage.example")
                .row("Steps", "See www.row.example", Tone.NEUTRAL, Drawn.category("c", "Who", "See www.who.example"))
                .map();
        StaticTable table = new StaticTable(Rendered.ENGLISH, ViewOptions.DEFAULT);

        for (String html :
                List.of(Rendered.live(map), table.html(map, ShownPictures.NONE, List.of(), StaticTable.PAGE))) {
            assertThat(Jsoup.parse(html).select("a[rel='noopener nofollow']").eachAttr("href"))
                    .containsExactlyInAnyOrder(
                            "http://www.hint.example",
                            "http://www.context.example",
                            "http://www.stage.example",
                            "http://www.row.example",
                            "http://www.who.example");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"shown", "hidden"})
    @Rule("V21")
    void theRootSaysWhereThePromptsAreToBeUnlessThatIsAsEverTheyAreInThePageInAnyCase(String parameter) {
        ViewOptions options = ViewOptions.of(Map.of("prompts", parameter));
        Document page = Jsoup.parse(Rendered.live(Drawn.BREAD, options));

        assertThat(page.selectFirst(".journey-map").attr("data-prompts")).isEqualTo(parameter);
        assertThat(page.select(".jm-prompt").eachText()).contains("How do they come in?", "What happens?", "Who?");
        assertThat(Rendered.live(Drawn.BREAD)).doesNotContain("data-prompts");
        assertThat(ViewOptions.of(Map.of("prompts", "of a later version", "height", "higher")))
                .isEqualTo(ViewOptions.DEFAULT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://jira.example/new?pid=1&x=\"", "javascript:alert(1)", "//jira.example", "https:// x"})
    @Rule("E90")
    void whatIsNoWebAddressIsNoFormForIssues(String parameter) {
        assertThat(ViewOptions.of(Map.of("issues", parameter))).isEqualTo(ViewOptions.DEFAULT);
    }

    @Test
    @Rule("E90")
    void onlyThoseWhoMayEditAreToldOfTheFormForIssues() {
        String form = "https://jira.example/secure/CreateIssueDetails!init.jspa?pid=1&issuetype=2";
        ViewOptions options = ViewOptions.of(Map.of("issues", " " + form));

        assertThat(Rendered.live(Drawn.BREAD, options)).doesNotContain("jira.example");
        assertThat(Jsoup.parse(Rendered.live(Drawn.BREAD, Rendered.EDITOR, options))
                        .selectFirst(".journey-map")
                        .attr("data-issue-form"))
                .isEqualTo(form);
    }

    @Test
    @Rule("V4")
    void theLiveMapHasNoStyleNoScriptAndNoEventAttribute() {
        Document page = Jsoup.parse(Rendered.live(Drawn.BREAD, Rendered.EDITOR));

        assertThat(page.select("script, style, link, iframe, img")).isEmpty();
        for (Element element : page.getAllElements()) {
            assertThat(element.attributes().asList().stream().map(Attribute::getKey))
                    .noneMatch(name -> name.equals("style") || name.startsWith("on"));
        }
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
        assertThat(Rendered.grid(Rendered.live(nameless)).outerHtml())
                .isEqualTo(
                        Rendered.grid(Rendered.live(nameless, Rendered.EDITOR)).outerHtml());
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
    @Rule("V37")
    void theRootOfAMapWithManyNotesSaysHowManyRowsComeFirst() {
        Drawn drawn = new Drawn().stage("Enter");
        for (int row = 0; row < 30; row++) {
            drawn.row("Row" + row);
            for (int note = 0; note < 10; note++) {
                drawn.note("row" + row, "enter-1", "Note");
            }
        }
        assertThat(Rendered.live(drawn.map())).contains(" data-first-rows=\"3\"");
        assertThat(Rendered.live(drawn.map(), Rendered.EDITOR)).contains(" data-first-rows=\"3\"");
        assertThat(Rendered.live(new Drawn().stage("Enter").row("Steps").map())).doesNotContain("data-first-rows");
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
        String template = template();
        String text = template.replaceAll("(?s)#\\*.*?\\*#", "")
                .replaceAll("<[^>]*>", "")
                .replaceAll("#(if|foreach|set)\\([^)]*\\)|#else|#end|\\$[\\w.]+", "");

        assertThat(text).containsPattern("#").doesNotContainPattern("\\p{L}");
        assertThat(template).doesNotContainPattern("(aria-label|title|alt)=\"(?![$\"])");
    }

    @Test
    void onlyValuesByThemselvesAreHtmlForTheTemplate() throws IOException {
        String template = template();
        assertThat(template.replaceAll("#set\\([^)]*\\)", ""))
                .as("what a map has under such a name, Confluence escapes")
                .containsPattern("\\$\\w+Html\\b")
                .doesNotContainPattern("\\$\\{?\\w+\\.[\\w.]*(?i:html)\\b");
    }

    private static String template() throws IOException {
        try (InputStream file = LiveTable.class.getClassLoader().getResourceAsStream(LiveTable.TEMPLATE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
