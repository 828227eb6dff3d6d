/**
 * What Confluence knows of its site: who may do what, where and what the pages are, and its search. Users may be null:
 * the anonymous one.
 */
package io.github.journeymap.site;
