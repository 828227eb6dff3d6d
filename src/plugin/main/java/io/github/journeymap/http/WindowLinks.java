package io.github.journeymap.http;

import com.atlassian.webresource.api.UrlMode;
import com.atlassian.webresource.api.WebResourceUrlProvider;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.shown.MapAddress;
import io.github.journeymap.site.SiteAddress;
import jakarta.inject.Named;

/** Where the pages that the app has in a window of their own lead, and the files of the app that they load. */
@Named
public class WindowLinks {
    private static final String PLUGIN = "io.github.journeymap";

    private final SiteAddress site;
    private final WebResourceUrlProvider urls;

    public WindowLinks(SiteAddress site, WebResourceUrlProvider urls) {
        this.site = site;
        this.urls = urls;
    }

    /** @see SiteAddress#onTheSite */
    public String site() {
        return site.onTheSite();
    }

    /** @see SiteAddress#fromElsewhere */
    public String siteFromElsewhere() {
        return site.fromElsewhere();
    }

    public MapAddress map(long pageId, MapName name) {
        return MapAddress.on(site(), pageId, name.value());
    }

    public String page(long pageId) {
        return MapAddress.pageUrl(site(), pageId);
    }

    /** @param name of a file, {@code macro.png} */
    public String picture(String name) {
        return urls.getStaticPluginResourceUrl(PLUGIN + ":pictures", name, UrlMode.RELATIVE);
    }

    /** @param path of a module below the editor's folder, {@code reading/reading} */
    public String script(String path) {
        return urls.getStaticPluginResourceUrl(PLUGIN + ":editor", "editor/" + path + ".js", UrlMode.RELATIVE);
    }
}
