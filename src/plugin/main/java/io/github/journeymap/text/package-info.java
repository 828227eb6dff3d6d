/**
 * Texts on their way out: HTML and SVG written element by element, and long texts. Nothing is null unless it says so.
 */
package io.github.journeymap.text;
