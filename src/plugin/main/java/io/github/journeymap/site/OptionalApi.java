package io.github.journeymap.site;

import java.util.function.Supplier;

/**
 * Uses a member of Confluence's API, or a class, that is known from older versions and not documented for the newest.
 * Where it should be gone, or answer with a list of something else, the feature that it carries goes with it, and
 * nothing else. docs/confluence.md says which members these are.
 *
 * <p>Pass a lambda, never a method reference: that one is linked where it is passed, before anything can be caught.
 */
public final class OptionalApi {
    private OptionalApi() {}

    public static <T> T get(Supplier<T> member, T otherwise) {
        try {
            return member.get();
        } catch (LinkageError | ClassCastException e) {
            return otherwise;
        }
    }

    public static void call(Runnable member) {
        get(
                () -> {
                    member.run();
                    return true;
                },
                false);
    }
}
