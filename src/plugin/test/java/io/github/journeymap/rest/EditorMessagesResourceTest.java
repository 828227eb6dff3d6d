package io.github.journeymap.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import io.github.journeymap.Rule;
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
}
