/** Velocity as Confluence has it: every reference escaped, and only allowed methods called. Never null. */
package io.github.journeymap.host.velocity;
