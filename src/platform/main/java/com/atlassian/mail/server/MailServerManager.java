package com.atlassian.mail.server;

/**
 * The mail servers that an administrator has configured.
 *
 * <p>Sure, as a service for apps: https://github.com/deftdevs/bootstrapi at 4c9d627, {@code AtlassianConfig} and {@code
 * MailServerServiceImpl} (Confluence 10.2.15), which takes null for no server. An interface:
 * https://docs.atlassian.com/atlassian-mail/1.16/apidocs/com/atlassian/mail/server/package-summary.html (the library's
 * version).
 */
public interface MailServerManager {
    SMTPMailServer getDefaultSMTPMailServer();
}
