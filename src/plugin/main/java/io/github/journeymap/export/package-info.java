/** The map in the formats of other programs: spreadsheet, Markdown, Mermaid, picture; nothing here is ever null. */
package io.github.journeymap.export;
