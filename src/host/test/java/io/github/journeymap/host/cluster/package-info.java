/** Tests of the host's cluster. */
package io.github.journeymap.host.cluster;
