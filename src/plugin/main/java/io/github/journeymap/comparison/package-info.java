/** Two versions of a map in one table, with a word for everything that changed. */
package io.github.journeymap.comparison;
