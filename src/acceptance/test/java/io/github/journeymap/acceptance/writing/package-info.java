/** What someone writes, from the first press on: opened, composed, pasted, linked, taken back. */
package io.github.journeymap.acceptance.writing;
