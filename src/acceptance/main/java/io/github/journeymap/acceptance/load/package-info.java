/** Many people at once: what they do, and what became of it. */
package io.github.journeymap.acceptance.load;
