/** The front end's own tests and checks, run from the build. */
package io.github.journeymap.acceptance.script;
