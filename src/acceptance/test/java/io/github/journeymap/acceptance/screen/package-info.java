/** How a map looks in any window, and what someone makes of it for their own eyes. */
package io.github.journeymap.acceptance.screen;
