package io.github.journeymap.view;

import io.github.journeymap.compare.Change;
import io.github.journeymap.compare.MapDiff.PlacedStep;
import io.github.journeymap.compare.Phrase;
import io.github.journeymap.compare.Summary;
import io.github.journeymap.label.Labels;
import io.github.journeymap.label.Messages;
import io.github.journeymap.model.Category;
import io.github.journeymap.model.Cell;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Stage;
import io.github.journeymap.model.Step;
import io.github.journeymap.text.LongText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Two versions of a map in one grid: the later one, with what was removed still there, and everything that changed
 * marked by a word and a colour. The elements are those of the live table without its ids, so that it has the same
 * look wherever it stands inside a {@code .journey-map}; a part that changed has {@code data-change}, a
 * {@code .jm-change} with the word, and its old and new text in {@code del} and {@code ins}.
 */
public final class ComparedTable {
    private final Messages words;

    public ComparedTable(Messages words) {
        this.words = words;
    }

    /** Harmless HTML without styles and scripts. */
    public LongText html(JourneyMap before, JourneyMap after) {
        return new MacroRenderer(before, after).html();
    }

    private final class MacroRenderer {
        private final JourneyMap before;
        private final JourneyMap after;
        private final Overlay overlay;
        private final Labels oldLabels;
        private final Labels labels;
        private final LongText html = new LongText();

        MacroRenderer(JourneyMap before, JourneyMap after) {
            this.before = before;
            this.after = after;
            overlay = new Overlay(before, after);
            oldLabels = new Labels(words, before);
            labels = new Labels(words, after);
        }

        LongText html() {
            List<Stage> stages = overlay.stages();
            html.append("<div class=\"jm-compared\"><p class=\"jm-compared-summary\">");
            html.append(Html.text(summary())).append("</p>");
            html.append("<div class=\"jm-scroll\" tabindex=\"0\" role=\"group\" aria-label=\"");
            html.append(Html.text(words.text("journey-map.view.scroll"))).append("\"><table class=\"jm-grid\">");
            html.append("<caption class=\"jm-title\">");
            span("jm-title-text", oldLabels.title(), labels.title());
            html.append("</caption><colgroup class=\"jm-head-col\"><col></colgroup>");
            for (Stage stage : stages) {
                html.append("<colgroup class=\"jm-stage-cols\">");
                html.append("<col>".repeat(stage.steps().size())).append("</colgroup>");
            }
            Map<Cell, List<Note>> cells = overlay.cells();
            head(stages);
            body(stages, cells);
            html.append("</table></div>");
            tray(cells.get(Overlay.TRAY));
            return html.append("</div>");
        }

        private String summary() {
            List<Phrase> phrases = Summary.of(before, after);
            return phrases.isEmpty()
                    ? words.text("journey-map.view.change.none")
                    : phrases.stream()
                            .map(phrase ->
                                    words.text(phrase.key(), phrase.arguments().toArray(String[]::new)))
                            .collect(Collectors.joining(", "));
        }

        private void head(List<Stage> stages) {
            boolean showsSteps = Labels.showsSteps(stages);
            html.append("<thead><tr class=\"jm-stages\"><td class=\"jm-corner\"");
            html.append(showsSteps ? " rowspan=\"2\">" : ">");
            span("jm-heading", before.context().heading(), after.context().heading());
            span("jm-prompt", before.context().prompt(), after.context().prompt());
            span("jm-context-text", before.context().text(), after.context().text());
            html.append("</td>");
            for (Stage stage : stages) {
                Change<Stage> change = overlay.of(stage);
                html.append("<th class=\"jm-stage\" scope=\"colgroup\"");
                if (stage.steps().size() > 1) {
                    html.append(" colspan=\"").append(stage.steps().size()).append('"');
                }
                open(change);
                span("jm-heading", was(change, Stage::heading, stage), stage.heading());
                span("jm-prompt", was(change, Stage::prompt, stage), stage.prompt());
                html.append("</th>");
            }
            html.append("</tr>");
            if (showsSteps) {
                html.append("<tr class=\"jm-steps\">");
                stages.forEach(this::steps);
                html.append("</tr>");
            }
            html.append("</thead>");
        }

        private void steps(Stage stage) {
            for (int i = 0; i < stage.steps().size(); i++) {
                Step step = stage.steps().get(i);
                Change<PlacedStep> change = overlay.of(step);
                html.append("<th class=\"jm-step\" scope=\"col\"");
                open(change);
                String heading = labels.of(stage, i);
                String was = was(change, placed -> placed.step().heading(), new PlacedStep(stage.id(), step));
                span("jm-heading", step.heading().equals(was) ? heading : was, heading);
                html.append("</th>");
            }
        }

        private void body(List<Stage> stages, Map<Cell, List<Note>> cells) {
            html.append("<tbody>");
            for (Row row : overlay.rows()) {
                html.append("<tr class=\"jm-row\" data-tone=\"")
                        .append(row.tone().word())
                        .append("\">");
                rowHead(row);
                for (Stage stage : stages) {
                    for (Step step : stage.steps()) {
                        List<Note> notes = cells.get(new Cell(row.id(), step.id()));
                        html.append(notes == null ? "<td class=\"jm-cell jm-empty\">" : "<td class=\"jm-cell\">");
                        notes(notes);
                        html.append("</td>");
                    }
                }
                html.append("</tr>");
            }
            html.append("</tbody>");
        }

        private void tray(List<Note> notes) {
            if (notes != null) {
                html.append("<div class=\"jm-compared-tray\"><p class=\"jm-unplaced-title\">");
                html.append(Html.text(words.text("journey-map.view.unplaced"))).append("</p>");
                notes(notes);
                html.append("</div>");
            }
        }

        private void rowHead(Row row) {
            Change<Row> change = overlay.of(row);
            html.append("<th class=\"jm-row-head\" scope=\"row\"");
            open(change);
            span("jm-heading", was(change, Row::heading, row), row.heading());
            span("jm-prompt", was(change, Row::prompt, row), row.prompt());
            if (!row.categories().isEmpty()) {
                html.append("<ul class=\"jm-categories\">");
                int place = 0;
                for (Category category : row.categories()) {
                    html.append("<li>");
                    category(new Labels.Label(category.label(), place++));
                    span("jm-prompt", category.prompt(), category.prompt());
                    html.append("</li>");
                }
                html.append("</ul>");
            }
            html.append("</th>");
        }

        private void notes(List<Note> notes) {
            if (notes == null) {
                return;
            }
            html.append("<ul class=\"jm-notes\">");
            for (Note note : notes) {
                Change<Note> change = overlay.of(note);
                html.append("<li class=\"jm-note\"");
                open(change, movedFrom(change));
                Labels.Label category = Overlay.has(change, Change.Kind.REMOVED) ? oldLabels.of(note) : labels.of(note);
                if (category != null) {
                    category(category);
                }
                span("jm-text", was(change, Note::text, note), note.text());
                html.append("</li>");
            }
            html.append("</ul>");
        }

        private String movedFrom(Change<Note> change) {
            Cell from = change == null ? null : change.before().map(Note::cell).orElse(null);
            if (from == null || from.equals(change.latest().cell())) {
                return words.text("journey-map.view.change.moved");
            }
            String row = before.row(from.row()).map(Row::heading).orElse("");
            String stage = before.stages().stream()
                    .filter(candidate -> candidate.steps().stream()
                            .anyMatch(step -> step.id().equals(from.step())))
                    .map(Stage::heading)
                    .findFirst()
                    .orElse("");
            return row.isEmpty() || stage.isEmpty()
                    ? words.text("journey-map.view.change.moved")
                    : words.text("journey-map.view.change.moved-from", row, stage);
        }

        private void category(Labels.Label label) {
            html.append("<span class=\"jm-category\" data-hue=\"")
                    .append(label.hue())
                    .append("\">");
            html.append(Html.text(label.text())).append("</span> ");
        }

        private void open(Change<?> change) {
            open(change, words.text("journey-map.view.change.moved"));
        }

        /** Ends an element's opening tag, and begins its content with the words for what happened to it. */
        private void open(Change<?> change, String moved) {
            if (change == null) {
                html.append('>');
                return;
            }
            String first = change.kinds().iterator().next().name().toLowerCase(Locale.ROOT);
            html.append(" data-change=\"").append(first).append("\">");
            for (Change.Kind kind : change.kinds()) {
                String word = kind == Change.Kind.MOVED
                        ? moved
                        : words.text("journey-map.view.change." + kind.name().toLowerCase(Locale.ROOT));
                html.append("<span class=\"jm-change\">")
                        .append(Html.text(word))
                        .append("</span> ");
            }
        }

        private void span(String name, String was, String now) {
            if (was.isEmpty() && now.isEmpty()) {
                return;
            }
            html.append("<span class=\"").append(name).append("\">");
            if (was.equals(now)) {
                html.append(Html.text(now));
            } else {
                text("del", was);
                text("ins", now);
            }
            html.append("</span>");
        }

        private void text(String element, String text) {
            if (!text.isEmpty()) {
                html.append('<').append(element).append('>').append(Html.text(text));
                html.append("</").append(element).append("> ");
            }
        }

        private <T> String was(Change<T> change, Function<T, String> text, T now) {
            return change == null ? text.apply(now) : change.before().map(text).orElse(text.apply(now));
        }
    }
}
