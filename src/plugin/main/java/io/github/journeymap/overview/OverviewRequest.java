package io.github.journeymap.overview;

import io.github.journeymap.model.Tone;
import io.github.journeymap.shown.Headings;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an overview is asked to show: by the parameters of a macro, and by those that its own page adds. A
 * parameter that can't be understood is ignored, and {@link #problems} has a message about it.
 */
public final class OverviewRequest {
    /** The parameters of the macro, in the order of its form. */
    public static final List<String> OF_MACRO =
            List.of("spaces", "page", "label", "rows", "tone", "kind", "show", "group", "sort", "count");

    /** The parameters that the overview's page adds: what is looked for and chosen there, and which part is shown. */
    public static final List<String> OF_LINKS =
            List.of("contains", "only-tone", "only-row", "only-stage", "only-theme", "only-persona", "from", "at");

    /** All spaces. */
    static final String EVERYWHERE = "@all";

    /** The page that the macro is on. */
    static final String ITSELF = "@self";

    /** How many lines are shown at a time, unless the macro says so. */
    private static final int COUNT = 50;

    private static final int MOST = 200;

    /** Longer than any that is meant. */
    private static final int LONGEST = 2_000;

    /** The most letters of the words that notes are to contain. */
    static final int LONGEST_WORDS = 100;

    private static final int LONGEST_NUMBER = 9;

    private final Map<String, String> parameters;
    private final List<Problem> problems = new ArrayList<>();
    private final Form form;
    private final Grouping grouping;
    private final Sorting sorting;
    private final Kind kind;
    private final Set<Tone> tones;
    private final int count;

    private OverviewRequest(Map<String, String> parameters) {
        this.parameters = parameters;
        form = choice("show", Form.values(), Form.NOTES);
        grouping = choice("group", Grouping.values(), Grouping.NONE);
        sorting = choice("sort", Sorting.values(), Sorting.VALUE);
        kind = choice("kind", Kind.values(), Kind.ANY);
        tones = askedTones();
        count = askedCount();
    }

    /** A table of notes, or a line for each map. */
    public enum Form {
        NOTES,
        MAPS
    }

    /** What lines are grouped by. */
    public enum Grouping {
        NONE,
        MAP,
        STAGE,
        THEME,
        PERSONA
    }

    /** What comes first. */
    public enum Sorting {
        /** By map, and within it by place. */
        PLACE,
        /** The worst moments, unless it is said otherwise: what there is to do is what one looks for in many maps. */
        VALUE,
        /** By the number of votes, most first; of as many, the worst moments. */
        VOTES,
        /** What was changed last. */
        CHANGE
    }

    /** The kind of rows that notes are taken from. */
    public enum Kind {
        ANY,
        NOTES,
        SCALE
    }

    /** A parameter that can't be understood: the key of the message about it, and its value. */
    record Problem(String parameter, String value) {}

    /** Reads the parameters of a macro; unknown ones are ignored. */
    public static OverviewRequest ofMacro(Map<String, String> parameters) {
        return of(OF_MACRO, parameters);
    }

    /** Reads the query of an address: of the overview's own page, or of a file made from it. */
    public static OverviewRequest ofAddress(Map<String, String> parameters) {
        List<String> names = new ArrayList<>(OF_MACRO);
        names.addAll(OF_LINKS);
        return of(names, parameters);
    }

    private static OverviewRequest of(List<String> names, Map<String, String> parameters) {
        Map<String, String> known = new LinkedHashMap<>();
        for (String name : names) {
            String value = parameters.getOrDefault(name, "").strip();
            if (!value.isEmpty()) {
                int longest = name.equals("contains") ? LONGEST_WORDS : LONGEST;
                known.put(name, value.substring(0, Math.min(longest, value.length())));
            }
        }
        return new OverviewRequest(known);
    }

    /** The same but for one parameter, and from its first line on; an empty value takes it away. */
    OverviewRequest with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        changed.remove("at");
        if (value.isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return ofAddress(changed);
    }

    /** This request as the query of an address: {@code spaces=DEMO&tone=negative}. */
    public String query() {
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Those that are given, by their names. */
    Map<String, String> parameters() {
        return Collections.unmodifiableMap(parameters);
    }

    public Form form() {
        return form;
    }

    Grouping grouping() {
        return grouping;
    }

    Sorting sorting() {
        return sorting;
    }

    Kind kind() {
        return kind;
    }

    /** The tones of the rows to include; all tones if the request names none. */
    Set<Tone> tones() {
        return Collections.unmodifiableSet(tones);
    }

    /** How many lines are shown at a time. */
    int count() {
        return count;
    }

    /** Whether a row has one of the requested headings; tone and kind are checked elsewhere. */
    boolean asksForRow(Headings rows, String heading) {
        return text("rows").isEmpty() || rows.has(heading);
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** The value of a parameter; empty if it isn't given. */
    String text(String name) {
        return parameters.getOrDefault(name, "");
    }

    /** The words of a list with commas in between, in small letters. */
    private List<String> list(String name) {
        List<String> words = new ArrayList<>();
        for (String word : text(name).split(",")) {
            if (!word.isBlank()) {
                words.add(word.strip().toLowerCase(Locale.ROOT));
            }
        }
        return words;
    }

    /** The keys of the requested spaces, as they were written; empty for the page's own space. */
    List<String> spaces() {
        List<String> keys = new ArrayList<>();
        for (String key : text("spaces").split("[,;\\s]+")) {
            if (!key.isBlank()) {
                keys.add(key);
            }
        }
        return keys;
    }

    /** 0 where there is none. */
    int number(String name) {
        String text = text(name);
        return text.matches("[0-9]{1," + LONGEST_NUMBER + "}") ? Integer.parseInt(text) : 0;
    }

    private Set<Tone> askedTones() {
        Set<Tone> asked = EnumSet.noneOf(Tone.class);
        for (String word : list("tone")) {
            if (word.equals("any")) {
                return EnumSet.allOf(Tone.class);
            }
            Tone.of(word).ifPresentOrElse(asked::add, () -> problems.add(new Problem("tone", word)));
        }
        return asked.isEmpty() ? EnumSet.allOf(Tone.class) : asked;
    }

    private int askedCount() {
        String text = text("count");
        if (text.isEmpty()) {
            return COUNT;
        }
        int number = number("count");
        if (number < 1 || number > MOST) {
            problems.add(new Problem("count", text));
            return COUNT;
        }
        return number;
    }

    private <E extends Enum<E>> E choice(String name, E[] values, E otherwise) {
        String text = text(name);
        for (E value : values) {
            if (value.name().equalsIgnoreCase(text)) {
                return value;
            }
        }
        if (!text.isEmpty()) {
            problems.add(new Problem(name, text));
        }
        return otherwise;
    }
}
