package io.github.journeymap.overview;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.Rule;
import io.github.journeymap.wiki.Wiki;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom the notes of an overview are about. */
class OverviewPersonasTest extends OverviewCase {
    /** The shop's map is about Ada, two of its notes about others; the bank's is about nobody, one of its notes about Ben. */
    @BeforeEach
    void personas() {
        wiki.shelf.upload(
                shop,
                Wiki.FILE,
                Maps.SHOP
                        .replace(
                                "\"stages\":",
                                "\"personas\":[{\"id\":\"b\",\"label\":\"Ben, 71\"},{\"id\":\"o\",\"label\":\"\"}],\"stages\":")
                        .replace("{\"id\":\"n2\",", "{\"id\":\"n2\",\"persona\":\"b\",")
                        .replace("{\"id\":\"n3\",", "{\"id\":\"n3\",\"persona\":\"o\",")
                        .replace("{\"id\":\"n4\",", "{\"id\":\"n4\",\"persona\":\"taken-off\","));
        wiki.shelf.upload(
                bank,
                Wiki.FILE,
                Maps.BANK
                        .replace("\"stages\":", "\"personas\":[{\"id\":\"x\",\"label\":\" ben,  71\"}],\"stages\":")
                        .replace("{\"id\":\"n2\",", "{\"id\":\"n2\",\"persona\":\"x\","));
    }

    @Test
    @Rule({"O1", "V34"})
    void aNoteIsAboutItsOwnPersonaElseAboutTheMaps() {
        assertThat(inPage("sort", "place").select("td[data-label=Persona]"))
                .extracting(Element::text)
                .containsExactly("", "ben, 71", "Ada", "Ada", "Ben, 71", "Ada", "Ada");
        assertThat(Jsoup.parse(view("sort", "place").onPaper(false))
                        .select("tr:contains(Card refused) td")
                        .eachText())
                .contains("Ben, 71")
                .doesNotContain("Ada");
        assertThat(inPage("show", "maps", "sort", "place").select("td[data-label=Persona]"))
                .extracting(Element::text)
                .containsExactly("", "Ada");
    }

    @Test
    @Rule({"O11", "V34"})
    void filesSayItAsTheTableDoes() {
        assertThat(csv("tone", "negative").lines().filter(line -> line.contains("Card refused")))
                .singleElement()
                .asString()
                .contains("\"Pay\",\"\",\"Ben, 71\",\"0\",\"-2\"");
    }

    @Test
    @Rule("O2")
    void linksFilterByPersonaAndTheSameNameCountsAsOne() {
        Element personas = alone("sort", "place").selectFirst("nav ul[aria-label=Persona]");
        assertThat(personas.select("a").eachText()).containsExactly("All", "Ada (4)", "ben, 71 (2)");
        assertThat(personas.select("a:contains(71)").attr("href")).contains("only-persona=");
        assertThat(alone("only-persona", "BEN , 71", "sort", "place")
                        .select("tbody .jm-text")
                        .eachText())
                .containsExactly("Friendly", "Card refused");
        assertThat(csv("only-persona", "Ben, 71").lines()).hasSize(3);
    }

    @Test
    @Rule("O2")
    void linesStandInGroupsByPersona() {
        assertThat(inPage("group", "persona", "sort", "place")
                        .select("[scope=rowgroup]")
                        .eachText())
                .containsExactly("ben, 71 (2 notes)", "Ada (4 notes)", "Without a persona (1 note)");
        assertThat(alone().select("nav ul[aria-label=Group by] a").eachText())
                .containsExactly("Nothing", "Map", "Stage", "Category", "Persona");
    }
}
