/** The wiki as a whole. */
package io.github.journeymap.host.wiki;
