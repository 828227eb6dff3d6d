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
import java.util.stream.Stream;

/**
 * The maps that a new one can start from, in the languages of the app. A template's key alone is the English one; the
 * same in another language, with the same ids, has a key of its own ({@code five-e-de}), so that a map starts with the
 * texts that its author saw.
 */
public final class Templates {
    /** Entice, Enter, Engage, Exit, Extend. */
    public static final String FIVE_E = "five-e";

    /** Enter, Engage, Exit, Extend. */
    public static final String FOUR_STAGE = "four-stage";

    /** Touchpoints by channels, thoughts, and a curve of how it feels. */
    public static final String EMOTIONS = "emotions";

    /** What customers see, and what lies behind it, with the lines between. */
    public static final String SERVICE_BLUEPRINT = "service-blueprint";

    /** Stages and rows without words. */
    public static final String BLANK = "blank";

    /** The filled example. */
    public static final String JOB_SEEKER = "job-seeker";

    /** A filled example with a curve. */
    public static final String GLASSES = "glasses";

    /** A filled service blueprint. */
    public static final String COFFEE_MACHINE = "coffee-machine";

    private static final List<String> KEYS = List.of(
            FIVE_E,
            FOUR_STAGE,
            EMOTIONS,
            "onboarding",
            "support-case",
            "b2b-sale",
            "employee",
            SERVICE_BLUEPRINT,
            "lean",
            BLANK,
            JOB_SEEKER,
            GLASSES,
            COFFEE_MACHINE);
    private static final List<String> OTHER_LANGUAGES = List.of("de", "es", "fr", "ja");
    private static final Map<String, JourneyMap> MAPS = Stream.concat(
                    KEYS.stream(),
                    // A blank map has no words.
                    KEYS.stream().filter(key -> !key.equals(BLANK)).flatMap(Templates::translations))
            .collect(Collectors.toUnmodifiableMap(Function.identity(), Templates::read));

    private Templates() {}

    /** The keys, in the order in which to offer them. */
    public static List<String> list() {
        return KEYS;
    }

    /** The key of the same template in that language, as far as there is one; English otherwise. */
    public static String in(String language, String key) {
        String translated = key + "-" + language;
        return MAPS.containsKey(translated) ? translated : key;
    }

    public static Optional<JourneyMap> find(String key) {
        return Optional.ofNullable(MAPS.get(key));
    }

    /** @throws IllegalArgumentException for a key that has no template */
    public static JourneyMap get(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("No template " + key));
    }

    private static Stream<String> translations(String key) {
        return OTHER_LANGUAGES.stream().map(language -> key + "-" + language);
    }

    private static JourneyMap read(String key) {
        try (InputStream json = Templates.class.getResourceAsStream("/templates/maps/" + key + ".json")) {
            return MapReader.read(json);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
