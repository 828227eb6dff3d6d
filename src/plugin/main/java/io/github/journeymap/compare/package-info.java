/** What is different between two maps, thing by thing and in a few words; nothing here is ever null. */
package io.github.journeymap.compare;
