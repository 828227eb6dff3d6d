package io.github.journeymap.macro;

import com.atlassian.webresource.api.UrlMode;
import com.atlassian.webresource.api.WebResourceUrlProvider;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import jakarta.inject.Named;

/** The plugin's style sheets and scripts, for the page that is being rendered. */
@Named
public class PageResources {
    private static final String PLUGIN = "io.github.journeymap";

    private final PageBuilderService pageBuilder;
    private final WebResourceUrlProvider urls;

    public PageResources(PageBuilderService pageBuilder, WebResourceUrlProvider urls) {
        this.pageBuilder = pageBuilder;
        this.urls = urls;
    }

    /** The page gets the web resource of that key in {@code atlassian-plugin.xml}. */
    void require(String key) {
        pageBuilder.assembler().resources().requireWebResource(PLUGIN + ":" + key);
    }

    /** The address of a module of the editor: {@code …/editor/unsaved/unsaved.js}. */
    String script(String module) {
        return urls.getStaticPluginResourceUrl(PLUGIN + ":editor", "editor/" + module + ".js", UrlMode.RELATIVE);
    }
}
