/** The OSGi container that the plugin's jar runs in. Never null. */
package io.github.journeymap.host.osgi;
