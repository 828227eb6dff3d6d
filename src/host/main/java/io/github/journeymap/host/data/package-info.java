/** The host's database: H2, on disk or shared by several nodes. Never null, unless said so. */
package io.github.journeymap.host.data;
