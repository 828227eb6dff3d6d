package io.github.journeymap.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Small maps over few ids and few words, so that random edits often meet what they name. The same seed gives the
 * same map.
 */
public final class RandomMaps {
    public static final List<String> STAGES = List.of("s1", "s2", "s3", "s4");
    public static final List<String> STEPS = List.of("p1", "p2", "p3", "p4", "p5", "p6");
    public static final List<String> ROWS = List.of("r1", "r2", "r3", "r4");
    public static final List<String> NOTES = List.of("n1", "n2", "n3", "n4", "n5", "n6", "n7", "n8");
    public static final List<String> VOTERS = List.of("v1", "v2", "v3");
    private static final List<String> WORDS = List.of("", "a", "b", "c", "long way", "ü\n2", "<b>&\"'", "旅 😀");

    private final Random random;

    public RandomMaps(long seed) {
        random = new Random(seed);
    }

    public JourneyMap map() {
        return new JourneyMap(
                word(),
                context(),
                persona(),
                categories(),
                stages(),
                rows(),
                notes(),
                values(),
                votes(),
                unknownFields());
    }

    public Context context() {
        return new Context(word(), word(), word(), unknownFields());
    }

    private Votes votes() {
        Map<String, Set<String>> on = new HashMap<>();
        for (String note : some(NOTES)) {
            on.put(note, Set.copyOf(some(VOTERS)));
        }
        return new Votes(voting(), voteLimit(), votedRows(), on, UnknownFields.NONE);
    }

    /** None that anybody could come to: what is beyond one can't be taken back [M12]. */
    public String voteLimit() {
        return one(List.of("", "9"));
    }

    /** All, in one way or the other: a vote on a note of another row couldn't be given back [M12]. */
    public String votedRows() {
        return one(List.of("", String.join(" ", ROWS)));
    }

    public String voting() {
        return one(List.of("", Votes.OPEN, Votes.OPEN, Votes.HIDDEN));
    }

    private List<Stage> stages() {
        List<String> steps = some(STEPS);
        List<Stage> stages = new ArrayList<>();
        for (String id : some(STAGES)) {
            int take = Math.min(steps.size(), 1 + random.nextInt(3));
            List<Step> own = steps.subList(0, take).stream().map(this::step).toList();
            steps = steps.subList(take, steps.size());
            if (!own.isEmpty()) {
                stages.add(new Stage(id, word(), word(), accent(), own, unknownFields()));
            }
        }
        return stages;
    }

    public Stage stage() {
        List<Step> steps = new ArrayList<>();
        for (String id : some(STEPS)) {
            steps.add(step(id));
        }
        if (steps.isEmpty()) {
            steps.add(step("p1"));
        }
        return new Stage(one(STAGES), word(), word(), accent(), steps, unknownFields());
    }

    public Step step(String id) {
        return new Step(id, word(), unknownFields());
    }

    private List<Row> rows() {
        return some(ROWS).stream().map(this::row).toList();
    }

    public Row row(String id) {
        String kind = one(List.of(Row.NOTES, Row.NOTES, Row.SCALE, Row.LINE, "of-a-later-version"));
        Optional<Scale> scale = kind.equals(Row.SCALE) ? scale() : Optional.empty();
        return new Row(
                id, word(), word(), kind, one(List.of(Tone.values())), icon(), scale, categories(), unknownFields());
    }

    public List<Category> categories() {
        return some(List.of("c1", "c2", "c3")).stream()
                .map(id -> new Category(id, word(), word(), icon(), unknownFields()))
                .toList();
    }

    public Optional<Scale> scale() {
        Scale minutes = new Scale(new Decimal("0"), new Decimal("90.50"), "min", false, Scale.SUM, unknownFields());
        return one(List.of(
                Optional.empty(),
                Optional.of(Scale.EMOTION),
                Optional.of(Scale.EMOTION.withJoined(true)),
                Optional.of(minutes)));
    }

    private Persona persona() {
        return below(2) == 0
                ? Persona.NONE
                : new Persona(word(), word(), word(), word(), picture(), word(), unknownFields());
    }

    private List<Value> values() {
        List<Cell> cells = new ArrayList<>();
        ROWS.forEach(row -> STEPS.forEach(step -> cells.add(new Cell(row, step))));
        Collections.shuffle(cells, random);
        return cells.subList(0, random.nextInt(8)).stream()
                .map(cell -> new Value(cell.row(), cell.step(), number(), UnknownFields.NONE))
                .toList();
    }

    /** Some are one number, written in several ways. */
    public Decimal number() {
        return new Decimal(one(List.of("0", "1", "1.0", "10e-1", "-2", "-1.50", "0.1", "123456789.125")));
    }

    /** None is as likely as any. */
    public Optional<Decimal> numberOrNone() {
        return below(3) == 0 ? Optional.empty() : Optional.of(number());
    }

    private List<Note> notes() {
        return some(NOTES).stream().map(this::note).toList();
    }

    public Note note(String id) {
        return new Note(
                id,
                one(ROWS),
                one(STEPS),
                word(),
                one(List.of("", "c1", "c2")),
                one(List.of("", "c1", "c3")),
                picture(),
                unknownFields());
    }

    private String picture() {
        return one(List.of("", "", "a \"shop\" à Лондон.png"));
    }

    public UnknownFields unknownFields() {
        if (random.nextInt(8) > 0) {
            return UnknownFields.NONE;
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("z", new UnknownFields.Numeral("1.50"));
        fields.put("a", List.of(word(), Map.of("deep", true)));
        fields.put("none", null);
        return new UnknownFields(fields);
    }

    /** One that a stage may have; the last is of a later version. */
    public String accent() {
        return one(List.of("", "", "teal", "purple", "infra-red"));
    }

    public String icon() {
        return one(List.of("", "", "shop", "x_9"));
    }

    public String word() {
        return one(WORDS);
    }

    public int below(int bound) {
        return random.nextInt(bound);
    }

    public <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** Some of them, in any order. */
    public <T> List<T> some(List<T> of) {
        List<T> some = new ArrayList<>(of);
        Collections.shuffle(some, random);
        return some.subList(0, random.nextInt(of.size() + 1));
    }
}
