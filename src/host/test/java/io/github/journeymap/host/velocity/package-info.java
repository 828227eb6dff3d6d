/** Tests of the host's velocity. */
package io.github.journeymap.host.velocity;
