/** Confluence storage format: the XHTML with macros in which page bodies are kept. Never null, unless said so. */
package io.github.journeymap.host.storage;
