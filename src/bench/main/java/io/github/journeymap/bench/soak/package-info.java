/** Many people save one map for minutes, while nodes die. Nothing here is null. */
package io.github.journeymap.bench.soak;
