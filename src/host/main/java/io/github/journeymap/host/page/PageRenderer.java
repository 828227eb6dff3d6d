package io.github.journeymap.host.page;

import com.atlassian.confluence.macro.EditorImagePlaceholder;
import com.atlassian.confluence.macro.ImagePlaceholder;
import com.atlassian.confluence.macro.Macro;
import com.atlassian.confluence.macro.MacroExecutionException;
import io.github.journeymap.host.confluence.Entities;
import io.github.journeymap.host.confluence.HostUser;
import io.github.journeymap.host.confluence.RenderContext;
import io.github.journeymap.host.content.Content;
import io.github.journeymap.host.content.FileVersion;
import io.github.journeymap.host.content.Pages;
import io.github.journeymap.host.permission.Access;
import io.github.journeymap.host.plugin.Plugin;
import io.github.journeymap.host.storage.Links;
import io.github.journeymap.host.storage.MacroCall;
import io.github.journeymap.host.storage.StorageFormat;
import io.github.journeymap.host.storage.StorageRenderer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Renders pages with their macros: the plugin's, and the few of Confluence's own that its users put beside them. */
public final class PageRenderer {
    private static final Logger LOG = LoggerFactory.getLogger(PageRenderer.class);
    private static final int DEEPEST_INCLUDE = 8;

    private final Plugin plugin;
    private final Pages pages;
    private final Access access;
    private final Entities entities;
    private final String contextPath;

    public PageRenderer(Plugin plugin, Pages pages, Access access, Entities entities, String contextPath) {
        this.plugin = plugin;
        this.pages = pages;
        this.access = access;
        this.entities = entities;
        this.contextPath = contextPath;
    }

    /** @param outputType as {@code ConversionContextOutputType.value()}; {@code device}: desktop or mobile */
    public String render(Content page, String outputType, String device) {
        return render(page.body(), page, RenderContext.of(entities.content(page), outputType, device), 0);
    }

    /** A body that isn't stored yet, as it would look on that page. */
    public String preview(String storage, Content page) {
        return render(storage, page, RenderContext.of(entities.content(page), "preview", "desktop"), 0);
    }

    /** The picture that stands for a macro in the editor; nothing where the macro has none. */
    public Optional<ImagePlaceholder> placeholder(MacroCall call, Content page) {
        return plugin.macro(call.name())
                .filter(EditorImagePlaceholder.class::isInstance)
                .map(macro -> ((EditorImagePlaceholder) macro)
                        .getImagePlaceholder(
                                call.parameters(), RenderContext.of(entities.content(page), "preview", "desktop")));
    }

    private String render(String storage, Content page, RenderContext context, int depth) {
        return new StorageRenderer(call -> macro(call, page, context, depth), links(page)).render(storage);
    }

    private String macro(MacroCall call, Content page, RenderContext context, int depth) {
        return switch (call.name()) {
            case "info", "tip", "note", "warning" ->
                "<div class=\"panel panel-" + call.name() + "\">" + render(call.body(), page, context, depth)
                        + "</div>";
            case "excerpt" -> render(call.body(), page, context, depth);
            case "include" -> include(call, page, context, depth, false);
            case "excerpt-include" -> include(call, page, context, depth, true);
            default -> ofPlugin(call, context);
        };
    }

    private String ofPlugin(MacroCall call, RenderContext context) {
        Optional<Macro> macro = plugin.macro(call.name());
        if (macro.isEmpty()) {
            return error("Unknown macro: '" + call.name() + "'");
        }
        try {
            return macro.get().execute(call.parameters(), call.body(), context);
        } catch (MacroExecutionException e) {
            return error("Error rendering macro '" + call.name() + "': " + e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("Macro {} failed", call.name(), e);
            return error("Error rendering macro '" + call.name() + "': " + e);
        }
    }

    private String include(MacroCall call, Content page, RenderContext context, int depth, boolean excerpt) {
        String[] target = call.parameters()
                .getOrDefault("", call.parameters().getOrDefault("default-parameter", ""))
                .split(":", 2);
        String space = target.length == 2 ? target[0] : page.space();
        String title = target[target.length - 1];
        Optional<Content> included =
                pages.byTitle(space, title).filter(found -> access.canView(HostUser.current(), found));
        if (included.isEmpty()) {
            return error("Unable to render include: couldn't find a page to include called: " + title);
        }
        if (depth == DEEPEST_INCLUDE) {
            return error("Unable to render include: pages include each other");
        }
        String body = excerpt
                ? StorageFormat.bodyOf("excerpt", included.get().body()).orElse("")
                : included.get().body();
        RenderContext inside = context.including(entities.content(included.get()));
        return render(body, included.get(), inside, depth + 1);
    }

    private Links links(Content page) {
        return new Links() {
            @Override
            public String page(String space, String title) {
                return contextPath + "/display/" + encode(space.isEmpty() ? page.space() : space) + "/" + encode(title);
            }

            @Override
            public String attachment(String fileName) {
                return contextPath + "/download/attachments/" + page.head() + "/" + encode(fileName);
            }
        };
    }

    /** The words of a page, and what the plugin's extractors add to them. */
    public String words(Content page) {
        return StorageFormat.words(page.body()) + ' ' + extracted(entities.content(page));
    }

    /** The words that the plugin's extractors find in an attachment. */
    public String words(FileVersion file) {
        return extracted(entities.attachment(file));
    }

    private String extracted(Object entity) {
        StringBuilder words = new StringBuilder();
        plugin.extractors().forEach(extractor -> words.append(extractor.extractText(entity))
                .append(' '));
        return words.toString();
    }

    private static String error(String message) {
        return "<div class=\"macro-error\">" + org.jsoup.nodes.Entities.escape(message) + "</div>";
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
