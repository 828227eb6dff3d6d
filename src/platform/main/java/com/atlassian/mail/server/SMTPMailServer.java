package com.atlassian.mail.server;

import com.atlassian.mail.Email;
import com.atlassian.mail.MailException;

/**
 * A server that sends mails, within the time for which it is configured to wait.
 *
 * <p>Sure of send: called by https://github.com/baloise/digital-signature at b73e21d (Confluence 9.5.4, and the same code
 * for 10); an interface: https://docs.atlassian.com/atlassian-mail/1.3.23/com/atlassian/mail/server/SMTPMailServer.html (the
 * library's version). On 10 the type is where it was:
 * https://docs.atlassian.com/ConfluenceServer/javadoc/10.0.3/com/atlassian/confluence/mail/Email.html.
 */
public interface SMTPMailServer {
    void send(Email email) throws MailException;
}
