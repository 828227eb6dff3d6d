/** Tests of the host's osgi. */
package io.github.journeymap.host.osgi;
