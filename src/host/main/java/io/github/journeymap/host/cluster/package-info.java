/** What the nodes on one database share: locks that die with their holder, and caches. Never null, unless said so. */
package io.github.journeymap.host.cluster;
