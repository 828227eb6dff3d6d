/** The editor beside three grid libraries, in the same browser and the same run. Nothing here is null. */
package io.github.journeymap.bench.browser;
