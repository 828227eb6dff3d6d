package io.github.journeymap.rest;

import io.github.journeymap.refusal.NotFoundException;

/** Numbers in addresses. */
final class Numbers {
    private Numbers() {}

    /**
     * The number of a version.
     *
     * @throws NotFoundException it is no number, so there is no such version
     */
    static int version(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new NotFoundException();
        }
    }
}
