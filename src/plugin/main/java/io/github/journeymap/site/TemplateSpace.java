package io.github.journeymap.site;

import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import io.github.journeymap.refusal.NotFoundException;
import jakarta.inject.Named;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The space whose templates are offered in every space. An administrator names it; where settings fail, there is none.
 */
@Named
public class TemplateSpace {
    private static final Logger LOG = LoggerFactory.getLogger(TemplateSpace.class);
    private static final String KEY = "io.github.journeymap:template-space";

    private final PluginSettingsFactory settings;
    private final Access access;

    public TemplateSpace(PluginSettingsFactory settings, Access access) {
        this.settings = settings;
        this.access = access;
    }

    /** The key of that space; empty where none is named. */
    public String key() {
        try {
            return settings.createGlobalSettings().get(KEY) instanceof String key ? key : "";
        } catch (RuntimeException e) {
            LOG.warn("Could not read which space has the templates for all spaces", e);
            return "";
        }
    }

    /**
     * @param key empty to name none
     * @throws NotFoundException this person is no administrator
     */
    public void name(String key) {
        access.requireAdministrator();
        if (key.isEmpty()) {
            settings.createGlobalSettings().remove(KEY);
        } else {
            settings.createGlobalSettings().put(KEY, key);
        }
    }
}
