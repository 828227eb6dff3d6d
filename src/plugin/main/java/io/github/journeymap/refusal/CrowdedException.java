package io.github.journeymap.refusal;

/** Too many people read or compare large maps on this node at once. */
public final class CrowdedException extends RequestRefusedException {
    public CrowdedException() {
        super("too many large maps at once");
    }
}
