/** Tests of the host's descriptor. */
package io.github.journeymap.host.descriptor;
