/** Tests of how the host searches. */
package io.github.journeymap.host.search;
