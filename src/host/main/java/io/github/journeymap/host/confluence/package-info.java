/** Confluence's own services, as the plugin gets them, on the host's parts. Null where Confluence's are null. */
package io.github.journeymap.host.confluence;
