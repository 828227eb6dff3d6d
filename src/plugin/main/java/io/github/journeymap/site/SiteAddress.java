package io.github.journeymap.site;

import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import jakarta.inject.Named;

/**
 * The address of the site, for the beginning of links; empty if Confluence doesn't tell it, which is right for a site
 * without a context path.
 */
@Named
public class SiteAddress {
    private final ApplicationProperties site;

    public SiteAddress(ApplicationProperties site) {
        this.site = site;
    }

    /** The beginning of links that are followed on the site itself: its context path. */
    public String onTheSite() {
        return OptionalApi.get(() -> site.getBaseUrl(UrlMode.RELATIVE), "");
    }

    /** The beginning of links that are followed from elsewhere, such as a mail or a document. */
    public String fromElsewhere() {
        return OptionalApi.get(() -> site.getBaseUrl(UrlMode.CANONICAL), "");
    }
}
