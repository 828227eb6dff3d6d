package io.github.journeymap.host.web;

import com.atlassian.confluence.macro.ImagePlaceholder;
import io.github.journeymap.host.content.Content;
import io.github.journeymap.host.descriptor.MacroModule;
import io.github.journeymap.host.page.PageRenderer;
import io.github.journeymap.host.plugin.Plugin;
import io.github.journeymap.host.storage.EditorFormat;
import io.github.journeymap.host.storage.MacroCall;
import io.github.journeymap.host.storage.StorageFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The editor's macro browser: a form for each macro, made from its descriptor, and the boxes that stand for macros. */
final class MacroForms {
    /** A macro in the dialog. */
    public record Offer(String name, String label, String description, String icon, List<Field> fields) {}

    /** A parameter in a macro's form. */
    public record Field(
            String name,
            String label,
            String description,
            String type,
            boolean required,
            String value,
            List<Option> options) {}

    /** One value of an enumeration. */
    public record Option(String value, String label) {}

    private final Plugin plugin;
    private final PageRenderer renderer;
    private final PageViews views;
    private final CurrentRequest current;
    private final Layout layout;

    MacroForms(Plugin plugin, PageRenderer renderer, PageViews views, CurrentRequest current, Layout layout) {
        this.plugin = plugin;
        this.renderer = renderer;
        this.views = views;
        this.current = current;
        this.layout = layout;
    }

    void addTo(Router router) {
        router.on("/pages/insertmacro.action", this::insert);
    }

    /** The list of macros, with their forms. */
    String dialog(Exchange exchange) {
        return layout.fragment("macros.vm", Map.of("offers", offers(exchange)));
    }

    /** Storage format to the editor's HTML and back, for that page. */
    EditorFormat editor(Content page) {
        return new EditorFormat(call -> box(call, page));
    }

    String preview(String storage, Content page) {
        return renderer.preview(storage, page);
    }

    // Answers with the box to put into the page.
    private void insert(Exchange exchange) throws IOException {
        exchange.requirePerson();
        Content page = views.visible(exchange, exchange.number("pageId"));
        String name = exchange.parameter("macro");
        Map<String, String> parameters = new LinkedHashMap<>();
        exchange.request().getParameterMap().forEach((key, values) -> {
            if (key.startsWith("param.")) {
                parameters.put(key.substring("param.".length()), values[0]);
            }
        });
        exchange.html(editor(page).box(StorageFormat.macro(name, parameters)));
    }

    private String box(MacroCall call, Content page) {
        Optional<ImagePlaceholder> picture = renderer.placeholder(call, page);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("label", label(call.name()));
        values.put("parameters", call.parameters());
        values.put("words", StorageFormat.words(call.body()));
        values.put("image", picture.map(found -> layout.address(found.getUrl())).orElse(""));
        values.put(
                "width",
                picture.map(found -> found.getImageDimensions().getWidth()).orElse(0));
        values.put(
                "height",
                picture.map(found -> found.getImageDimensions().getHeight()).orElse(0));
        return layout.fragment("macro-box.vm", values);
    }

    private List<Offer> offers(Exchange exchange) {
        List<Offer> offers = new ArrayList<>();
        for (MacroModule macro : plugin.descriptor().macros()) {
            String icon = macro.icon().isEmpty() ? "" : exchange.url(macro.icon());
            offers.add(new Offer(
                    macro.name(), label(macro.name()), word(key(macro.name()) + ".desc", ""), icon, fields(macro)));
        }
        offers.add(builtIn("include", "Include Page", "Shows another page here.", "", "Page title"));
        offers.add(builtIn(
                "excerpt-include", "Excerpt Include", "Shows the excerpt of another page here.", "", "Page title"));
        return offers;
    }

    private static Offer builtIn(
            String name, String label, String description, String parameter, String parameterLabel) {
        Field field = new Field(parameter, parameterLabel, "", "string", true, "", List.of());
        return new Offer(name, label, description, "", List.of(field));
    }

    private List<Field> fields(MacroModule macro) {
        List<Field> fields = new ArrayList<>();
        for (MacroModule.Parameter parameter : macro.parameters()) {
            if (!parameter.hidden()) {
                String key = key(macro.name()) + ".param." + parameter.name();
                List<Option> options = parameter.values().stream()
                        .map(value -> new Option(
                                value, word(key + "." + value + ".desc", word(key + ".value." + value, value))))
                        .toList();
                fields.add(new Field(
                        parameter.name(),
                        word(key + ".label", parameter.name()),
                        word(key + ".desc", ""),
                        parameter.type(),
                        parameter.required(),
                        parameter.defaultValue(),
                        options));
            }
        }
        return fields;
    }

    private String label(String macro) {
        return word(key(macro) + ".label", macro);
    }

    private String key(String macro) {
        return plugin.descriptor().pluginKey() + "." + macro;
    }

    private String word(String key, String otherwise) {
        Locale locale = current.locale();
        String text = plugin.words().text(locale, key);
        return text.equals(key) ? otherwise : text;
    }
}
