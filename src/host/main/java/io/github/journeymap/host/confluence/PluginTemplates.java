package io.github.journeymap.host.confluence;

import com.atlassian.confluence.plugin.services.VelocityHelperService;
import io.github.journeymap.host.velocity.Templates;
import java.util.HashMap;
import java.util.Map;

/** Renders a plugin's own Velocity templates. */
public final class PluginTemplates implements VelocityHelperService {
    private final Templates templates;

    public PluginTemplates(Templates templates) {
        this.templates = templates;
    }

    @Override
    public Map<String, Object> createDefaultVelocityContext() {
        return new HashMap<>();
    }

    @Override
    public String getRenderedTemplate(String templateName, Map<String, ?> context) {
        return templates.render(templateName, context);
    }
}
