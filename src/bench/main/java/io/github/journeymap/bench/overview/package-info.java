/** The overview of many maps. */
package io.github.journeymap.bench.overview;
