package io.github.journeymap.rest;

import com.atlassian.webresource.api.UrlMode;
import com.atlassian.webresource.api.WebResourceUrlProvider;

/** Addresses of the app's own files, for the pages that it has in a window of their own. */
final class StaticFiles {
    private static final String PLUGIN = "io.github.journeymap";

    private StaticFiles() {}

    /** @param name of a file, {@code macro.png} */
    static String picture(WebResourceUrlProvider urls, String name) {
        return urls.getStaticPluginResourceUrl(PLUGIN + ":pictures", name, UrlMode.RELATIVE);
    }

    /** @param path of a module below the editor's folder, {@code reading/reading} */
    static String script(WebResourceUrlProvider urls, String path) {
        return urls.getStaticPluginResourceUrl(PLUGIN + ":editor", "editor/" + path + ".js", UrlMode.RELATIVE);
    }
}
