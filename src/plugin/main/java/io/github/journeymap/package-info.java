/** The one list of everything that the plugin asks Confluence for. */
package io.github.journeymap;
