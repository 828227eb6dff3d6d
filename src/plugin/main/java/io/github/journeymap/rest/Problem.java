package io.github.journeymap.rest;

/**
 * Why something isn't answered.
 *
 * @param code for programs
 * @param message in the reader's language
 * @param path to what is wrong in what was sent; empty where nothing is
 * @param seconds after which it may be tried again; empty where that would change nothing
 */
record Problem(int status, String code, String message, String path, String seconds) {
    static final int NOT_FOUND = 404;

    Problem(int status, String code, String message) {
        this(status, code, message, "", "");
    }

    Problem at(String where) {
        return new Problem(status, code, message, where, seconds);
    }

    Problem until(String later) {
        return new Problem(status, code, message, path, later);
    }
}
