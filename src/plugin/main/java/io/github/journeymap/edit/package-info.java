/** The edits, applying them to a map, and the outcome of each; nothing here is ever null unless it says so. */
package io.github.journeymap.edit;
