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
import io.github.journeymap.host.data.Database;
import io.github.journeymap.host.osgi.Container;
import io.github.journeymap.host.page.BlueprintIndex;
import io.github.journeymap.host.page.PageRenderer;
import io.github.journeymap.host.page.Publishing;
import io.github.journeymap.host.page.Removal;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.zip.CRC32;

/** What a host is made of: the wiki, the plugin in it, and what stands between the two. */
final class Assembly {
    private final Clock clock = Clock.systemUTC();
    private final Events events = new Events();
    private final CurrentRequest current = new CurrentRequest();
    private final SpokenLanguages languages = new SpokenLanguages();
    private final Database database;
    private final Plugin plugin;
    private final Wiki wiki;
    private final Entities entities;
    private final Notifications notifications;
    private final ClusterLocks locks;
    private final PageFields fields;
    private final PageRenderer renderer;
    private final WebResources resources;
    private final TemporaryFiles temporary;

    Assembly(HostOptions options, Database database, Plugin plugin) throws IOException {
        this.database = database;
        this.plugin = plugin;
        wiki = Wiki.in(database, clock);
        entities = new Entities(wiki.pages(), wiki.spaces(), wiki.people());
        notifications = new Notifications(database, wiki.pages(), clock);
        locks = new ClusterLocks(database);
        fields = new PageFields(database, wiki.pages(), wiki.labels());
        renderer = new PageRenderer(plugin, wiki.pages(), wiki.access(), entities, WebServer.CONTEXT_PATH);
        resources = new WebResources(plugin, current, WebServer.CONTEXT_PATH, checksum(options.plugin()));
        temporary = new TemporaryFiles(options.data().resolve("temp" + options.node()), WebServer.CONTEXT_PATH);
    }

    Site site() {
        return wiki.site();
    }

    Demo demo() {
        return new Demo(database, wiki);
    }

    /** What puts something into the database that every node would put there. */
    @FunctionalInterface
    interface Filling {
        void run() throws IOException;
    }

    /** Nodes may start together: only one at a time fills the database. */
    void fill(Filling filling) throws IOException {
        Lock lock = locks.getLockForName("demo");
        lock.lock();
        try {
            filling.run();
        } finally {
            lock.unlock();
        }
    }

    /** Offers the plugin what it imports from Confluence. */
    void offerTo(Container container) {
        container.offer(PageManager.class, new StoredPages(wiki.pages(), entities));
        container.offer(AttachmentManager.class, new StoredAttachments(wiki.attachments(), entities, notifications));
        container.offer(PermissionManager.class, new Permissions(wiki.access(), wiki.pages()));
        container.offer(CQLSearchService.class, new Queries(wiki.attachments(), wiki.pages(), fields, wiki.access()));
        container.offer(LocalNotificationService.class, new Workbox(notifications));
        container.offer(MailServerManager.class, new MailServer(notifications));
        container.offer(UserAccessor.class, (UserAccessor) key ->
                wiki.people().byKey(key.getStringValue()).map(HostUser::new).orElse(null));
        container.offer(LocaleManager.class, languages);
        container.offer(WritableDownloadResourceManager.class, temporary);
        container.offer(AccessModeService.class, (AccessModeService) wiki.site()::isReadOnly);
        container.offer(EventPublisher.class, events);
        container.offer(ApplicationProperties.class, (ApplicationProperties)
                mode -> mode == UrlMode.RELATIVE ? WebServer.CONTEXT_PATH : current.baseUrl());
        container.offer(TransactionTemplate.class, new Transactions(database));
        container.offer(ClusterLockService.class, locks);
        container.offer(CacheManager.class, new ReplicatedCaches(database, clock));
        container.offer(PluginSettingsFactory.class, new StoredSettings(database));
        container.offer(I18nResolver.class, new RequestWords(plugin.words(), current::locale));
        container.offer(VelocityHelperService.class, new PluginTemplates(templates()));
        container.offer(PageBuilderService.class, resources);
        container.offer(WebResourceUrlProvider.class, resources);
    }

    private Templates templates() {
        Set<String> allowed = new HashSet<>(plugin.descriptor().allowedMethods());
        return new Templates(
                name -> plugin.open(name.replaceFirst("^/", "")),
                allowed::contains,
                Templates::asksToBeEscaped,
                !plugin.isUnderWork());
    }

    SearchIndex index() {
        return new SearchIndex(database, wiki.pages(), wiki.attachments(), renderer::words, renderer::words);
    }

    WebServer.Parts forTheWeb(SearchIndex index) {
        BlueprintIndex blueprints = new BlueprintIndex(plugin, wiki.pages(), wiki.labels(), current::locale);
        return new WebServer.Parts(
                plugin,
                current,
                languages,
                resources,
                wiki,
                renderer,
                new Publishing(database, wiki, notifications, entities, events, blueprints),
                notifications,
                new Removal(database, wiki),
                index,
                fields,
                temporary);
    }

    private static String checksum(Path file) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(Files.readAllBytes(file));
        return Long.toString(crc.getValue(), Character.MAX_RADIX);
    }
}
