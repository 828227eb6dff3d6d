package com.atlassian.confluence.plugin.services;

import java.util.Map;

/**
 * Renders Velocity templates from the plugin's class path. Every reference is HTML-escaped, unless
 * its name ends with Html.
 *
 * <p>Sure: https://github.com/ONLYOFFICE/onlyoffice-confluence at ab8d713 (Confluence 10.0.3); all types in
 * https://docs.atlassian.com/atlassian-confluence/5.7.4/com/atlassian/confluence/plugin/services/VelocityHelperService.html.
 */
public interface VelocityHelperService {
    Map<String, Object> createDefaultVelocityContext();

    String getRenderedTemplate(String templateName, Map<String, ?> context);
}
