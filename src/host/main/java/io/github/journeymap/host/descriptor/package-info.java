/** What a plugin's {@code atlassian-plugin.xml} says. Never null, unless said so. */
package io.github.journeymap.host.descriptor;
