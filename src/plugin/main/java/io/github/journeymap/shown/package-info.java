/** What a reader is to see of a map, whatever draws it: which part, version and pictures, and the sentences above it. */
package io.github.journeymap.shown;
