/** What the server does with a map, timed by JMH. Nothing here is null. */
package io.github.journeymap.bench.server;
