package io.github.journeymap.host.confluence;

import com.atlassian.mail.Email;
import com.atlassian.mail.server.MailServerManager;
import com.atlassian.mail.server.SMTPMailServer;

/** The mail server of this site, which keeps what it is to send. */
public record MailServer(Notifications notifications) implements MailServerManager, SMTPMailServer {
    @Override
    public SMTPMailServer getDefaultSMTPMailServer() {
        return this;
    }

    @Override
    public void send(Email mail) {
        notifications.byMail(mail.getTo(), mail.getSubject(), mail.getBody());
    }
}
