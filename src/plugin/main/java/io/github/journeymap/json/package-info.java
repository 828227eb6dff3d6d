/** JSON of maps and edits, read with hard bounds and written canonically: what it is made of, not what it is about. */
package io.github.journeymap.json;
