package com.atlassian.mail;

/**
 * A mail couldn't be sent.
 *
 * <p>Sure, and that it is checked: caught by https://github.com/deftdevs/bootstrapi at 4c9d627, {@code
 * MailServerServiceImpl} (Confluence 10.2.15); what a server throws that is to send:
 * https://docs.atlassian.com/ConfluenceServer/javadoc/10.0.3/com/atlassian/confluence/mail/Email.html.
 */
public class MailException extends Exception {
    private static final long serialVersionUID = 1L;

    public MailException(String message) {
        super(message);
    }
}
