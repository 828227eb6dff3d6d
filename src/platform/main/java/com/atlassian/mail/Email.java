package com.atlassian.mail;

/**
 * A mail. What it holds, only the development host asks.
 *
 * <p>Sure of the constructor and of the setters, which answer the mail itself:
 * https://docs.atlassian.com/atlassian-mail/1.3.23/com/atlassian/mail/Email.html (the library's version), and called so by
 * https://github.com/baloise/digital-signature at b73e21d, {@code rest/DigitalSignatureService.java} (Confluence 9.5.4, and
 * the same code for 10).
 */
public class Email {
    private final String to;
    private String subject = "";
    private String body = "";
    private String mimeType = "text/plain";

    public Email(String to) {
        this.to = to;
    }

    public Email setSubject(String text) {
        subject = text;
        return this;
    }

    public Email setBody(String text) {
        body = text;
        return this;
    }

    public Email setMimeType(String type) {
        mimeType = type;
        return this;
    }

    public String getTo() {
        return to;
    }

    public String getSubject() {
        return subject;
    }

    public String getBody() {
        return body;
    }

    public String getMimeType() {
        return mimeType;
    }
}
