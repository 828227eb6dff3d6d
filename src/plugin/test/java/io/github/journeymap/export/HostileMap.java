package io.github.journeymap.export;

import io.github.journeymap.label.Messages;
import io.github.journeymap.model.Category;
import io.github.journeymap.model.Context;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.Persona;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Stage;
import io.github.journeymap.model.Step;
import io.github.journeymap.model.Tone;
import io.github.journeymap.model.UnknownFields;
import io.github.journeymap.template.Templates;
import java.util.List;
import java.util.stream.Stream;

/** A map with the same hostile text in every field, and a word of its own behind each. */
final class HostileMap {
    static final Messages WORDS =
            (key, arguments) -> key.equals("journey-map.export.delimiter") ? "," : key + String.join(" ", arguments);

    private HostileMap() {}

    static Stream<String> texts() {
        return Stream.of(
                "<script>alert(1)</script><img src=x onerror=alert(1)>",
                "</text></svg><script>alert(1)</script>",
                "]]>&lt;&#60;&amp;\"' onload=\"x",
                "=HYPERLINK(\"http://example.org\",\"x\")",
                "\t =1+1",
                "+1",
                "-1",
                "@x",
                "＝1",
                "a,b;c\"d\"\ne\tf",
                "[x](javascript:alert(1)) ![y](http://example.org/z.png)",
                "<http://example.org> `code` **bold** __b__ ~~s~~ ***",
                "a | b \\| c \\\\| d",
                "# h\n- list\n1. one\n---\n> quote\n    code\n```\nfence",
                "===",
                "$x$ &copy; \\<b>",
                "title x",
                "Section y: 5: Me",
                "journey",
                "accTitle: z",
                "%%{init: {\"theme\": \"dark\"}}%%",
                "a: b; c # d #35; %% e",
                "\u202Eevil\u202C \u0000 \u2028 \uFEFF",
                "  spaces  ",
                "see https://example.com/a?b=1&c=2|x, (www.example.org/a_(b)) and me@example.com.",
                "ftp://example.org x:y@z xmpp:a@b.example data://x javascript://x",
                "x;=1+cmd|' /C calc'!A0;y",
                "旅行の計画を立てる 😀👨‍👩‍👧‍👦 e\u0301");
    }

    static JourneyMap of(String hostile) {
        return JourneyMap.of(
                        hostile + " title",
                        new Context(
                                hostile + " corner",
                                hostile + " cornerprompt",
                                hostile + " context",
                                UnknownFields.NONE),
                        List.of(
                                Stage.of(
                                        "s",
                                        hostile + " stage",
                                        hostile + " stageprompt",
                                        List.of(step("p1", hostile), step("p2", ""))),
                                Stage.of("t", "", "", List.of(step("p3", "")))),
                        List.of(
                                Row.of(
                                        "r",
                                        hostile + " row",
                                        hostile + " rowprompt",
                                        Tone.POSITIVE,
                                        List.of(Category.of("c", hostile + " category", hostile + " categoryprompt"))),
                                Row.of("q", "", "", Tone.NEGATIVE, List.of())),
                        List.of(
                                new Note(
                                        "n1",
                                        "r",
                                        "p1",
                                        hostile + " note",
                                        "c",
                                        "a",
                                        hostile + ".png",
                                        UnknownFields.NONE),
                                new Note("n2", "r", "p1", hostile, "", UnknownFields.NONE),
                                new Note("n3", "q", "p3", "", "", UnknownFields.NONE),
                                new Note("n4", "gone", "p1", hostile + " unplaced", "", UnknownFields.NONE)))
                .withPersona(new Persona(
                        hostile + " persona",
                        hostile + " role",
                        hostile + " sentence",
                        hostile + " quote",
                        hostile + ".png",
                        hostile + " alt",
                        UnknownFields.NONE))
                .withPersonas(List.of(Category.of("a", hostile + " someone", hostile + " whoprompt")));
    }

    private static Step step(String id, String hostile) {
        return new Step(id, hostile.isEmpty() ? "" : hostile + " step", UnknownFields.NONE);
    }

    /** A map of one note. */
    static JourneyMap withNote(String note) {
        JourneyMap blank = Templates.get("blank");
        return JourneyMap.of(
                "Map",
                blank.context(),
                blank.stages(),
                blank.rows(),
                List.of(new Note("n", "row-1", "stage-1-1", note, "", UnknownFields.NONE)));
    }
}
