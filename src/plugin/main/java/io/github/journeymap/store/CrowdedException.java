package io.github.journeymap.store;

/** Too many people read or compare large maps on this node at once. */
public final class CrowdedException extends RequestRefusedException {
    CrowdedException() {
        super("too many large maps at once");
    }
}
