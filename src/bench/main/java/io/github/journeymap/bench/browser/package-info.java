/** The editor beside grid libraries and a plain table, in the same browser and the same run. Nothing here is null. */
package io.github.journeymap.bench.browser;
