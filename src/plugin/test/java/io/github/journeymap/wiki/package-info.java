/** Confluence as far as the plugin sees it, in memory, with a clock that tests set. */
package io.github.journeymap.wiki;
