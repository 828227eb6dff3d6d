/** The real browser: providing it, finding it, starting it, and a window of it that reports what went wrong inside. */
package io.github.journeymap.acceptance.browser;
