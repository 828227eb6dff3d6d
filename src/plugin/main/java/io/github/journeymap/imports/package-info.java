/** Reads what people have as files: spreadsheets, tables, lists, diagrams; and says what map it would be. */
package io.github.journeymap.imports;
