/** The static table of a map, for PDF, Word, e-mail, feeds and the printer. */
package io.github.journeymap.document;
