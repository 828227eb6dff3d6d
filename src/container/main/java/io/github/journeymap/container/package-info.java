/**
 * The packaged jar in a container that is nobody's stand-in: Felix and Eclipse Gemini Blueprint, the library under
 * Atlassian's plugin framework that makes a Spring context for each bundle. What is ours here is only what Atlassian's
 * own parts would bring: the services of Confluence, and what reads the index of components. Nothing is null.
 */
package io.github.journeymap.container;
