/** Finding pages by their words, with Lucene. Never null. */
package io.github.journeymap.host.search;
