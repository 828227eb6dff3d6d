package io.github.journeymap.host.page;

import io.github.journeymap.host.content.Content;
import io.github.journeymap.host.content.Labels;
import io.github.journeymap.host.content.NewContent;
import io.github.journeymap.host.content.Pages;
import io.github.journeymap.host.descriptor.BlueprintModule;
import io.github.journeymap.host.plugin.Plugin;
import io.github.journeymap.host.user.Person;
import java.util.Locale;
import java.util.function.Supplier;
import org.jsoup.nodes.Entities;

/**
 * What else Confluence does when a page is made from a blueprint: the page gets the label that is the blueprint's
 * {@code index-key}, and its space gets an index page for that blueprint, of all pages with the label, unless it has one
 * (https://developer.atlassian.com/server/confluence/blueprint-module/ and
 * https://developer.atlassian.com/server/confluence/custom-actions-with-the-blueprint-api/).
 */
public final class BlueprintIndex {
    private final Plugin plugin;
    private final Pages pages;
    private final Labels labels;
    private final Supplier<Locale> language;

    public BlueprintIndex(Plugin plugin, Pages pages, Labels labels, Supplier<Locale> language) {
        this.plugin = plugin;
        this.pages = pages;
        this.labels = labels;
        this.language = language;
    }

    void add(Content page, Person author) {
        BlueprintModule blueprint = plugin.descriptor().blueprints().stream()
                .filter(module -> page.blueprint().endsWith(":" + module.key()))
                .findFirst()
                .orElseThrow();
        labels.add(page.id(), blueprint.index());
        String index = "index of " + blueprint.key();
        if (pages.byBlueprint(page.space(), index).isEmpty()) {
            String title = plugin.words().text(language.get(), blueprint.indexTitle());
            String body =
                    "<p>All pages with the label <strong>" + Entities.escape(blueprint.index()) + "</strong>.</p>";
            Content made = pages.create(NewContent.page(page.space(), title, body, null), author.name());
            pages.rememberBlueprint(made.id(), index);
        }
    }
}
