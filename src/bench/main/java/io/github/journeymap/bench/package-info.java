/** What can be measured, and the maps it is measured on. Nothing here is null. */
package io.github.journeymap.bench;
