package io.github.journeymap;

import com.atlassian.beehive.ClusterLockService;
import com.atlassian.cache.CacheManager;
import com.atlassian.confluence.api.service.accessmode.AccessModeService;
import com.atlassian.confluence.pages.AttachmentManager;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.plugin.services.VelocityHelperService;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import com.atlassian.sal.api.transaction.TransactionTemplate;
import com.atlassian.webresource.api.WebResourceUrlProvider;
import com.atlassian.webresource.api.assembler.PageBuilderService;

/**
 * Every service of Confluence that this plugin uses. Each becomes a bean that the components take in their
 * constructors; a service that is missing keeps the plugin from starting. It is never instantiated.
 */
record ConfluenceServices(
        @ComponentImport AccessModeService accessMode,
        @ComponentImport AttachmentManager attachments,
        @ComponentImport CacheManager caches,
        @ComponentImport ClusterLockService locks,
        @ComponentImport EventPublisher events,
        @ComponentImport I18nResolver words,
        @ComponentImport PageBuilderService pageBuilder,
        @ComponentImport PageManager pages,
        @ComponentImport PermissionManager permissions,
        @ComponentImport PluginSettingsFactory settings,
        @ComponentImport ApplicationProperties site,
        @ComponentImport TransactionTemplate transactions,
        @ComponentImport VelocityHelperService velocity,
        @ComponentImport WebResourceUrlProvider urls) {}
