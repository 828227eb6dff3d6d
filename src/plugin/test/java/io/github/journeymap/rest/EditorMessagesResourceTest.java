package io.github.journeymap.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.webresource.api.WebResourceUrlProvider;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.journeymap.Rule;
import io.github.journeymap.http.Responses;
import io.github.journeymap.http.WindowLinks;
import io.github.journeymap.site.SiteAddress;
import io.github.journeymap.template.Templates;
import org.junit.jupiter.api.Test;

class EditorMessagesResourceTest extends RestCase {
    @Test
    @Rule("E1")
    void theEditorGetsItsWordsAsTheyAreWrittenAndTheTemplates() {
        assertThat(rest.get("words").json().keySet())
                .isNotEmpty()
                .allMatch(key -> key.startsWith("journey-map.editor."));
        JsonArray templates = rest.get("templates").json().getAsJsonArray("templates");
        assertThat(templates)
                .extracting(template -> template.getAsJsonObject().get("key").getAsString())
                .containsExactlyElementsOf(Templates.list());
        assertThat(templates.get(1).getAsJsonObject().get("title").getAsString())
                .isEqualTo("Four stages");
        assertThat(templates.get(1).getAsJsonObject().get("about").getAsString())
                .startsWith("Enter, Engage, Exit, Extend");
        assertThat(templates.get(1).getAsJsonObject().get("picture").getAsString())
                .startsWith("<span class=\"jm-picture\"")
                .contains(
                        "<b data-accent=\"blue\">Enter</b><b data-accent=\"teal\">Engage</b>",
                        "<u>Positive moments</u><i data-tone=\"positive\">");
    }

    @Test
    @Rule("V20")
    void aWordThatTheReadersLanguageLacksIsTheEnglishOne() {
        String lacking = "journey-map.editor.undo";
        I18nResolver german = mock(I18nResolver.class);
        when(german.getRawText(any())).thenAnswer(call -> call.getArgument(0).equals(lacking) ? lacking : "Wort");
        Responses answers = new Responses(
                new WindowLinks(new SiteAddress(mode -> "/wiki"), mock(WebResourceUrlProvider.class)), wiki.words);
        JsonObject words = JsonParser.parseString(new EditorMessagesResource(german, answers)
                        .words()
                        .getEntity()
                        .toString())
                .getAsJsonObject();
        assertThat(words.get(lacking).getAsString()).isEqualTo("Undo");
        assertThat(words.get("journey-map.editor.redo").getAsString()).isEqualTo("Wort");
    }
}
