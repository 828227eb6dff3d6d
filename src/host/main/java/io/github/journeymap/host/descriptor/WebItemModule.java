package io.github.journeymap.host.descriptor;

/**
 * A {@code <web-item>} that is a link.
 *
 * @param section where it stands, {@code system.admin/configuration} for example
 * @param label i18n key
 * @param link from the site's context path on
 */
public record WebItemModule(String section, String label, String link) {}
