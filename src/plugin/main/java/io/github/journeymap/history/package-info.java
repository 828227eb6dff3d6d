/** The versions of a map, and maps whose files were deleted. */
package io.github.journeymap.history;
