package io.github.journeymap.host.velocity;

import java.io.InputStream;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.commons.collections.ExtendedProperties;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.app.event.EventCartridge;
import org.apache.velocity.app.event.ReferenceInsertionEventHandler;
import org.apache.velocity.exception.ResourceNotFoundException;
import org.apache.velocity.runtime.RuntimeConstants;
import org.apache.velocity.runtime.resource.Resource;
import org.apache.velocity.runtime.resource.loader.ResourceLoader;
import org.jsoup.nodes.Entities;

/**
 * Renders templates. In those that are escaped, every reference is HTML-escaped when it is inserted, unless it says that it is
 * HTML; a method that is not allowed is not called, and its reference stays as it is written, as in Confluence. A plugin's
 * template is only escaped if it asks for that by its name, as in a Confluence where escaping is off for plugins
 * (https://developer.atlassian.com/server/confluence/enabling-xss-protection-in-plugins/).
 *
 * <p>Which references say so: HtmlAnnotationEscaper, RawVelocityReference and HtmlSafeMethodNameAnnotator of
 * https://github.com/mrdon/ATR at 1501bf1, the last that has Atlassian's library for it in its sources. A value of the context by
 * its name, and a method by its own; not what a map in the context has under such a name.
 */
public final class Templates {
    private static final Pattern SUGAR = Pattern.compile("[!${}]");
    private static final Set<String> NAMES_OF_HTML = Set.of("body", "xHtmlContent");

    private final VelocityEngine engine = new VelocityEngine();
    private final Predicate<String> escaped;

    /** Whether a plugin's template asks to be escaped. */
    public static boolean asksToBeEscaped(String template) {
        return template.endsWith(".html.vm");
    }

    /**
     * @param finder path to content, or nothing
     * @param allowed methods beyond those of the JDK's values, as {@code fully.qualified.Class#method()}
     * @param escaped which templates are escaped, by their paths
     */
    public Templates(
            Function<String, Optional<InputStream>> finder, Predicate<String> allowed, Predicate<String> escaped) {
        this(finder, allowed, escaped, true);
    }

    /**
     * @param kept whether a template that was read once is kept
     */
    public Templates(
            Function<String, Optional<InputStream>> finder,
            Predicate<String> allowed,
            Predicate<String> escaped,
            boolean kept) {
        this.escaped = escaped;
        engine.setProperty(RuntimeConstants.RESOURCE_LOADER, "host");
        engine.setProperty("host.resource.loader.instance", new Finder(finder));
        engine.setProperty("host.resource.loader.cache", String.valueOf(kept));
        engine.setProperty(RuntimeConstants.INPUT_ENCODING, "UTF-8");
        engine.setProperty(RuntimeConstants.VM_LIBRARY, "");
        engine.setProperty(RuntimeConstants.UBERSPECT_CLASSNAME, Allowlist.class.getName());
        engine.setProperty(RuntimeConstants.RUNTIME_LOG_LOGSYSTEM, new VelocityLog());
        engine.setApplicationAttribute(Allowlist.ALLOWED, allowed);
        try {
            engine.init();
        } catch (Exception e) {
            throw new IllegalStateException("Velocity did not start", e);
        }
    }

    public String render(String template, Map<String, ?> values) {
        VelocityContext context = new VelocityContext();
        values.forEach(context::put);
        if (escaped.test(template)) {
            EventCartridge cartridge = new EventCartridge();
            ReferenceInsertionEventHandler escape = Templates::escape;
            cartridge.addEventHandler(escape);
            cartridge.attachToContext(context);
        }
        StringWriter out = new StringWriter();
        try {
            engine.getTemplate(template).merge(context, out);
        } catch (Exception e) {
            throw new IllegalStateException("Template " + template + ": " + e.getMessage(), e);
        }
        return out.toString();
    }

    private static Object escape(String reference, Object value) {
        return value == null || isHtml(SUGAR.matcher(reference).replaceAll(""))
                ? value
                : Entities.escape(value.toString());
    }

    private static boolean isHtml(String reference) {
        return reference.contains(".")
                ? reference.endsWith("Html()")
                : reference.toLowerCase(Locale.ROOT).endsWith("html") || NAMES_OF_HTML.contains(reference);
    }

    private static final class Finder extends ResourceLoader {
        private final Function<String, Optional<InputStream>> finder;

        Finder(Function<String, Optional<InputStream>> finder) {
            this.finder = finder;
        }

        @Override
        public void init(ExtendedProperties configuration) {}

        @Override
        public InputStream getResourceStream(String source) {
            return finder.apply(source).orElseThrow(() -> new ResourceNotFoundException("no template " + source));
        }

        @Override
        public boolean isSourceModified(Resource resource) {
            return false;
        }

        @Override
        public long getLastModified(Resource resource) {
            return 0;
        }
    }
}
