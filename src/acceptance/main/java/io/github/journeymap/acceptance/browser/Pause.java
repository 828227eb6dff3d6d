package io.github.journeymap.acceptance.browser;

import java.time.Duration;

/** Lets time pass between two tries. */
interface Pause {
    Pause ASLEEP = length -> Thread.sleep(length.toMillis());

    void of(Duration length) throws InterruptedException;
}
