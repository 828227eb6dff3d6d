package io.github.journeymap.view;

import io.github.journeymap.label.Messages;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.shown.Beginning;
import io.github.journeymap.shown.MapAddress;
import io.github.journeymap.shown.Notice;
import io.github.journeymap.shown.ShownMap;
import io.github.journeymap.shown.ShownPictures;
import io.github.journeymap.shown.ShownVersion;
import io.github.journeymap.shown.ViewOptions;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.app.event.EventCartridge;
import org.apache.velocity.app.event.ReferenceInsertionEventHandler;
import org.apache.velocity.runtime.RuntimeConstants;
import org.apache.velocity.runtime.log.NullLogChute;
import org.apache.velocity.runtime.resource.loader.ClasspathResourceLoader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The live table as Confluence renders it: real Velocity, each reference escaped whose name doesn't end in Html. */
public final class Rendered {
    public static final Messages ENGLISH = words("i18n/journey-map.properties");
    public static final ShownMap READER = shown(false);
    static final ShownMap EDITOR = shown(true);

    private static final LiveTableContext PAGE = new LiveTableContext(1, "A page", "eva", "/editor.js", Map.of());
    private static final VelocityEngine ENGINE = engine();

    private Rendered() {}

    public static String live(JourneyMap map) {
        return live(map, READER);
    }

    /** @param like what is shown, but for the map and the notices */
    public static String live(JourneyMap map, ShownMap like, Notice... notices) {
        return live(map, like, PAGE, notices);
    }

    public static String live(JourneyMap map, ShownMap like, LiveTableContext page, Notice... notices) {
        return render(like, Optional.of(map), page, List.of(notices), Beginning.NONE);
    }

    public static String live(JourneyMap map, ShownMap like, Beginning beginning) {
        return render(like, Optional.of(map), PAGE, List.of(), beginning);
    }

    public static String live(JourneyMap map, ViewOptions options) {
        return live(map, READER, options);
    }

    static String live(JourneyMap map, ShownMap like, ViewOptions options) {
        ShownMap shown = new ShownMap(
                like.address(),
                like.version(),
                Optional.of(map),
                like.canEdit(),
                List.of(),
                Beginning.NONE,
                ShownPictures.NONE);
        return render(new LiveTable(ENGLISH, options).values(shown, PAGE));
    }

    /** Sentences alone. */
    public static String live(ShownMap like, Notice... notices) {
        return render(like, Optional.empty(), PAGE, List.of(notices), Beginning.NONE);
    }

    /** The table alone, to be compared character by character. */
    static Element grid(String html) {
        Document page = Jsoup.parse(html);
        page.outputSettings().prettyPrint(false);
        return page.selectFirst(".jm-grid");
    }

    private static ShownMap shown(boolean canEdit) {
        return shown(
                MapAddress.on("/confluence", 123, "Journey map"),
                new ShownVersion("five-e", 4, "t-4", false, ""),
                canEdit);
    }

    static ShownMap shown(MapAddress address, ShownVersion version, boolean canEdit) {
        return new ShownMap(address, version, Optional.empty(), canEdit, List.of(), Beginning.NONE, ShownPictures.NONE);
    }

    private static String render(
            ShownMap like, Optional<JourneyMap> map, LiveTableContext page, List<Notice> notices, Beginning beginning) {
        ShownMap shown =
                new ShownMap(like.address(), like.version(), map, like.canEdit(), notices, beginning, like.pictures());
        return render(new LiveTable(ENGLISH, ViewOptions.DEFAULT).values(shown, page));
    }

    static String render(Map<String, Object> values) {
        VelocityContext context = new VelocityContext();
        values.forEach(context::put);
        EventCartridge events = new EventCartridge();
        events.addEventHandler((ReferenceInsertionEventHandler)
                (reference, value) -> value == null || reference.endsWith("Html") ? value : escape(value.toString()));
        events.attachToContext(context);
        StringWriter html = new StringWriter();
        try {
            ENGINE.mergeTemplate(LiveTable.TEMPLATE, "UTF-8", context, html);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return html.toString();
    }

    /** Words of a properties file; a key that isn't there fails. */
    static Messages words(String resource) {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(LiveTable.class.getClassLoader().getResourceAsStream(resource)),
                StandardCharsets.ISO_8859_1)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return (key, arguments) -> {
            String text = Objects.requireNonNull(properties.getProperty(key), key);
            return arguments.length == 0 ? text : new MessageFormat(text).format(arguments);
        };
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static VelocityEngine engine() {
        VelocityEngine engine = new VelocityEngine();
        engine.setProperty(RuntimeConstants.RESOURCE_LOADER, "class");
        engine.setProperty("class.resource.loader.class", ClasspathResourceLoader.class.getName());
        engine.setProperty(RuntimeConstants.VM_LIBRARY, "");
        engine.setProperty(RuntimeConstants.RUNTIME_LOG_LOGSYSTEM_CLASS, NullLogChute.class.getName());
        try {
            engine.init();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return engine;
    }
}
