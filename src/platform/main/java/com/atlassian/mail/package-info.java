/** Signatures of Email, MailException: what the plugin and the development host use of this package, no more. */
package com.atlassian.mail;
