package io.github.journeymap.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.pages.Page;
import com.google.gson.JsonObject;
import io.github.journeymap.Rule;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.format.MapWriter;
import io.github.journeymap.model.Category;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Persona;
import io.github.journeymap.model.UnknownFields;
import io.github.journeymap.template.Templates;
import io.github.journeymap.wiki.Wiki;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class OtherPersonasResourceTest extends RestCase {
    private static final JourneyMap PLAIN = Templates.get("lean").withTitle("Visit");

    private String address() {
        return map + "/other-personas";
    }

    private static String about(String name) {
        return json(PLAIN.withPersona(new Persona(name, "Nurse", "", "", "ada.png", "", UnknownFields.NONE)));
    }

    private static String json(JourneyMap map) {
        return new String(MapWriter.write(map), StandardCharsets.UTF_8);
    }

    private List<String> pages() {
        return rest.get(address()).json().getAsJsonArray("maps").asList().stream()
                .map(one -> one.getAsJsonObject().get("pageTitle").getAsString())
                .toList();
    }

    @Test
    @Rule("E92")
    void mapsWithPersonasAreOfferedWithTheirWordsAndTheAddressOfThePicture() {
        Page ada = wiki.pageWithMap("TEAM", "Ward", about("Ada"));
        wiki.shelf.attach(ada, "ada.png", "image/png", new byte[] {1});
        wiki.pageWithMap("TEAM", "Nobody", json(PLAIN));
        JourneyMap two = PLAIN.withPersonas(List.of(Category.of("tom", "Tom", "Pays")));
        wiki.pageWithMap("TEAM", "Two of them", json(two));
        assertThat(pages()).containsExactly("Ward", "Two of them");
        JsonObject first =
                rest.get(address()).json().getAsJsonArray("maps").get(0).getAsJsonObject();
        assertThat(first.getAsJsonObject("card").get("name").getAsString()).isEqualTo("Ada");
        assertThat(first.get("title").getAsString()).isEqualTo("Visit");
        assertThat(first.get("pictureUrl").getAsString())
                .isEqualTo("/wiki/download/attachments/" + ada.getId() + "/ada.png");
    }

    @Test
    @Rule("A1")
    void whatIsHiddenIsNotToldNorIsThereAnAnswerOnAPageThatIs() {
        Page secret = wiki.pageWithMap("TEAM", "Secret", about("Mata"));
        wiki.hide(secret);
        assertThat(rest.get(address()).body()).doesNotContain("Secret", "Mata");
        wiki.hide(page);
        assertThat(rest.get(address()).status()).isEqualTo(404);
    }

    @Test
    @Rule("E92")
    void theMapItselfIsNoneOfThemAndAnotherOfItsPageIs() {
        wiki.shelf.upload(page, Wiki.FILE, about("Own"));
        wiki.shelf.upload(page, new MapName("Second").fileName(), about("Second"));
        wiki.search.pages.add(page);
        assertThat(rest.get(address()).body()).contains("\"Second\"").doesNotContain("\"Own\"");
    }

    @Test
    @Rule("E92")
    void withoutASearchThereAreNone() {
        wiki.pageWithMap("TEAM", "Ward", about("Ada"));
        wiki.search.isThere = false;
        assertThat(pages()).isEmpty();
    }

    @Test
    @Rule("V3")
    void markupIsTextInTheAnswer() {
        wiki.pageWithMap("TEAM", "<b>", about("<img src=x>"));
        assertThat(rest.get(address()).body()).doesNotContain("<img", "<b>");
    }
}
