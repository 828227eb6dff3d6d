/** The site under test over HTTP: its users, its pages, and the maps on them as a script would see them. */
package io.github.journeymap.acceptance.site;
