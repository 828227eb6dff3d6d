package io.github.journeymap.export;

import io.github.journeymap.label.Labels;
import io.github.journeymap.label.Messages;
import io.github.journeymap.model.Context;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.Persona;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Stage;
import io.github.journeymap.model.Step;
import io.github.journeymap.text.LinkedText;
import io.github.journeymap.text.LongText;
import io.github.journeymap.text.Markup;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A heading, the context and one table in Confluence's storage format, for a page that no longer needs the macro: only
 * headings, paragraphs, lists, links, images of the page and tables with merged cells, as
 * https://confluence.atlassian.com/doc/confluence-storage-format-790796544.html documents them, so that the page's own
 * editor can change all of it.
 */
public final class StorageTable extends NamedMap {
    /** The width of a picture, in pixels. */
    private static final String PICTURE = "120";

    private final Markup storage = new Markup(new LongText());
    private final Set<String> pictures;

    private StorageTable(JourneyMap map, Set<String> pictures, Messages messages) {
        super(map, messages);
        this.pictures = pictures;
    }

    /** @param pictures the names of those files of the page that its notes can show; of any other, the table has the name */
    public static LongText of(JourneyMap map, Set<String> pictures, Messages messages) {
        return new StorageTable(map, pictures, messages).write();
    }

    private LongText write() {
        storage.element("h2", labels.title());
        context(map.context());
        persona(map.persona());
        storage.open("table").open("tbody");
        stages();
        if (Labels.showsSteps(map.stages())) {
            steps();
        }
        map.rows().forEach(this::row);
        storage.close().close();
        unplaced();
        votes();
        return storage.done();
    }

    private void context(Context context) {
        if (!context.text().isEmpty()) {
            storage.open("p");
            if (!context.heading().isEmpty()) {
                storage.element("strong", context.heading()).text(" ");
            }
            storage.linked(context.text(), LinkedText.IN_STORAGE).close();
        }
    }

    /** What the persona's card says; its picture is attached to the page anyway. */
    private void persona(Persona persona) {
        if (!persona.name().isEmpty()) {
            storage.open("p").lines(persona.name()).close();
        }
        Stream.of(persona.role(), persona.text(), persona.quote(), persona.alt())
                .filter(said -> !said.isEmpty())
                .forEach(this::paragraph);
        map.personas().forEach(each -> paragraph(Labels.described(each, true)));
    }

    private void paragraph(String text) {
        storage.open("p").linked(text, LinkedText.IN_STORAGE).close();
    }

    private void stages() {
        storage.open("tr").element("th", "");
        for (Stage stage : map.stages()) {
            heading(stage.steps().size(), stage.heading(), stage.prompt());
        }
        storage.close();
    }

    private void steps() {
        storage.open("tr").element("th", "");
        for (Stage stage : map.stages()) {
            for (int i = 0; i < stage.steps().size(); i++) {
                heading(1, labels.of(stage, i));
            }
        }
        storage.close();
    }

    private void row(Row row) {
        storage.open("tr");
        List<Step> steps = map.steps();
        heading(row.isLine() ? 1 + steps.size() : 1, row.heading(), row.prompt(), total(row));
        if (!row.isLine()) {
            steps.forEach(step -> cell(row, step));
        }
        storage.close();
    }

    /** @param besides what is said about it, in lines of their own */
    private void heading(int columns, String heading, String... besides) {
        storage.open("th", "colspan", columns == 1 ? null : String.valueOf(columns));
        storage.open("p").lines(heading).close();
        for (String said : besides) {
            if (!said.isEmpty()) {
                storage.open("p")
                        .open("em")
                        .linked(said, LinkedText.IN_STORAGE)
                        .close()
                        .close();
            }
        }
        storage.close();
    }

    private void cell(Row row, Step step) {
        storage.open("td");
        cells.value(row, step)
                .ifPresent(value -> storage.element("p", valueLabels.written(row.range(), value.number())));
        List<Note> notes = cells.of(row, step);
        // Lines of one note stay one where the table is read again.
        if (notes.size() == 1 && notes.get(0).text().indexOf('\n') < 0) {
            note("p", notes.get(0));
        } else if (!notes.isEmpty()) {
            storage.open("ul");
            notes.forEach(note -> note("li", note));
            storage.close();
        }
        storage.close();
    }

    private void note(String element, Note note) {
        storage.open(element);
        boolean isShown = pictures.contains(note.picture());
        if (isShown) {
            storage.open("ac:image", "ac:width", PICTURE)
                    .empty("ri:attachment", "ri:filename", note.picture())
                    .close();
            storage.text(" ");
        }
        String label = labels.both(note);
        if (!label.isEmpty()) {
            storage.element("strong", label).text(" ");
        }
        storage.linked(note.text(), LinkedText.IN_STORAGE);
        String name = isShown ? "" : labels.picture(note);
        if (!name.isEmpty()) {
            storage.text(" (" + name + ")");
        }
        storage.close();
    }

    private void unplaced() {
        if (!map.unplaced().isEmpty()) {
            storage.element("h3", messages.text("journey-map.view.unplaced")).open("ul");
            map.unplaced().forEach(note -> note("li", note));
            storage.close();
        }
        if (!map.unplacedValues().isEmpty()) {
            storage.element("h3", messages.text("journey-map.view.value.strays"))
                    .open("ul");
            map.unplacedValues().forEach(value -> storage.element("li", valueLabels.stray(map, value)));
            storage.close();
        }
    }

    /** Says how people vote, below the table: inside it stands only what people have written. */
    private void votes() {
        List<Note> notes = voted();
        if (notes.isEmpty()) {
            return;
        }
        storage.element("h3", messages.text("journey-map.export.votes")).open("ul");
        for (Note note : notes) {
            storage.open("li")
                    .element("strong", votes.counted(note))
                    .text(" ")
                    .linked(note.text(), LinkedText.IN_STORAGE)
                    .close();
        }
        storage.close();
    }
}
