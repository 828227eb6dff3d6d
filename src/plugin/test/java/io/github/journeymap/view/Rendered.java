package io.github.journeymap.view;

import io.github.journeymap.model.JourneyMap;
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
import java.util.Properties;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.app.event.EventCartridge;
import org.apache.velocity.app.event.ReferenceInsertionEventHandler;
import org.apache.velocity.runtime.RuntimeConstants;
import org.apache.velocity.runtime.log.NullLogChute;
import org.apache.velocity.runtime.resource.loader.ClasspathResourceLoader;

/** The live table as Confluence renders it: real Velocity, each reference escaped whose name doesn't end in Html. */
final class Rendered {
    static final Messages ENGLISH = words("i18n/journey-map.properties");
    static final LiveTableContext READER = new LiveTableContext(
            123,
            1,
            "Journey map",
            4,
            "t-4",
            false,
            "five-e",
            "/confluence/rest/journey-map/1",
            false,
            "",
            "/editor.js");
    static final LiveTableContext EDITOR = new LiveTableContext(
            123,
            1,
            "Journey map",
            4,
            "t-4",
            false,
            "five-e",
            "/confluence/rest/journey-map/1",
            true,
            "eva",
            "/editor.js");

    private static final VelocityEngine ENGINE = engine();

    private Rendered() {}

    static String live(JourneyMap map) {
        return live(map, READER);
    }

    static String live(JourneyMap map, LiveTableContext facts, Notice... notices) {
        return render(new LiveTable(ENGLISH).context(map, facts, List.of(notices), Beginning.NONE));
    }

    static String live(JourneyMap map, LiveTableContext facts, Beginning beginning) {
        return render(new LiveTable(ENGLISH).context(map, facts, List.of(), beginning));
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
