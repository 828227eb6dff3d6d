package io.github.journeymap.model;

/** Where a row and a step cross, by their ids. */
public record Cell(String row, String step) {}
