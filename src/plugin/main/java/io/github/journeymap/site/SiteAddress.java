package io.github.journeymap.site;

import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import jakarta.inject.Named;

/** Where the site is, as the beginning of a link: nothing, should Confluence not say, which is right for a site without a context path. */
@Named
public class SiteAddress {
    private final ApplicationProperties site;

    public SiteAddress(ApplicationProperties site) {
        this.site = site;
    }

    /** For what is read on the site: its context path. */
    public String onTheSite() {
        return OptionalApi.get(() -> site.getBaseUrl(UrlMode.RELATIVE), "");
    }

    /** For what is read elsewhere, in a mail or a document. */
    public String fromElsewhere() {
        return OptionalApi.get(() -> site.getBaseUrl(UrlMode.CANONICAL), "");
    }
}
