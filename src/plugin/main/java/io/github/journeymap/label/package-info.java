/**
 * What the parts of a map are called where it is shown, in the reader's language, and their colours. Nothing is null
 * unless it says so.
 */
package io.github.journeymap.label;
