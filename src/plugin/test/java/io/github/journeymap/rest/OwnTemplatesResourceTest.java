package io.github.journeymap.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import com.google.gson.JsonObject;
import io.github.journeymap.Rule;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.format.MapWriter;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Stage;
import io.github.journeymap.template.Templates;
import io.github.journeymap.wiki.Wiki;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OwnTemplatesResourceTest extends RestCase {
    private static final String SPACE = "administration/template-space";

    @BeforeEach
    void inASpace() {
        Space space = new Space();
        space.setKey("TEAM");
        page.setSpace(space);
        wiki.people.makeAdministrator("adam");
    }

    @Test
    @Rule("B6")
    void aTemplateComesWithItsPictureAndWithoutItsNotes() {
        Page workshop = wiki.template("TEAM", "Workshop");
        wiki.store.start(workshop, MapName.DEFAULT, "glasses");
        JsonObject answer = rest.get("pages/" + page.getId() + "/templates").json();
        assertThat(answer.get("more").getAsBoolean()).isFalse();
        JsonObject template = answer.getAsJsonArray("templates").get(0).getAsJsonObject();
        assertThat(template.get("key").getAsString()).isEqualTo(workshop.getId() + "/Journey map");
        assertThat(template.get("about").getAsString()).isEqualTo("TEAM Space");
        assertThat(template.get("filled").getAsBoolean()).isTrue();
        JsonObject map = template.getAsJsonObject("map");
        assertThat(map.getAsJsonArray("stages")).isNotEmpty();
        assertThat(map.getAsJsonArray("notes")).isEmpty();
    }

    @Test
    @Rule("V3")
    void aHostileTemplateIsTextInItsPicture() {
        String evil = "<img src=x onerror=alert(1)>\"'</script>";
        JourneyMap plain = Templates.get("lean");
        List<Stage> stages =
                plain.stages().stream().map(stage -> stage.withHeading(evil)).toList();
        Page hostile = wiki.template("TEAM", evil);
        byte[] json = MapWriter.write(plain.withStages(stages).withTitle(evil));
        wiki.shelf.upload(hostile, Wiki.FILE, new String(json, StandardCharsets.UTF_8));
        Rest.Answer answer = rest.get("pages/" + page.getId() + "/templates");
        assertThat(answer.body()).doesNotContain("<img").doesNotContain("</script>");
        JsonObject template = answer.json().getAsJsonArray("templates").get(0).getAsJsonObject();
        var picture = Jsoup.parseBodyFragment(template.get("picture").getAsString());
        assertThat(picture.select("img, script")).isEmpty();
        assertThat(picture.select("b").first().wholeText()).isEqualTo(evil);
        assertThat(template.get("title").getAsString()).isEqualTo(evil);
    }

    @Test
    @Rule("A1")
    void templatesOfAHiddenPageAreNotToldAndNoneOnAPageThatIsHidden() {
        Page secret = wiki.template("TEAM", "Secret");
        wiki.store.start(secret, MapName.DEFAULT, "lean");
        wiki.hide(secret);
        Rest.Answer answer = rest.get("pages/" + page.getId() + "/templates");
        assertThat(answer.json().getAsJsonArray("templates")).isEmpty();
        assertThat(answer.body()).doesNotContain("Secret");
        wiki.hide(page);
        assertThat(rest.get("pages/" + page.getId() + "/templates").status()).isEqualTo(404);
    }

    @Test
    @Rule("B7")
    void anAdministratorSeesOneFieldAndNamesASpaceInIt() {
        wiki.become("adam");
        wiki.template("HOUSE", "House style");
        Rest.Answer saved = rest.post(SPACE, "{\"space\": \" HOUSE \"}");
        assertThat(saved.json().get("message").getAsString()).contains("HOUSE").endsWith("1");
        Rest.Answer shown = rest.get("administration");
        assertThat(Jsoup.parse(shown.body()).select("form input"))
                .hasSize(1)
                .allSatisfy(input -> assertThat(input.val()).isEqualTo("HOUSE"));
        assertThat(Jsoup.parse(shown.body()).select("[role=status]").text())
                .as("what is in force, before anything is changed")
                .startsWith("Pages with the label")
                .endsWith("1");
        assertThat(shown.header("Content-Security-Policy")).contains("default-src 'none'", "script-src 'self'");
        assertThat(rest.post(SPACE, "{\"space\": \"\"}").status()).isEqualTo(200);
        assertThat(wiki.templateSpace.key()).isEmpty();
    }

    @Test
    @Rule({"B7", "V3"})
    void theKeyOfASpaceIsTextOnThePageOfTheAdministration() {
        wiki.become("adam");
        String key = "'><img src=x onerror=alert(1)>";
        rest.post(SPACE, "{\"space\": \"" + key + "\"}");
        Rest.Answer shown = rest.get("administration?mode=" + "%22%3E%3Cscript%3Ealert(1)%3C/script%3E");
        assertThat(Jsoup.parse(shown.body()).select("form input").val()).isEqualTo(key);
        assertThat(Jsoup.parse(shown.body()).select("img, body script, [onerror]"))
                .isEmpty();
        assertThat(shown.body()).doesNotContain("alert(1)</script>");
    }

    @Test
    @Rule("B7")
    void whatNoQueryCanBeMadeOfIsNotTaken() {
        wiki.become("adam");
        assertThat(rest.post(SPACE, "{\"space\": \"X\\\" or type = page\"}").status())
                .isEqualTo(422);
        assertThat(wiki.templateSpace.key()).isEmpty();
    }

    @Test
    @Rule("B7")
    void nobodyElseIsToldThatThereIsAnythingForAdministrators() {
        assertThat(rest.get("administration").status()).isEqualTo(404);
        assertThat(rest.post(SPACE, "{\"space\": \"HOUSE\"}").status()).isEqualTo(404);
        wiki.become("adam");
        assertThat(rest.post(SPACE, "{\"space\": \"HOUSE\"}", "application/json", "")
                        .status())
                .isEqualTo(403);
        assertThat(wiki.templateSpace.key()).isEmpty();
    }
}
