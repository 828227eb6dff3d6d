package io.github.journeymap.imports;

import io.github.journeymap.imports.LeftOut.Reason;
import io.github.journeymap.model.Cell;
import io.github.journeymap.model.Decimal;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Scale;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A journey map of the CJM schema, in YAML or JSON: phases are stages, actions their steps, and touchpoints, thoughts
 * and the emotion rows. Other documents of the file are left out.
 */
final class CjmFile {
    private static final String KIND = "cjm";
    private static final int LEAST = -2;
    private static final int MOST = 2;
    private static final int DEPTH = 300;

    /** Reading YAML takes seconds for each million characters, also where it looks like JSON. */
    static final int MOST_CHARACTERS = 500_000;

    private static final int ALIASES = 50;
    private static final Set<String> KNOWN = Set.of("kind", "version", "id", "persona", "phases", "actions");
    private static final Set<String> KNOWN_OF_ACTIONS =
            Set.of("id", "name", "phase", "touchpoints", "thoughts_feelings", "emotion_score");

    private final MapInMaking map = new MapInMaking();
    private final List<LeftOut> leftOut;
    private final ImportNames names;

    private CjmFile(ImportNames names, List<LeftOut> leftOut) {
        this.names = names;
        this.leftOut = leftOut;
    }

    /** @throws RefusedFileException it isn't YAML, or none of its documents is a journey map */
    static JourneyMap read(String text, ImportNames names, List<LeftOut> leftOut) {
        Map<?, ?> journey = null;
        int number = 0;
        for (Object document : documents(text)) {
            number++;
            if (journey == null && document instanceof Map<?, ?> fields && KIND.equals(fields.get("kind"))) {
                journey = fields;
            } else {
                String kind = document instanceof Map<?, ?> fields ? string(fields.get("kind")) : string(document);
                leftOut.add(new LeftOut(Reason.DOCUMENT, Integer.toString(number), kind));
            }
        }
        if (journey == null) {
            throw new RefusedFileException("yaml.other");
        }
        return new CjmFile(names, leftOut).read(journey);
    }

    private static List<Object> documents(String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw new RefusedFileException("yaml.large");
        }
        // Recursive and repeated references end before they cost anything.
        LoadSettings settings = LoadSettings.builder()
                .setMaxAliasesForCollections(ALIASES)
                .setAllowRecursiveKeys(false)
                .setCodePointLimit(text.length())
                .build();
        requireFlat(text);
        List<Object> documents = new ArrayList<>();
        try {
            new Load(settings).loadAllFromString(text).forEach(documents::add);
        } catch (MarkedYamlEngineException e) {
            String line = e.getProblemMark()
                    .map(mark -> Integer.toString(mark.getLine() + 1))
                    .orElse("?");
            throw new RefusedFileException("yaml.broken", line);
        } catch (YamlEngineException | IllegalArgumentException e) {
            // The second for what follows "\\u" and is no number of a character.
            throw new RefusedFileException("yaml.broken", "?");
        }
        return documents;
    }

    /** Nested lists are read recursively. */
    private static void requireFlat(String text) {
        int depth = 0;
        int number = 1;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            int first = 0;
            while (first < line.length() && " -?:".indexOf(line.charAt(first)) >= 0) {
                first++;
            }
            for (int i = first; i < line.length(); i++) {
                char c = line.charAt(i);
                depth += c == '[' || c == '{' ? 1 : depth > 0 && (c == ']' || c == '}') ? -1 : 0;
            }
            if (Math.max(depth, first) > DEPTH) {
                throw new RefusedFileException("yaml.deep", Integer.toString(number));
            }
            number++;
        }
    }

    private JourneyMap read(Map<?, ?> journey) {
        unknown("", journey, KNOWN);
        if (journey.get("persona") instanceof Map<?, ?> persona) {
            map.persona(string(persona.get("name")), string(persona.get("description")));
        }
        map.title(string(journey.get("title")));
        String touchpoints = map.row(names.touchpoints());
        String thoughts = map.row(names.thoughts());
        String feeling = map.row(names.feeling());
        map.measure(feeling, Scale.EMOTION);
        byPhase(journey).forEach((phase, actions) -> {
            String first = map.stage(phase);
            boolean isFirst = true;
            for (Action action : actions) {
                String step = isFirst ? first : map.step("");
                isFirst = false;
                map.nameStep(step, action.name);
                strings(action.fields.get("touchpoints")).forEach(text -> map.note(new Cell(touchpoints, step), text));
                strings(action.fields.get("thoughts_feelings"))
                        .forEach(text -> map.note(new Cell(thoughts, step), text));
                score(action).ifPresent(number -> map.value(feeling, step, number));
            }
        });
        return map.map();
    }

    private record Action(String place, String name, Map<?, ?> fields) {}

    /**
     * The actions by the names of their phases, in the order of these; one whose phase there isn't stands in one
     * without a name.
     */
    private Map<String, List<Action>> byPhase(Map<?, ?> journey) {
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, List<Action>> actions = new LinkedHashMap<>();
        int number = 0;
        for (Object each : list(journey.get("phases"))) {
            String place = "phases[" + number++ + "]";
            if (!(each instanceof Map<?, ?> phase) || !(phase.get("name") instanceof String name)) {
                throw new RefusedFileException("yaml.field", place + ".name");
            }
            names.put(string(phase.get("id")), name);
            actions.computeIfAbsent(name, none -> new ArrayList<>());
        }
        number = 0;
        for (Object each : list(journey.get("actions"))) {
            String place = "actions[" + number++ + "]";
            if (!(each instanceof Map<?, ?> action) || !(action.get("name") instanceof String name)) {
                throw new RefusedFileException("yaml.field", place + ".name");
            }
            unknown(place + ".", action, KNOWN_OF_ACTIONS);
            String phase = names.getOrDefault(string(action.get("phase")), "");
            actions.computeIfAbsent(phase, none -> new ArrayList<>()).add(new Action(place, name, action));
        }
        return actions;
    }

    private static Optional<Decimal> score(Action action) {
        Object score = action.fields.get("emotion_score");
        if (score == null) {
            return Optional.empty();
        }
        return Numbers.of(string(score))
                .filter(number -> number.value() >= LEAST && number.value() <= MOST)
                .or(() -> {
                    throw new RefusedFileException(
                            "yaml.score", action.place + ".emotion_score", LeftOut.shortened(string(score)));
                });
    }

    private void unknown(String place, Map<?, ?> fields, Set<String> known) {
        fields.forEach((name, value) -> {
            if (!known.contains(string(name))
                    && !(place.isEmpty() && string(name).equals("title"))) {
                leftOut.add(new LeftOut(Reason.FIELD, place + string(name), string(value)));
            }
        });
    }

    private static List<?> list(Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static List<String> strings(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(CjmFile::string).toList()
                : value == null ? List.of() : List.of(string(value));
    }

    /** Of a value with parts, only what it is. */
    private static String string(Object value) {
        return value == null || value instanceof Map || value instanceof List ? "" : value.toString();
    }
}
