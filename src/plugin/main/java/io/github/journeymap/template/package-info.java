/** The built-in templates, each a map file among the resources; nothing here is ever null. */
package io.github.journeymap.template;
