package io.github.journeymap.host.descriptor;

import java.util.List;

/**
 * {@code <rest>}.
 *
 * @param packages where its classes are; empty: anywhere in the jar
 */
public record RestModule(String key, String path, String version, List<String> packages) {}
