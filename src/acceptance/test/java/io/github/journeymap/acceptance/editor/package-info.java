/** What can be made of a map: its headings, notes, values, pictures, votes and versions. */
package io.github.journeymap.acceptance.editor;
