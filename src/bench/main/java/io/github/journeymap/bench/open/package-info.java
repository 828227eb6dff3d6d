/** Many editors that stand open. */
package io.github.journeymap.bench.open;
