package io.github.journeymap.rest;

import com.atlassian.plugins.rest.api.security.annotation.AnonymousSiteAccess;
import com.atlassian.sal.api.message.I18nResolver;
import io.github.journeymap.format.JsonText;
import io.github.journeymap.http.Responses;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.template.Templates;
import io.github.journeymap.view.Miniature;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.TreeSet;

/** What the editor needs besides the map: its words in the reader's language, and the templates. */
@Path("/")
public class EditorMessagesResource {
    private static final String EDITOR_WORDS = "i18n/editor.properties";

    private final I18nResolver texts;
    private final Responses responses;

    @Inject
    public EditorMessagesResource(I18nResolver texts, Responses responses) {
        this.texts = texts;
        this.responses = responses;
    }

    @GET
    @Path("words")
    @AnonymousSiteAccess
    public Response words() {
        return responses.respond(() -> Responses.json(JsonText.object(json -> {
            Properties english = editorWords();
            for (String key : new TreeSet<>(english.stringPropertyNames())) {
                String text = texts.getRawText(key);
                // What a language lacks is its own key.
                json.name(key).value(text.equals(key) ? english.getProperty(key) : text);
            }
        })));
    }

    @GET
    @Path("templates")
    @AnonymousSiteAccess
    public Response templates() {
        return responses.respond(() -> Responses.json(JsonText.object(json -> {
            json.name("templates").beginArray();
            for (String key : Templates.list()) {
                json.beginObject().name("key").value(key);
                json.name("title").value(texts.getText("journey-map.template." + key));
                json.name("about").value(texts.getText("journey-map.template." + key + ".about"));
                JourneyMap map = Templates.get(Templates.in(texts.getText("journey-map.view.language"), key));
                json.name("picture").value(Miniature.html(map));
                JsonText.map(json, map);
                json.endObject();
            }
            json.endArray();
        })));
    }

    private static Properties editorWords() {
        Properties words = new Properties();
        try (InputStream in = EditorMessagesResource.class.getClassLoader().getResourceAsStream(EDITOR_WORDS)) {
            words.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
