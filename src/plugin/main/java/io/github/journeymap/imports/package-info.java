/** Reads people's files (spreadsheets, tables, lists, diagrams) as the maps that they would become. */
package io.github.journeymap.imports;
