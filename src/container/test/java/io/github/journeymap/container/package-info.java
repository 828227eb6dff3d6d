/** The jar for Confluence 10 in the container. Nothing is null. */
package io.github.journeymap.container;
