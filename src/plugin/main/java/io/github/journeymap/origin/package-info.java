/** The maps of other pages that a new one can come from. */
package io.github.journeymap.origin;
