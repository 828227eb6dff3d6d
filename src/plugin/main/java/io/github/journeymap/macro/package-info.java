/** The macro: one map in a page, for every kind of output. */
package io.github.journeymap.macro;
