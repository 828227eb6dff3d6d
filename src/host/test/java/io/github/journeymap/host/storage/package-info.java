/** Tests of the host's storage. */
package io.github.journeymap.host.storage;
