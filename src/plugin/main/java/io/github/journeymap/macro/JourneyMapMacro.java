package io.github.journeymap.macro;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.EditorImagePlaceholder;
import com.atlassian.confluence.macro.ImagePlaceholder;
import com.atlassian.confluence.macro.Macro;
import com.atlassian.confluence.pages.AbstractPage;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.attachment.Turns;
import io.github.journeymap.messages.UserMessages;
import io.github.journeymap.refusal.BadNameException;
import io.github.journeymap.refusal.CrowdedException;
import io.github.journeymap.refusal.NotFoundException;
import io.github.journeymap.shown.MapAddress;
import io.github.journeymap.shown.Notices;
import io.github.journeymap.shown.ViewOptions;
import io.github.journeymap.site.Access;
import io.github.journeymap.template.Templates;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code <ac:structured-macro ac:name="journey-map">} with the parameters {@code name} (of the map on this page;
 * default <em>Journey map</em>), {@code template} (what the map is as long as nobody has changed it), {@code prompts}
 * (where they are shown), {@code rows} and {@code stages} (which of them, by their headings), {@code height},
 * {@code version} (one that doesn't change any more), {@code edit} and {@code votes} (on how many notes each person may
 * vote). Rendering never writes.
 */
public class JourneyMapMacro implements Macro, EditorImagePlaceholder {
    private final MacroMaps maps;
    private final MacroRenderer renderer;
    private final Turns turns;
    private final Notices notices;
    private final UserMessages messages;

    public JourneyMapMacro(MacroMaps maps, MacroRenderer renderer, Turns turns, UserMessages messages) {
        this.maps = maps;
        this.renderer = renderer;
        this.turns = turns;
        this.notices = new Notices(messages);
        this.messages = messages;
    }

    @Override
    public String execute(Map<String, String> parameters, String body, ConversionContext context) {
        RenderingContext rendering = new RenderingContext(context);
        Optional<AbstractPage> page = rendering.page();
        if (page.isEmpty()) {
            return renderer.sentences(rendering, List.of(notices.noPage()));
        }
        try {
            MapName name = MapName.ofParameter(parameters.get("name"));
            ViewOptions options = ViewOptions.of(parameters);
            return turns.take(
                    maps.size(page.get(), name, options),
                    () -> renderer.map(
                            rendering, maps.on(page.get(), name, template(parameters), options, rendering), options));
        } catch (CrowdedException e) {
            return renderer.sentences(rendering, List.of(notices.crowded()));
        } catch (BadNameException e) {
            return renderer.sentences(rendering, List.of(notices.badName(e.name())));
        } catch (NotFoundException e) {
            return renderer.sentences(rendering, List.of(notices.noPage()));
        }
    }

    @Override
    public ImagePlaceholder getImagePlaceholder(Map<String, String> parameters, ConversionContext context) {
        Optional<AbstractPage> page = new RenderingContext(context).page();
        if (page.isEmpty()) {
            return Placeholder.grid();
        }
        try {
            MapName name = MapName.ofParameter(parameters.get("name"));
            ViewOptions options = ViewOptions.of(parameters);
            MapAddress map = MapAddress.on("", Access.owner(page.get()).getId(), name.value());
            Optional<Integer> version =
                    options.version().isEmpty() ? Optional.empty() : maps.frozen(page.get(), name, options);
            return Placeholder.of(map, template(parameters), options.excerpt(), version);
        } catch (BadNameException | NotFoundException e) {
            return Placeholder.grid();
        }
    }

    @Override
    public BodyType getBodyType() {
        return BodyType.NONE;
    }

    @Override
    public OutputType getOutputType() {
        return OutputType.BLOCK;
    }

    /** The template in the reader's language. Once the map has a file, it keeps the language that it was started in. */
    private String template(Map<String, String> parameters) {
        String template = parameters.getOrDefault("template", Templates.FIVE_E);
        return Templates.in(messages.language(), Templates.list().contains(template) ? template : Templates.FIVE_E);
    }
}
