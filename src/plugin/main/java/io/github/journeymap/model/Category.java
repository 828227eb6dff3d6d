package io.github.journeymap.model;

/** A label that a row offers for its notes: People, Places, Things. */
public record Category(String id, String label, String prompt, UnknownFields extras) {}
