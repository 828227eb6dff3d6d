package io.github.journeymap.host;

import com.atlassian.beehive.ClusterLockService;
import com.atlassian.cache.CacheManager;
import com.atlassian.confluence.api.service.accessmode.AccessModeService;
import com.atlassian.confluence.api.service.search.CQLSearchService;
import com.atlassian.confluence.importexport.resource.WritableDownloadResourceManager;
import com.atlassian.confluence.languages.LocaleManager;
import com.atlassian.confluence.pages.AttachmentManager;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.plugin.services.VelocityHelperService;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.mail.server.MailServerManager;
import com.atlassian.mywork.service.LocalNotificationService;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import com.atlassian.sal.api.transaction.TransactionTemplate;
import com.atlassian.webresource.api.WebResourceUrlProvider;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import io.github.journeymap.host.cluster.ClusterLocks;
import io.github.journeymap.host.cluster.ReplicatedCaches;
import io.github.journeymap.host.confluence.Entities;
import io.github.journeymap.host.confluence.Events;
import io.github.journeymap.host.confluence.HostUser;
import io.github.journeymap.host.confluence.MailServer;
import io.github.journeymap.host.confluence.Notifications;
import io.github.journeymap.host.confluence.Permissions;
import io.github.journeymap.host.confluence.PluginTemplates;
import io.github.journeymap.host.confluence.Queries;
import io.github.journeymap.host.confluence.RequestWords;
import io.github.journeymap.host.confluence.SpokenLanguages;
import io.github.journeymap.host.confluence.StoredAttachments;
import io.github.journeymap.host.confluence.StoredPages;
import io.github.journeymap.host.confluence.StoredSettings;
import io.github.journeymap.host.confluence.TemporaryFiles;
import io.github.journeymap.host.confluence.Transactions;
import io.github.journeymap.host.confluence.Workbox;
import io.github.journeymap.host.content.Attachments;
import io.github.journeymap.host.content.Pages;
import io.github.journeymap.host.data.Database;
import io.github.journeymap.host.data.DatabaseException;
import io.github.journeymap.host.data.Faults;
import io.github.journeymap.host.osgi.Container;
import io.github.journeymap.host.page.BlueprintIndex;
import io.github.journeymap.host.page.PageRenderer;
import io.github.journeymap.host.page.Publishing;
import io.github.journeymap.host.page.Removal;
import io.github.journeymap.host.permission.Access;
import io.github.journeymap.host.permission.Site;
import io.github.journeymap.host.plugin.Plugin;
import io.github.journeymap.host.search.PageFields;
import io.github.journeymap.host.search.SearchIndex;
import io.github.journeymap.host.velocity.Templates;
import io.github.journeymap.host.web.CurrentRequest;
import io.github.journeymap.host.web.WebResources;
import io.github.journeymap.host.web.WebServer;
import io.github.journeymap.host.wiki.Wiki;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.zip.CRC32;

/**
 * A running development host.
 *
 * <pre>{@code
 * try (Host host = Host.start(HostOptions.of(jar, folder))) {
 *     URI.create(host.baseUrl() + "/display/DEMO");
 * }
 * }</pre>
 */
public final class Host implements AutoCloseable {
    private final Faults faults = new Faults();
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private Site site;
    private WebServer server;

    private Host() {}

    /**
     * Starts a host; it answers when this returns.
     *
     * @throws io.github.journeymap.host.osgi.PluginRefused the plugin can't run in Confluence, and why
     */
    public static Host start(HostOptions options) {
        LibraryLogs.quieten();
        Host host = new Host();
        try {
            Files.createDirectories(options.data());
            host.assemble(options);
            return host;
        } catch (IOException e) {
            host.close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            host.close();
            throw e;
        }
    }

    /** Scheme, host, port and context path, for example {@code http://localhost:1990/confluence}. */
    public String baseUrl() {
        return "http://localhost:" + server.port() + WebServer.CONTEXT_PATH;
    }

    /** Trouble to make for this node. */
    public Faults faults() {
        return faults;
    }

    /** The switches that an administrator has: anonymous access, read-only mode. */
    public Site site() {
        return site;
    }

    @Override
    public void close() {
        IllegalStateException trouble = null;
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                trouble = new IllegalStateException("A part of the host did not stop: " + e.getMessage(), e);
            }
        }
        if (trouble != null) {
            throw trouble;
        }
    }

    private void assemble(HostOptions options) throws IOException {
        Clock clock = Clock.systemUTC();
        Database database = opened(database(options));
        Wiki wiki = Wiki.in(database, clock);
        site = wiki.site();
        Pages pages = wiki.pages();
        Attachments attachments = wiki.attachments();
        Access access = wiki.access();
        Entities entities = new Entities(pages, wiki.spaces(), wiki.people());
        Notifications notifications = new Notifications(database, pages, clock);
        Events events = new Events();
        ClusterLocks locks = new ClusterLocks(database);
        CurrentRequest current = new CurrentRequest();

        Container container = opened(new Container(options.data().resolve("felix" + options.node())));
        Plugin plugin = opened(new Plugin(container.install(options.plugin()), options.sources()));
        WebResources resources = new WebResources(plugin, current, WebServer.CONTEXT_PATH, checksum(options.plugin()));
        Set<String> allowed = new HashSet<>(plugin.descriptor().allowedMethods());
        Templates templates = new Templates(
                name -> plugin.open(name.replaceFirst("^/", "")),
                allowed::contains,
                Templates::asksToBeEscaped,
                !plugin.isUnderWork());

        SpokenLanguages languages = new SpokenLanguages();
        TemporaryFiles temporary =
                new TemporaryFiles(options.data().resolve("temp" + options.node()), WebServer.CONTEXT_PATH);
        PageFields fields = new PageFields(database, pages, wiki.labels());
        container.offer(PageManager.class, new StoredPages(pages, entities));
        container.offer(AttachmentManager.class, new StoredAttachments(attachments, entities, notifications));
        container.offer(PermissionManager.class, new Permissions(access, pages));
        container.offer(CQLSearchService.class, new Queries(attachments, pages, fields, access));
        container.offer(LocalNotificationService.class, new Workbox(notifications));
        container.offer(MailServerManager.class, new MailServer(notifications));
        container.offer(UserAccessor.class, (UserAccessor) key ->
                wiki.people().byKey(key.getStringValue()).map(HostUser::new).orElse(null));
        container.offer(LocaleManager.class, languages);
        container.offer(WritableDownloadResourceManager.class, temporary);
        container.offer(AccessModeService.class, (AccessModeService) site::isReadOnly);
        container.offer(EventPublisher.class, events);
        container.offer(ApplicationProperties.class, (ApplicationProperties)
                mode -> mode == UrlMode.RELATIVE ? WebServer.CONTEXT_PATH : current.baseUrl());
        container.offer(TransactionTemplate.class, new Transactions(database));
        container.offer(ClusterLockService.class, locks);
        container.offer(CacheManager.class, new ReplicatedCaches(database, clock));
        container.offer(PluginSettingsFactory.class, new StoredSettings(database));
        container.offer(I18nResolver.class, new RequestWords(plugin.words(), current::locale));
        container.offer(VelocityHelperService.class, new PluginTemplates(templates));
        container.offer(PageBuilderService.class, resources);
        container.offer(WebResourceUrlProvider.class, resources);
        plugin.start();

        PageRenderer renderer = new PageRenderer(plugin, pages, access, entities, WebServer.CONTEXT_PATH);
        Removal removal = new Removal(database, wiki);
        BlueprintIndex blueprintIndex = new BlueprintIndex(plugin, pages, wiki.labels(), current::locale);
        Publishing publishing = new Publishing(database, wiki, notifications, entities, events, blueprintIndex);
        SearchIndex index = opened(new SearchIndex(database, pages, attachments, renderer::words, renderer::words));
        Demo demo = new Demo(database, wiki);
        // Nodes may start together; only the first one fills the database.
        Lock first = locks.getLockForName("demo");
        first.lock();
        try {
            demo.people();
        } finally {
            first.unlock();
        }
        server = opened(new WebServer(
                options.data().resolve("tomcat" + options.node()),
                options.port(),
                options.node(),
                new WebServer.Parts(
                        plugin,
                        current,
                        languages,
                        resources,
                        wiki,
                        renderer,
                        publishing,
                        notifications,
                        removal,
                        index,
                        fields,
                        temporary)));
        server.start();
        first.lock();
        try {
            demo.pages(baseUrl());
        } finally {
            first.unlock();
        }
    }

    private Database database(HostOptions options) {
        Path file = options.data().toAbsolutePath().resolve("confluence");
        try {
            return new Database(
                    options.databaseUrl().isEmpty() ? "jdbc:h2:file:" + file : options.databaseUrl(), faults);
        } catch (DatabaseException e) {
            if (e.isInUse()) {
                throw new IllegalStateException(
                        "The pages in " + options.data() + " are in use by another host: stop that one, or choose"
                                + " another folder with -Dhost.data=/path/to/it.",
                        e);
            }
            throw e;
        }
    }

    private <T extends AutoCloseable> T opened(T part) {
        open.push(part);
        return part;
    }

    private static String checksum(Path file) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(Files.readAllBytes(file));
        return Long.toString(crc.getValue(), Character.MAX_RADIX);
    }
}
