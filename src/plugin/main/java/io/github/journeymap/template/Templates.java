package io.github.journeymap.template;

import io.github.journeymap.format.MapReader;
import io.github.journeymap.model.JourneyMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The maps that a new one can start from. */
public final class Templates {
    /** Entice, Enter, Engage, Exit, Extend. */
    public static final String FIVE_E = "five-e";

    /** Enter, Engage, Exit, Extend. */
    public static final String FOUR_STAGE = "four-stage";

    /** Three stages and three rows without words. */
    public static final String BLANK = "blank";

    /** The filled example. */
    public static final String JOB_SEEKER = "job-seeker";

    private static final List<String> KEYS = List.of(FIVE_E, FOUR_STAGE, BLANK, JOB_SEEKER);
    private static final Map<String, JourneyMap> MAPS =
            KEYS.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), Templates::read));

    private Templates() {}

    /** The keys, in the order in which to offer them. */
    public static List<String> list() {
        return KEYS;
    }

    public static Optional<JourneyMap> find(String key) {
        return Optional.ofNullable(MAPS.get(key));
    }

    /** @throws IllegalArgumentException for a key that is not in {@link #list()} */
    public static JourneyMap get(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("No template " + key));
    }

    private static JourneyMap read(String key) {
        try (InputStream json = Templates.class.getResourceAsStream("/templates/maps/" + key + ".json")) {
            return MapReader.read(json);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
