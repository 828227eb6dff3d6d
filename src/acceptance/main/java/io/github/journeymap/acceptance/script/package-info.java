/** Runs the JavaScript tests, which are ES modules like what they test, in the real browser. */
package io.github.journeymap.acceptance.script;
