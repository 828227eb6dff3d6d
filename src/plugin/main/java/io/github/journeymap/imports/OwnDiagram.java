package io.github.journeymap.imports;

import io.github.journeymap.export.DiagramRemarks;
import io.github.journeymap.export.Mermaid;
import io.github.journeymap.imports.MapInMaking.Labels;
import io.github.journeymap.model.Cell;
import io.github.journeymap.model.Decimal;
import io.github.journeymap.model.Scale;
import io.github.journeymap.model.Tone;
import io.github.journeymap.model.UnknownFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A journey that the app itself has exported, as its comments tell: a task is a note in the row that its first actor
 * names, and all tasks of a section stand in one step. What someone has changed or added in it by hand comes along.
 */
final class OwnDiagram {
    private static final Pattern RANGE = Pattern.compile("from (\\S+) to (\\S+)(?: (.*))?");

    private final MapInMaking map;
    private final ImportNames names;
    private boolean isOne;
    /** Those that have cells, by their names, of which several may have the same. */
    private final Map<String, List<String>> rows = new HashMap<>();

    private final List<String> rowsOfNotes = new ArrayList<>();
    private final Set<String> neutral = new HashSet<>();
    private final Map<String, Scale> scales = new HashMap<>();
    private final Set<String> personas = new HashSet<>();
    /** The row whose values are the scores of tasks; null if there is none. */
    private String scored;

    /** The name of the stage whose steps are sections; null where a section is a stage of its own. */
    private String stage;

    private boolean isNewStage;
    private boolean isUnplaced;
    private boolean isUnplacedNext;
    /** Null before the first section. */
    private String step;

    OwnDiagram(MapInMaking map, ImportNames names) {
        this.map = map;
        this.names = names;
    }

    /** Whether it is one: it has said so by now. */
    boolean isOne() {
        return isOne;
    }

    /** Reads a comment, {@code %% Row (positive): Gains}; one that someone else has written says nothing. */
    void remark(String line) {
        String comment = line.strip();
        int colon = comment.indexOf(':');
        String before = colon < 0 ? comment : comment.substring(0, colon);
        String name = named(colon < 0 ? "" : comment.substring(colon + 1));
        int bracket = before.indexOf('(');
        String what = (bracket < 0 ? before : before.substring(0, bracket))
                .replace("%%", "")
                .strip();
        String about = bracket < 0 ? "" : before.substring(bracket + 1).replace(")", "");
        if (!isOne && !what.equals(DiagramRemarks.ROW)) {
            return;
        }
        switch (what) {
            case DiagramRemarks.ROW -> row(name, about);
            case DiagramRemarks.CARD -> map.card(about, name);
            case DiagramRemarks.PERSONA -> {
                map.persona(name);
                personas.add(name);
            }
            case DiagramRemarks.STAGE -> {
                stage = name;
                isNewStage = true;
            }
            case DiagramRemarks.STEP -> step = step == null ? map.stage("") : map.step("");
            case DiagramRemarks.UNPLACED -> isUnplacedNext = true;
            default -> {
                // Someone else's.
            }
        }
    }

    private void row(String name, String about) {
        String row = map.row(name);
        isOne = true;
        Set<String> said = new HashSet<>();
        for (String word : about.split(",")) {
            said.add(word.strip());
        }
        Tone tone = said.stream()
                .flatMap(word -> Tone.of(word).stream())
                .findFirst()
                .orElse(Tone.NEUTRAL);
        map.tone(row, tone);
        if (tone == Tone.NEUTRAL) {
            neutral.add(row);
        }
        Optional<Scale> scale = scale(said);
        if (scale.isPresent()) {
            called(name).add(row);
            map.measure(row, scale.get());
            scales.put(row, scale.get());
            scored = said.contains(DiagramRemarks.SCORES) ? row : scored;
        } else if (said.contains(DiagramRemarks.LINE)) {
            map.line(row);
        } else {
            called(name).add(row);
            rowsOfNotes.add(row);
        }
    }

    private List<String> called(String name) {
        return rows.computeIfAbsent(name, any -> new ArrayList<>());
    }

    private static Optional<Scale> scale(Set<String> said) {
        for (String word : said) {
            Matcher range = RANGE.matcher(word);
            if (range.matches()) {
                Optional<Decimal> min = Numbers.of(range.group(1));
                Optional<Decimal> max = Numbers.of(range.group(2));
                if (min.isPresent()
                        && max.isPresent()
                        && min.get().value() < max.get().value()) {
                    String unit = range.group(3) == null ? "" : MermaidJourney.heading(range.group(3));
                    boolean faces = said.contains(DiagramRemarks.FACES);
                    boolean joined = said.contains(DiagramRemarks.JOINED);
                    return Optional.of(
                            new Scale(min.get(), max.get(), unit, faces, total(said), joined, UnknownFields.NONE));
                }
            }
        }
        return Optional.empty();
    }

    private static String total(Set<String> said) {
        return said.contains(Scale.SUM) ? Scale.SUM : said.contains(Scale.AVERAGE) ? Scale.AVERAGE : "";
    }

    /** A section is a stage, or a step of the one that a comment has named. */
    void section(String text) {
        String heading = named(text);
        isUnplaced = isUnplacedNext;
        isUnplacedNext = false;
        if (isUnplaced) {
            stage = null;
            return;
        }
        Optional<String> name = stage == null ? Optional.empty() : nameOfStep(heading);
        if (name.isEmpty()) {
            step = map.stage(heading);
            stage = null;
        } else {
            step = isNewStage ? map.stage(stage) : map.step("");
            map.nameStep(step, name.get());
        }
        isNewStage = false;
    }

    /** What a section says behind its stage; none if it is about another. */
    private Optional<String> nameOfStep(String heading) {
        String before = stage.isEmpty() ? "" : stage + Mermaid.BETWEEN;
        if (heading.startsWith(before)) {
            return Optional.of(heading.substring(before.length()));
        }
        return heading.equals(stage) ? Optional.of("") : Optional.empty();
    }

    void task(String text, String score, String actors) {
        List<String> who = new ArrayList<>();
        for (String actor : actors.split(",", -1)) {
            who.add(named(actor));
        }
        if (isUnplaced) {
            who.remove(0);
            note(new Cell(MapInMaking.NOWHERE, MapInMaking.NOWHERE), text, who);
            return;
        }
        if (step == null) {
            step = map.stage("");
        }
        List<String> called = rows(who);
        String row = called.get(0);
        if (!who.isEmpty() || called.stream().noneMatch(one -> isValue(one, text))) {
            note(new Cell(row, step), text, who);
        }
        if (scored != null && neutral.contains(row) && !map.hasValue(scored, step)) {
            map.value(scored, step, new Decimal(score));
        }
    }

    /** The rows that the first of the actors names, which is taken away then. */
    private List<String> rows(List<String> who) {
        List<String> called = rows.get(who.get(0));
        if (called != null) {
            who.remove(0);
            return called;
        }
        if (rowsOfNotes.size() == 1) {
            return rowsOfNotes;
        }
        String name = who.remove(0);
        List<String> added = called(name);
        added.add(map.row(name));
        return added;
    }

    /** Takes what is a number with its unit, in a row of values, for the value of the step. */
    private boolean isValue(String row, String text) {
        Scale scale = scales.get(row);
        if (scale == null || map.hasValue(row, step)) {
            return false;
        }
        String bare = scale.faces() ? names.withoutFace(text) : text.strip();
        boolean hasUnit = !scale.unit().isEmpty() && bare.endsWith(scale.unit());
        String digits = hasUnit ? bare.substring(0, bare.length() - scale.unit().length()) : bare;
        Optional<Decimal> number = Numbers.of(digits.replace('\u00A0', ' '));
        number.ifPresent(value -> map.value(row, step, value));
        return number.isPresent();
    }

    /** @param who its category and whom it is about, as far as there are such; nobody has no name */
    private void note(Cell place, String text, List<String> who) {
        int last = who.size() - 1;
        boolean saysPersona = last >= 0 && personas.contains(who.get(last))
                || last > 0 && who.get(last).isEmpty();
        String persona = saysPersona ? map.persona(who.remove(last)) : "";
        String category = map.category(place.row(), String.join(", ", who));
        map.note(place, text, new Labels(category, persona));
    }

    private static String named(String text) {
        String heading = MermaidJourney.heading(text);
        return heading.equals(Mermaid.NAMELESS) ? "" : heading;
    }
}
