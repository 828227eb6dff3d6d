/** The REST resources: parse, ask the store, answer. Errors become answers in one place. */
package io.github.journeymap.rest;
