/** The people who use the host. Never null, unless said so. */
package io.github.journeymap.host.user;
