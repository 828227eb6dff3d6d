package io.github.journeymap.host.web;

/** A request that gets an error page instead of what it asked for. */
final class Refusal extends RuntimeException {
    private final int status;

    Refusal(int status, String message) {
        super(message);
        this.status = status;
    }

    /** The same for what is not there and for what this person may not see. */
    static Refusal notFound() {
        return new Refusal(404, "Page not found. Either it is not there, or you may not see it.");
    }

    static Refusal forbidden() {
        return new Refusal(403, "You may not do this.");
    }

    static Refusal badRequest(String message) {
        return new Refusal(400, message);
    }

    int status() {
        return status;
    }
}
