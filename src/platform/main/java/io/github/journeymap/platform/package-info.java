/**
 * Writes the index of components and imported services that Confluence reads, at compile time, from the
 * annotations on the plugin's classes. Nothing is null.
 */
package io.github.journeymap.platform;
