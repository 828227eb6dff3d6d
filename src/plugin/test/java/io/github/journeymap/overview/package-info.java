/** Overviews, and what they are made of. */
package io.github.journeymap.overview;
