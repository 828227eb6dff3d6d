/**
 * The map file and the edits as JSON, read with hard bounds and written canonically; nothing here is ever null unless
 * it says so.
 */
package io.github.journeymap.format;
