/**
 * The notes and maps of many pages together: what is asked for, finding it, and showing it as a table, a page and a
 * file.
 */
package io.github.journeymap.overview;
