/** The only code that touches attachments, locks, versions and permissions. Users may be null: the anonymous one. */
package io.github.journeymap.store;
