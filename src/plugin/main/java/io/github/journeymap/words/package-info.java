/** The reader's words, from Confluence's i18n. */
package io.github.journeymap.words;
