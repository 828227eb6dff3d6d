/** The map by keyboard, and for screen readers. */
package io.github.journeymap.acceptance.accessibility;
