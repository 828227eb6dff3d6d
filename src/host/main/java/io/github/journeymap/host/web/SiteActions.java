package io.github.journeymap.host.web;

import io.github.journeymap.host.confluence.Notifications;
import io.github.journeymap.host.content.Content;
import io.github.journeymap.host.content.Pages;
import io.github.journeymap.host.content.Space;
import io.github.journeymap.host.content.Spaces;
import io.github.journeymap.host.permission.Access;
import io.github.journeymap.host.permission.Site;
import io.github.journeymap.host.plugin.Plugin;
import io.github.journeymap.host.user.People;
import io.github.journeymap.host.user.Person;
import io.github.journeymap.host.wiki.Wiki;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Logging in and out, the dashboard, and what an administrator switches. */
final class SiteActions {
    /** Where the login form goes. It needs no token: anyone who knows the password can send it. */
    static final String LOGIN = "/dologin.action";

    private final People people;
    private final Spaces spaces;
    private final Pages pages;
    private final Access access;
    private final Site site;
    private final Notifications notifications;
    private final Plugin plugin;
    private final CurrentRequest current;

    SiteActions(Wiki wiki, Notifications notifications, Plugin plugin, CurrentRequest current) {
        this.people = wiki.people();
        this.spaces = wiki.spaces();
        this.pages = wiki.pages();
        this.access = wiki.access();
        this.site = wiki.site();
        this.notifications = notifications;
        this.plugin = plugin;
        this.current = current;
    }

    /** What an app adds to the administration. */
    public record Link(String label, String address) {}

    void addTo(Router router) {
        router.on("/", exchange -> exchange.redirect("/dashboard.action"));
        router.on("/index.action", exchange -> exchange.redirect("/dashboard.action"));
        router.on("/dashboard.action", this::dashboard);
        router.on("/login.action", this::login);
        router.on(LOGIN, this::login);
        router.on("/logout.action", this::logout);
        router.on("/admin/site.action", this::administration);
        router.on("/admin/console.action", this::administration);
        router.on("/admin/outbox.action", this::outbox);
    }

    private void dashboard(Exchange exchange) throws IOException {
        Person person = exchange.person();
        if (!access.canUseSite(person)) {
            exchange.requirePerson();
        }
        List<Space> visible = spaces.all().stream()
                .filter(space -> access.canViewSpace(person, space.key()))
                .toList();
        List<Content> recent = pages.recentlyChanged(50).stream()
                .filter(page -> access.canView(person, page))
                .limit(10)
                .toList();
        List<Content> drafts = person == null ? List.of() : pages.drafts(person.name());
        exchange.page("Dashboard", "dashboard.vm", Map.of("spaces", visible, "recent", recent, "drafts", drafts));
    }

    private void login(Exchange exchange) throws IOException {
        String destination = exchange.parameter("os_destination");
        String failure = "";
        if (exchange.isPost()) {
            Optional<Person> person =
                    people.authenticate(exchange.parameter("os_username"), exchange.parameter("os_password"));
            if (person.isPresent()) {
                exchange.request().getSession(true);
                exchange.request().changeSessionId();
                exchange.request()
                        .getSession()
                        .setAttribute(Filters.USER, person.get().name());
                // Only below this host: never where someone else's link wants us to go.
                exchange.redirect(destination.matches("/[^/\\\\].*") ? destination : "/dashboard.action");
                return;
            }
            failure = "User name and password do not belong together.";
        }
        exchange.page("Log in", "login.vm", Map.of("destination", destination, "failure", failure));
    }

    private void logout(Exchange exchange) throws IOException {
        if (exchange.isPost()) {
            exchange.request().getSession().invalidate();
        }
        exchange.redirect("/login.action");
    }

    private void administration(Exchange exchange) throws IOException {
        requireAdministrator(exchange);
        if (exchange.isPost()) {
            site.setAnonymousAccess(exchange.isOn("anonymousAccess"));
            site.setReadOnly(exchange.isOn("readOnly"));
            exchange.redirect("/admin/site.action");
            return;
        }
        List<Link> links = plugin.descriptor().links().stream()
                .filter(item -> item.section().startsWith("system.admin/"))
                .map(item -> new Link(plugin.words().text(current.locale(), item.label()), exchange.url(item.link())))
                .toList();
        exchange.page(
                "Administration",
                "admin.vm",
                Map.of("anonymousAccess", site.isAnonymousAccess(), "isReadOnly", site.isReadOnly(), "links", links));
    }

    private void outbox(Exchange exchange) throws IOException {
        requireAdministrator(exchange);
        exchange.page("Outbox", "outbox.vm", Map.of("mails", notifications.outbox()));
    }

    private static void requireAdministrator(Exchange exchange) {
        if (!exchange.requirePerson().admin()) {
            throw Refusal.notFound();
        }
    }
}
