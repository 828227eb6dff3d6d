/** Several nodes of one site, each a process of its own that can be killed. */
package io.github.journeymap.acceptance.cluster;
