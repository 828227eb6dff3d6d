/** The jar that an administrator uploads, and where it is refused. */
package io.github.journeymap.acceptance.jar;
