/** The live table: a map as HTML on a page, as the editor draws it too. Nothing is null unless it says so. */
package io.github.journeymap.view;
