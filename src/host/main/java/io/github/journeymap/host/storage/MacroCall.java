package io.github.journeymap.host.storage;

import java.util.Map;

/**
 * A macro as it stands in a page, for example {@code {journey-map:name=Onboarding}}.
 *
 * @param body storage format of a rich text body, text of a plain one, empty without one
 */
public record MacroCall(String name, Map<String, String> parameters, String body) {}
