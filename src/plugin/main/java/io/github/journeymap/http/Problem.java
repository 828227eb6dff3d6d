package io.github.journeymap.http;

/**
 * Why a request isn't answered as it was meant.
 *
 * @param code for programs
 * @param message in the reader's language
 * @param path the path to what is wrong in the request's body; empty if nothing is
 * @param seconds after how many seconds it may be tried again; empty if that would be no use
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
