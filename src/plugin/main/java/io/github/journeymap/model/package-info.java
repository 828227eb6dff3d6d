/** The journey map as immutable values: nothing here knows about JSON, HTML or Confluence; nothing is ever null. */
package io.github.journeymap.model;
