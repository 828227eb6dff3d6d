/** Many readers at once of the largest map, on a small heap. */
package io.github.journeymap.bench.readers;
