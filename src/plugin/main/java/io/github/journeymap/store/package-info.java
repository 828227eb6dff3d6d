/** Finds the maps of pages, and saves edits. */
package io.github.journeymap.store;
