package io.github.journeymap.host.web;

import java.io.IOException;

/** Answers the requests for one path. */
@FunctionalInterface
interface Handler {
    void handle(Exchange exchange) throws IOException;
}
