/** The development host: a small stand-in for Confluence that runs the packaged plugin. Never null, unless said so. */
package io.github.journeymap.host;
