/**
 * A map as HTML: the live table of a page, and the plain table of everything that is not a page. Nothing is null unless
 * it says so.
 */
package io.github.journeymap.view;
