package io.github.journeymap.host.web;

import io.github.journeymap.host.content.Content;
import io.github.journeymap.host.content.NewContent;
import io.github.journeymap.host.content.Pages;
import io.github.journeymap.host.content.Spaces;
import io.github.journeymap.host.descriptor.BlueprintModule;
import io.github.journeymap.host.page.Publishing;
import io.github.journeymap.host.permission.Access;
import io.github.journeymap.host.plugin.Plugin;
import io.github.journeymap.host.storage.ContentTemplate;
import io.github.journeymap.host.storage.EditorFormat;
import io.github.journeymap.host.user.Person;
import io.github.journeymap.host.wiki.Wiki;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Making and writing pages: the Create dialog, the editor, drafts and publishing. */
final class PageEdits {
    /** One thing the Create dialog offers. */
    public record Choice(String blueprint, String name, String description, String icon) {}

    private final PageViews views;
    private final Spaces spaces;
    private final Pages pages;
    private final Access access;
    private final Publishing publishing;
    private final Plugin plugin;
    private final MacroForms macros;
    private final CurrentRequest current;

    PageEdits(
            PageViews views,
            Wiki wiki,
            Publishing publishing,
            Plugin plugin,
            MacroForms macros,
            CurrentRequest current) {
        this.views = views;
        this.spaces = wiki.spaces();
        this.pages = wiki.pages();
        this.access = wiki.access();
        this.publishing = publishing;
        this.plugin = plugin;
        this.macros = macros;
        this.current = current;
    }

    void addTo(Router router) {
        router.on("/pages/create.action", this::createDialog);
        router.on("/pages/createpage.action", this::create);
        router.on("/pages/editpage.action", this::edit);
        router.on("/pages/doeditpage.action", this::save);
        router.on("/pages/discarddraft.action", this::discard);
    }

    private void createDialog(Exchange exchange) throws IOException {
        exchange.requirePerson();
        String space = exchange.parameter("spaceKey");
        requireCreate(exchange, space);
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", "Blank page", "Start from nothing.", ""));
        Locale locale = current.locale();
        plugin.descriptor().blueprints().stream()
                .sorted(Comparator.comparingInt(BlueprintModule::weight))
                .map(blueprint -> new Choice(
                        blueprint.key(),
                        plugin.words().text(locale, blueprint.label()),
                        blueprint.description().isEmpty() ? "" : plugin.words().text(locale, blueprint.description()),
                        blueprint.icon().isEmpty() ? "" : exchange.url(blueprint.icon())))
                .forEach(choices::add);
        choices.add(new Choice("blogpost", "Blog post", "News, dated today.", ""));
        exchange.page(
                "Create",
                "create.vm",
                Map.of(
                        "choices",
                        choices,
                        "inSpace",
                        spaces.byKey(space).orElseThrow(),
                        "spaceKey",
                        space,
                        "parentId",
                        exchange.parameter("parentId")));
    }

    private void create(Exchange exchange) throws IOException {
        Person person = exchange.requirePerson();
        String space = exchange.parameter("spaceKey");
        requireCreate(exchange, space);
        String kind = exchange.parameter("blueprint");
        Long parent = exchange.parameter("parentId").isEmpty()
                ? spaces.byKey(space).orElseThrow().homePage()
                : Long.valueOf(
                        views.visible(exchange, exchange.number("parentId")).id());
        Optional<BlueprintModule> blueprint = plugin.descriptor().blueprints().stream()
                .filter(module -> module.key().equals(kind))
                .findFirst();
        String body = blueprint.map(this::template).orElse("<p></p>");
        NewContent content = kind.equals("blogpost")
                ? NewContent.blogPost(space, "", body)
                : NewContent.page(space, "", body, parent);
        Content draft = pages.createDraft(content, person.name());
        if (blueprint.isEmpty()) {
            exchange.redirect("/pages/editpage.action?pageId=" + draft.id());
            return;
        }
        pages.rememberBlueprint(draft.id(), plugin.descriptor().pluginKey() + ":" + kind);
        if (blueprint.get().createsAtOnce()) {
            String title = publishing.freeTitle(
                    space, plugin.words().text(current.locale(), blueprint.get().label()));
            Content page = publishing.publish(pages.byId(draft.id()).orElseThrow(), title, body, person);
            exchange.redirect("/pages/viewpage.action?pageId=" + page.id());
        } else {
            exchange.redirect("/pages/editpage.action?pageId=" + draft.id());
        }
    }

    private String template(BlueprintModule blueprint) {
        try (InputStream in = plugin.open(blueprint.template())
                .orElseThrow(() -> new IllegalStateException("The jar has no " + blueprint.template()))) {
            String template = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new ContentTemplate(template)
                    .fill(Map.of(), key -> plugin.words().text(current.locale(), key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void edit(Exchange exchange) throws IOException {
        Content page = views.editable(exchange);
        Content shown = page.isDraft() ? page : pages.draftOf(page.id()).orElse(page);
        form(exchange, page, shown.title(), shown.body(), shown != page, "");
    }

    private void form(Exchange exchange, Content page, String title, String body, boolean draft, String trouble)
            throws IOException {
        Map<String, Object> values = new HashMap<>();
        values.put("content", page);
        values.put("pageTitle", title);
        values.put("storage", body);
        values.put("editorHtml", macros.editor(page).toEditor(body));
        values.put("hasDraft", draft);
        values.put("trouble", trouble);
        values.put("macrosHtml", macros.dialog(exchange));
        exchange.page(page.isDraft() ? "New page" : "Edit: " + page.title(), "edit.vm", values);
    }

    private void save(Exchange exchange) throws IOException {
        Person person = exchange.requirePerson();
        Content page = views.editable(exchange);
        String title = exchange.parameter("title").trim();
        String body = exchange.parameter("mode").equals("source")
                ? exchange.parameter("storage")
                : EditorFormat.toStorage(exchange.parameter("editorHtml"));
        switch (exchange.parameter("do")) {
            case "draft" -> {
                Content draft = page.isDraft()
                        ? pages.update(page.id(), title, body, "", person.name())
                        : pages.saveDraftOf(page.id(), title, body, person.name());
                exchange.redirect("/pages/editpage.action?pageId=" + page.id() + "&saved=" + draft.id());
            }
            case "preview" ->
                exchange.page("Preview", "preview.vm", Map.of("content", page, "pageHtml", macros.preview(body, page)));
            default -> publish(exchange, page, title, body, person);
        }
    }

    private void publish(Exchange exchange, Content page, String title, String body, Person person) throws IOException {
        boolean taken = page.type().equals(Content.PAGE)
                && pages.byTitle(page.space(), title)
                        .filter(other -> other.id() != page.id())
                        .isPresent();
        if (title.isEmpty() || taken) {
            String trouble = title.isEmpty() ? "A page needs a title." : "There is a page with this title already.";
            form(exchange, page, title, body, true, trouble);
            return;
        }
        String comment = exchange.parameter("comment");
        Content published;
        if (page.isDraft()) {
            published = publishing.publish(page, title, body, person);
        } else if (exchange.isOn("minorEdit")) {
            published = publishing.updateQuietly(page, title, body, comment, person);
        } else {
            published = publishing.update(page, title, body, comment, person);
        }
        exchange.redirect("/pages/viewpage.action?pageId=" + published.id());
    }

    private void discard(Exchange exchange) throws IOException {
        Content page = views.editable(exchange);
        if (page.isDraft()) {
            pages.discard(page.id());
            exchange.redirect("/display/" + page.space());
        } else {
            pages.draftOf(page.id()).ifPresent(draft -> pages.discard(draft.id()));
            exchange.redirect("/pages/viewpage.action?pageId=" + page.id());
        }
    }

    private void requireCreate(Exchange exchange, String space) {
        if (spaces.byKey(space).isEmpty() || !access.canViewSpace(exchange.person(), space)) {
            throw Refusal.notFound();
        }
        if (!access.canCreateIn(exchange.person(), space)) {
            throw Refusal.forbidden();
        }
    }
}
