package io.github.journeymap.acceptance;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A class of acceptance tests: its tests may take a {@code Site} (one host, shared by the run) and {@code Visitors}
 * (browser windows, closed after the test; a test whose windows reported errors fails).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(AcceptanceRun.class)
@DisplayNameGeneration(Sentences.class)
public @interface Acceptance {}
