/** A map as its file has it, with what the file remembers beside it. Nothing is null unless it says so. */
package io.github.journeymap.filed;
