/** What goes wrong around a map, and what becomes of the words. */
package io.github.journeymap.acceptance.trouble;
