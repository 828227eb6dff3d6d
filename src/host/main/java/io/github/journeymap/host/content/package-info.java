/** Spaces, pages with their versions, attachments with theirs. Never null, unless said so. */
package io.github.journeymap.host.content;
