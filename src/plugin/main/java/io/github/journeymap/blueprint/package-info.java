/** Pages made from the Create dialog get their map as a file at once. */
package io.github.journeymap.blueprint;
