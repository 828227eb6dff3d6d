package io.github.journeymap.site;

import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.mail.Email;
import com.atlassian.mail.MailException;
import com.atlassian.mail.server.MailServerManager;
import com.atlassian.mail.server.SMTPMailServer;
import java.util.Optional;
import org.osgi.framework.BundleContext;

/**
 * The one place that knows the types of mails, so that nothing else fails to load where they are gone. Mails go through
 * the server that an administrator has configured, from the address that is given there.
 */
final class SiteMail {
    /** Set on copies of a site, so that they don't write to people (https://docs.atlassian.com/atlassian-mail/1.3.23/constant-values.html). */
    private static final String SWITCHED_OFF = "atlassian.mail.senddisabled";

    private SiteMail() {}

    static boolean reaches(BundleContext bundles, ConfluenceUser person) {
        String address = person.getEmail();
        return address != null && !address.isBlank() && server(bundles).isPresent();
    }

    static void send(BundleContext bundles, ConfluenceUser person, Notifier.Notice notice) throws MailException {
        Optional<SMTPMailServer> server = server(bundles);
        if (server.isPresent()) {
            Email mail = new Email(person.getEmail())
                    .setSubject(notice.title())
                    .setBody(notice.description() + notice.reason())
                    .setMimeType("text/html");
            send(server.get(), mail);
        }
    }

    /**
     * The library of mails looks for its own parts by the thread's class loader; the one of a request, which this
     * thread began with, can be an app's.
     */
    private static void send(SMTPMailServer server, Email mail) throws MailException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(SMTPMailServer.class.getClassLoader());
        try {
            server.send(mail);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static Optional<SMTPMailServer> server(BundleContext bundles) {
        return Boolean.getBoolean(SWITCHED_OFF)
                ? Optional.empty()
                : OptionalService.ask(bundles, MailServerManager.class, MailServerManager::getDefaultSMTPMailServer);
    }
}
