/**
 * A page put together: its storage format with its macros, for the screen and for every other output. Never null,
 * unless said so.
 */
package io.github.journeymap.host.page;
