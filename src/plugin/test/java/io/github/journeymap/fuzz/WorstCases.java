package io.github.journeymap.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Five megabytes of what costs most, as batches of edits and as files: of whatever is repeated, nested, looked up,
 * compared or shown, as much as fits.
 */
public final class WorstCases {
    private static final int BYTES = 5 * 1024 * 1024;
    private static final int EDITS = 25_000;
    private static final String STAGE = "{\"type\": \"add-stage\", \"stage\": {\"id\": \"%s\", \"steps\": [%s]}}";
    private static final String CELL = "\"row\": \"steps\", \"step\": \"entice-1\"";

    private static final String VOTING =
            "{\"type\": \"set-field\", \"field\": \"votes.state\", \"value\": \"open\", \"was\": \"\"}";

    private WorstCases() {}

    /** What someone may send to {@code …/edits}. */
    public static Map<String, Supplier<byte[]>> batches() {
        Map<String, Supplier<byte[]>> all = new LinkedHashMap<>();
        all.put(
                "many steps in each added stage",
                () -> edits(i -> STAGE.formatted("S" + i, list(200, step -> id(i, step)))));
        all.put("stages of one step", () -> edits(i -> STAGE.formatted("S" + i, id(i, 0))));
        all.put(
                "the same stage with many steps",
                () -> edits(i -> STAGE.formatted("S", list(200, step -> id(0, step)))));
        all.put("steps moved to and fro", () -> headings(1_990, i -> addStep("P" + i), WorstCases::moveStep));
        all.put("steps renamed", () -> headings(1_990, i -> addStep("P" + i), WorstCases::renameStep));
        all.put("stages moved to and fro", () -> headings(995, WorstCases::addStage, WorstCases::moveStage));
        all.put("rows moved to and fro", () -> headings(1_990, WorstCases::addRow, WorstCases::moveRow));
        all.put("headings removed that are not there", () -> edits(i -> remove("remove-step", "gone" + i)));
        all.put("rows with as many categories as fit", () -> edits(i -> categories(50, i)));
        all.put("rows added again and again", () -> edits(WorstCases::addRow));
        all.put("notes added", () -> edits(i -> note("n" + i, "text")));
        all.put("long notes added", () -> edits(i -> note("n" + i, "x".repeat(4_900))));
        all.put("another text of one note, each time", () -> edits(i -> note("n", "text " + i)));
        all.put("one note moved", () -> edits(WorstCases::moveNote));
        all.put("a text that is compared with a long one", () -> edits(i -> change("n1", "x".repeat(4_000))));
        all.put("edits of many windows", () -> edits(i -> stamped(note("n" + i, "t"), "w" + i + ":1")));
        all.put("values set", () -> edits(i -> value("r" + i % 100, i)));
        all.put("values of rows that are not there", () -> edits(i -> value("gone" + i, i)));
        all.put("one value, each time another", () -> edits(i -> value("steps", i)));
        all.put("votes given and taken back", () -> headings(1, i -> VOTING, i -> vote(i % 2 == 0, "n1")));
        all.put(
                "votes on as many notes as there are",
                () -> headings(12_000, WorstCases::noteOrVoting, i -> vote(true, "n" + (i - 12_000))));
        all.put("as many personas as fit", () -> edits(i -> personas(50, i)));
        all.put("scales", () -> edits(WorstCases::scale));
        all.put(
                "a number as long as the batch",
                () -> batch("\"edits\": [{\"type\": \"set-value\", \"value\": " + fill("9")));
        all.put("half characters", () -> batch("\"x\": \"" + fill("\\ud83d") + "\", \"edits\": []"));
        all.put("escapes", () -> batch("\"x\": \"" + fill("\\n\\u0041") + "\", \"edits\": []"));
        all.put("control characters in a text", () -> edits(i -> note("n" + i, "\\u0001\\u000b\\r".repeat(300))));
        all.put("lists in lists that are skipped", () -> batch("\"x\": " + fill("[")));
        all.put("objects in objects that are skipped", () -> batch("\"x\": " + fill("{\"a\":")));
        all.put(
                "lists in lists in a note",
                () -> batch("\"edits\": [{\"type\": \"add-note\", \"note\": {\"x\": " + fill("[")));
        all.put("a name as long as the batch", () -> batch("\"" + fill("n") + "\": 1, \"edits\": []"));
        all.put("fields that are skipped", () -> batch(fill("\"x\": 1, ") + "\"edits\": []"));
        all.put(
                "an id as long as the batch",
                () -> batch("\"edits\": [{\"type\": \"remove-row\", \"id\": \"" + fill("i") + "\"}]"));
        all.put("a type as long as the batch", () -> batch("\"edits\": [{\"type\": \"" + fill("-") + "\"}]"));
        all.put("a tag as long as the batch", () -> batch("\"since\": \"" + fill("-") + "\", \"edits\": []"));
        all.put("a text that is too long", () -> edits(i -> note("n", "y".repeat(5_000_000))));
        all.put("digits", () -> batch("\"x\": " + fill("9")));
        all.put("numbers", () -> batch("\"x\": [" + fill("1,") + "1], \"edits\": []"));
        all.put("truths that this version doesn't know", () -> edits(i -> unknown("n" + i)));
        all.put("names that look alike to a hash", () -> edits(WorstCases::addUnknown));
        all.put("blanks", () -> fill(" ").getBytes(StandardCharsets.UTF_8));
        all.put("brackets", () -> fill("[").getBytes(StandardCharsets.UTF_8));
        return all;
    }

    /** What someone may attach as a map. */
    public static Map<String, Supplier<byte[]>> files() {
        Map<String, Supplier<byte[]>> all = new LinkedHashMap<>();
        all.put("lists in lists", () -> file("\"x\": " + fill("[")));
        all.put("objects in objects", () -> file("\"x\": " + fill("{\"a\":")));
        all.put("lists in lists in a note", () -> file("\"notes\": [{\"id\": " + fill("[")));
        all.put("values that this version doesn't know", () -> file("\"x\": [" + fill("0,") + "0]"));
        all.put("short notes", () -> map(i -> "{\"id\": \"n" + i + "\", \"row\": \"r\", \"step\": \"p\"}", 20_000));
        all.put(
                "as many notes as fit",
                () -> map(i -> "{\"id\": \"n" + i + "\", \"row\": \"r\", \"step\": \"p\"}", 100_000));
        all.put("notes with unknown fields", () -> map(WorstCases::odd, 20_000));
        all.put(
                "notes whose ids look alike to a hash",
                () -> map(i -> "{\"id\": \"" + alike(i) + "\", \"row\": \"r\", \"step\": \"p\"}", 20_000));
        all.put(
                "notes in cells that look alike to a hash",
                () -> map(i -> "{\"id\": \"n" + i + "\", \"row\": \"" + alike(i) + "\", \"step\": \"p\"}", 20_000));
        all.put(
                "notes in as many cells",
                () -> map(i -> "{\"id\": \"n" + i + "\", \"row\": \"r" + i + "\", \"step\": \"p" + i + "\"}", 20_000));
        all.put(
                "full notes",
                () -> map(
                        i -> "{\"id\": \"n" + i + "\", \"row\": \"r\", \"step\": \"p\", \"text\": \"" + "x".repeat(180)
                                + "\"}",
                        20_000));
        all.put(
                "long notes",
                () -> map(
                        i -> "{\"id\": \"n" + i + "\", \"row\": \"r\", \"step\": \"p\", \"text\": \""
                                + "a ".repeat(2_400) + "\"}",
                        1_000));
        all.put(
                "a step as long as the file",
                () -> file("\"stages\": [{\"id\": \"s\", \"steps\": [{\"id\": \"p\", \"heading\": \"" + fill("h")
                        + "\"}]}]"));
        all.put("short notes under the longest headings", () -> under("h".repeat(200)));
        all.put("short notes under headings that are all quotation marks", () -> under("\\\"".repeat(200)));
        all.put("notes of nothing but quotation marks", () -> map(i -> note(i, "'".repeat(180)), 20_000));
        all.put("notes of nothing but addresses", () -> map(i -> note(i, "www.a.b ".repeat(20)), 20_000));
        all.put("notes of nothing but brackets", () -> map(i -> note(i, "=1;".repeat(60)), 20_000));
        all.put("notes of nothing but line breaks", () -> map(i -> note(i, "a\\n".repeat(60)), 20_000));
        all.put("empty cells of as many rows and steps as there may be", WorstCases::grid);
        all.put("values in as many rows and steps as there may be", WorstCases::curves);
        all.put("votes of as many voters as there may be", () -> votes(i -> "n", 50_000));
        all.put("votes on as many notes as there may be", () -> votes(i -> "n" + i, 50_000));
        all.put("more votes than there may be", () -> votes(i -> "n" + i, 120_000));
        all.put("a seal as long as the file", () -> file("\"sealed\": \"" + fill("k.") + "\""));
        all.put(
                "notes about personas that are not there",
                () -> map(
                        i -> "{\"id\": \"n" + i + "\", \"row\": \"r\", \"step\": \"p\", \"persona\": \"who" + i + "\"}",
                        20_000));
        all.put("more values than there may be", () -> file("\"values\": [" + list(30_000, i -> number("r", "p" + i))));
        all.put("a name as long as the file", () -> file("\"" + fill("n") + "\": 1"));
        all.put("the same name again", () -> file(fill("\"version\": 1, ")));
        all.put("half characters", () -> file("\"x\": \"" + fill("\\ud83d") + "\""));
        all.put("another encoding", () -> fill("{\"").substring(BYTES / 2).getBytes(StandardCharsets.UTF_16LE));
        all.put("nothing but zeros", () -> new byte[BYTES]);
        all.put("brackets", () -> fill("[").getBytes(StandardCharsets.UTF_8));
        return all;
    }

    private static byte[] edits(IntFunction<String> edit) {
        return headings(0, edit, edit);
    }

    /** So many of the first, and then of the second, as many as a batch may have and hold. */
    private static byte[] headings(int count, IntFunction<String> first, IntFunction<String> then) {
        StringBuilder edits = new StringBuilder("\"edits\": [");
        for (int i = 0; i < EDITS; i++) {
            String edit = (i == 0 ? "" : ",\n") + (i < count ? first : then).apply(i);
            if (edits.length() + edit.length() > BYTES - 100) {
                break;
            }
            edits.append(edit);
        }
        return batch(edits.append(']').toString());
    }

    private static byte[] batch(String fields) {
        return ("{\"base\": 0, " + fields + "}").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] file(String fields) {
        return ("{\"format\": \"journey-map\", \"version\": 1, " + fields + "}").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] map(IntFunction<String> note, int most) {
        StringBuilder notes = new StringBuilder(
                "\"stages\": [{\"id\": \"s\", \"steps\": [{\"id\": \"p\"}]}], \"rows\": [{\"id\": \"r\"}], \"notes\": [");
        for (int i = 0; i < most; i++) {
            String next = (i == 0 ? "" : ",\n") + note.apply(i);
            if (notes.length() + next.length() > BYTES - 100) {
                break;
            }
            notes.append(next);
        }
        return file(notes.append(']').toString());
    }

    private static String note(int i, String text) {
        return "{\"id\": \"n" + i + "\", \"row\": \"r\", \"step\": \"p\", \"text\": \"" + text + "\"}";
    }

    /** What repeats the headings for each note is fifty times as long as this. */
    private static byte[] under(String heading) {
        String named = ", \"heading\": \"" + heading + "\"";
        String notes = list(
                20_000,
                i -> "{\"id\":\"" + Integer.toString(i, 36) + "\",\"row\":\"r\",\"step\":\"p\",\"category\":\"c\"}");
        return file("\"stages\": [{\"id\": \"s\"" + named + ", \"steps\": [{\"id\": \"p\"" + named
                + "}]}], \"rows\": [{\"id\": \"r\"" + named + ", \"categories\": [{\"id\": \"c\", \"label\": \""
                + heading + "\"}]}], \"notes\": [" + notes + "]");
    }

    private static byte[] grid() {
        String prompt = ", \"heading\": \"" + "&".repeat(200) + "\", \"prompt\": \"" + "<".repeat(1_000) + "\"";
        String steps = list(200, i -> "{\"id\": \"" + i + "\", \"heading\": \"" + "&".repeat(200) + "\"}");
        String rows = list(
                100,
                i -> "{\"id\": \"" + i + "\"" + prompt + ", \"categories\": ["
                        + list(
                                40,
                                c -> "{\"id\": \"" + c + "\", \"label\": \"l\""
                                        + prompt.substring(prompt.indexOf(", \"prompt")) + "}")
                        + "]}");
        return file(
                "\"stages\": [{\"id\": \"s\"" + prompt + ", \"steps\": [" + steps + "]}], \"rows\": [" + rows + "]");
    }

    private static byte[] curves() {
        String steps = list(200, i -> "{\"id\": \"p" + i + "\"}");
        String rows = list(100, i -> "{\"id\": \"r" + i + "\", \"kind\": \"scale\"}");
        String values = list(20_000, i -> number("r" + i % 100, "p" + i / 100));
        return file("\"stages\": [{\"id\": \"s\", \"steps\": [" + steps + "]}], \"rows\": [" + rows + "], \"values\": ["
                + values + "]");
    }

    private static byte[] votes(IntFunction<String> note, int count) {
        String on = list(count, i -> "{\"note\": \"" + note.apply(i) + "\", \"by\": [\"v" + i + "\"]}");
        return file("\"votes\": {\"state\": \"open\", \"on\": [" + on + "]}");
    }

    private static String number(String row, String step) {
        return "{\"row\": \"" + row + "\", \"step\": \"" + step + "\", \"value\": -1.23456789}";
    }

    private static String value(String row, int i) {
        return "{\"type\": \"set-value\", \"row\": \"" + row + "\", \"step\": \"p" + i / 100 + "\", \"value\": " + i
                + ", \"was\": null}";
    }

    private static String vote(boolean isGiven, String note) {
        return "{\"type\": \"" + (isGiven ? "add-vote" : "remove-vote") + "\", \"id\": \"" + note + "\"}";
    }

    private static String noteOrVoting(int i) {
        return i == 0 ? VOTING : note("n" + i, "t");
    }

    private static String personas(int count, int number) {
        String list = list(count, i -> "{\"id\":\"" + Integer.toString(i + number % 7, 36) + "\"}");
        return "{\"type\":\"set-field\",\"field\":\"personas\",\"value\":[" + list + "],\"was\":[" + list + "]}";
    }

    private static String scale(int i) {
        return "{\"type\": \"change-row\", \"id\": \"steps\", \"field\": \"scale\", \"value\": {\"min\": 0, \"max\": "
                + (i + 1) + "}, \"was\": null}";
    }

    private static String fill(String part) {
        return part.repeat((BYTES - 200) / part.length());
    }

    private static String list(int count, IntFunction<String> item) {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < count; i++) {
            items.append(i == 0 ? "" : ",").append(item.apply(i));
        }
        return items.toString();
    }

    private static String id(int stage, int step) {
        return "{\"id\": \"" + Integer.toString(stage * 200 + step, 36) + "\"}";
    }

    private static String addStage(int i) {
        return STAGE.formatted("S" + i, id(i, 0));
    }

    private static String addStep(String id) {
        return "{\"type\": \"add-step\", \"stage\": \"entice\", \"step\": {\"id\": \"" + id + "\"}}";
    }

    private static String addRow(int i) {
        return "{\"type\": \"add-row\", \"row\": {\"id\": \"R" + i + "\"}, \"after\": null}";
    }

    private static String moveStep(int i) {
        String stage = i % 2 == 0 ? "enter" : "entice";
        return "{\"type\": \"move-step\", \"id\": \"P" + i / 2 % 1_990 + "\", \"stage\": \"" + stage
                + "\", \"after\": \"P1989\"}";
    }

    private static String renameStep(int i) {
        return "{\"type\": \"change-step\", \"id\": \"P" + (1_989 - i % 100)
                + "\", \"field\": \"heading\", \"value\": \"" + i + "\", \"was\": \"\"}";
    }

    private static String moveStage(int i) {
        return "{\"type\": \"move-stage\", \"id\": \"S" + i % 995 + "\", \"after\": \"S994\"}";
    }

    private static String moveRow(int i) {
        return "{\"type\": \"move-row\", \"id\": \"R" + i % 1_990 + "\", \"after\": \"R0\"}";
    }

    private static String remove(String type, String id) {
        return "{\"type\": \"" + type + "\", \"id\": \"" + id + "\"}";
    }

    private static String categories(int count, int number) {
        String list = list(count, i -> "{\"id\":\"" + Integer.toString(i + number % 7, 36) + "\"}");
        return "{\"type\":\"change-row\",\"id\":\"steps\",\"field\":\"categories\",\"value\":[" + list + "],\"was\":["
                + list + "]}";
    }

    private static String note(String id, String text) {
        return "{\"type\": \"add-note\", \"note\": {\"id\": \"" + id + "\", " + CELL + ", \"text\": \"" + text + "\"}}";
    }

    private static String stamped(String edit, String stamp) {
        return edit.substring(0, edit.length() - 1) + ", \"stamp\": \"" + stamp + "\"}";
    }

    private static String moveNote(int i) {
        return "{\"type\": \"move-note\", \"id\": \"n1\", \"row\": \"steps\", \"step\": \"entice-" + i
                + "\", \"after\": null}";
    }

    private static String change(String id, String was) {
        return "{\"type\": \"change-note\", \"id\": \"" + id + "\", \"field\": \"text\", \"value\": \"v\", \"was\": \""
                + was + "\", " + CELL + "}";
    }

    private static String unknown(String id) {
        String note = note(id, "t");
        return note.substring(0, note.length() - 2) + ", \"x\": [true, true]}}";
    }

    private static String addUnknown(int i) {
        String note = note("n" + i, "t");
        return note.substring(0, note.length() - 2) + ", \"" + alike(i) + "\": 1}}";
    }

    private static String odd(int i) {
        return "{\"id\": \"n" + i + "\", \"row\": \"r\", \"step\": \"p\", \"a\": [], \"b\": {}}";
    }

    /** Many names of one hash: {@code Aa} and {@code BB} have the same. */
    private static String alike(int number) {
        StringBuilder name = new StringBuilder();
        for (int bit = 0; bit < 16; bit++) {
            name.append((number >> bit & 1) == 0 ? "Aa" : "BB");
        }
        return name.toString();
    }
}
