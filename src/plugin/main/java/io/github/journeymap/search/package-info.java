/** What the search finds: the words of maps. */
package io.github.journeymap.search;
