package io.github.journeymap.host.web;

import io.github.journeymap.host.content.Content;
import io.github.journeymap.host.content.Pages;
import io.github.journeymap.host.content.Space;
import io.github.journeymap.host.content.Spaces;
import io.github.journeymap.host.permission.Access;
import io.github.journeymap.host.permission.Site;
import io.github.journeymap.host.user.Person;
import io.github.journeymap.host.velocity.Templates;
import io.github.journeymap.host.wiki.Wiki;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is around every page: header, navigation, and the notice that this is not Confluence. */
final class Layout {
    private static final int WIDEST = 40;

    /** A line of the page tree. */
    public record Branch(Content page, int depth, boolean here) {}

    private final Templates templates;
    private final WebResources resources;
    private final CurrentRequest current;
    private final Spaces spaces;
    private final Pages pages;
    private final Access access;
    private final Site site;
    private final String contextPath;

    Layout(Templates templates, WebResources resources, CurrentRequest current, Wiki wiki, String contextPath) {
        this.templates = templates;
        this.resources = resources;
        this.current = current;
        this.spaces = wiki.spaces();
        this.pages = wiki.pages();
        this.access = wiki.access();
        this.site = wiki.site();
        this.contextPath = contextPath;
    }

    /** An address that is relative to the base address, as seen by a browser. */
    String address(String url) {
        return url.matches("(https?:|data:).*") || url.startsWith(contextPath + "/")
                ? url
                : contextPath + (url.startsWith("/") ? url : "/" + url);
    }

    String fragment(String template, Map<String, ?> values) {
        return templates.render(template, values);
    }

    String page(Exchange exchange, String title, String template, Map<String, ?> values) {
        Person person = exchange.person();
        Map<String, Object> all = new HashMap<>(values);
        all.put("base", exchange.request().getContextPath());
        all.put("token", exchange.formToken());
        all.put("title", title);
        all.put("me", person == null ? "" : person);
        all.put("loggedIn", person != null);
        all.put("dark", current.isDark());
        all.put("readOnly", site.isReadOnly());
        all.put("language", current.locale().getLanguage());
        all.put("query", exchange.parameter("queryString"));
        Object content = values.get("content");
        Space space = space(content, values);
        boolean visible = space != null && access.canViewSpace(person, space.key());
        all.put("space", visible ? space : "");
        all.put("canCreate", visible && access.canCreateIn(person, space.key()));
        all.put("tree", visible ? tree(person, space, content instanceof Content row ? row.head() : 0) : List.of());
        all.put("bodyHtml", templates.render(template, all));
        all.put("bodyClass", template.replace(".vm", ""));
        all.put("icon", resources.own("icon.svg"));
        all.put("hostScript", resources.own("host.js"));
        all.put("editorScript", template.equals("edit.vm") ? resources.own("editor.js") : "");
        String context = content instanceof Content row ? row.type() : "atl.general";
        all.put("styles", resources.styles(context));
        all.put("scripts", resources.scripts(context));
        return templates.render("layout.vm", all);
    }

    private Space space(Object content, Map<String, ?> values) {
        if (content instanceof Content row) {
            return spaces.byKey(row.space()).orElseThrow();
        }
        return values.get("inSpace") instanceof Space space ? space : null;
    }

    // The way to the page, with what is beside and below it; a wide level is cut off.
    private List<Branch> tree(Person person, Space space, long here) {
        List<Branch> tree = new ArrayList<>();
        Set<Long> path = new HashSet<>();
        for (Optional<Content> at = pages.byId(here); at.isPresent(); ) {
            path.add(at.get().id());
            at = at.get().parent() == null
                    ? Optional.empty()
                    : pages.byId(at.get().parent());
        }
        if (space.homePage() != null) {
            path.add(space.homePage());
            pages.byId(space.homePage())
                    .filter(home -> access.canView(person, home))
                    .ifPresent(home -> grow(home, 0, here, path, person, tree));
        }
        return tree;
    }

    private void grow(Content page, int depth, long here, Set<Long> path, Person person, List<Branch> tree) {
        tree.add(new Branch(page, depth, page.id() == here));
        if (path.contains(page.id())) {
            String name = person == null ? "" : person.name();
            boolean administrator = person != null && person.admin();
            pages.children(page.id(), name, administrator, WIDEST)
                    .forEach(child -> grow(child, depth + 1, here, path, person, tree));
        }
    }
}
