package io.github.journeymap.template;

import io.github.journeymap.model.JourneyMap;
import java.util.List;
import java.util.Optional;

/** The maps that a new one can start from. */
public final class Templates {
    /** Entice, Enter, Engage, Exit, Extend; also what an unknown key means. */
    public static final String FIVE_E = "five-e";

    public static final String FOUR_STAGE = "four-stage";
    public static final String BLANK = "blank";
    /** The filled example. */
    public static final String JOB_SEEKER = "job-seeker";

    private Templates() {}

    /** The keys, in the order in which to offer them. */
    public static List<String> list() {
        return List.of(FIVE_E, FOUR_STAGE, BLANK, JOB_SEEKER);
    }

    public static Optional<JourneyMap> find(String key) {
        return list().contains(key) ? Optional.of(get(key)) : Optional.empty();
    }

    /** @throws IllegalArgumentException for a key that is not in {@link #list()} */
    public static JourneyMap get(String key) {
        throw new UnsupportedOperationException();
    }
}
