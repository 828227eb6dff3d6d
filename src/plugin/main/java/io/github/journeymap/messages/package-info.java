/** The reader's messages, from Confluence's i18n. */
package io.github.journeymap.messages;
