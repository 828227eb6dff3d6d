/** The addresses in a text, and what a link to each says; nothing here is ever null. */
package io.github.journeymap.link;
