/** The only code that touches attachments, locks and versions. */
package io.github.journeymap.store;
