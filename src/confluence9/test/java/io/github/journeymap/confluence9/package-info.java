/**
 * The jar for Confluence 9.2: what is in it, and what it does with javax, Spring 5.3 and Jersey 2 only. Nothing is
 * null.
 */
package io.github.journeymap.confluence9;
