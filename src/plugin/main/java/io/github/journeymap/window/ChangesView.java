package io.github.journeymap.window;

import io.github.journeymap.comparison.ComparedTable;
import io.github.journeymap.label.Messages;
import io.github.journeymap.shown.MapAddress;
import io.github.journeymap.text.LongText;
import io.github.journeymap.text.Markup;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What changed in a map since then, with a field for another day. It needs no script. */
public final class ChangesView {
    private final Messages messages;
    private final LocalDate since;
    private final LocalDate today;
    private final boolean isDark;
    private final Optional<Choice> choice;

    /**
     * Whether someone wants to be told of changes.
     *
     * @param question asks for it, and says how they would be told
     */
    public record Choice(String question, boolean isWanted) {}

    /**
     * @param since the day that the field shows
     * @param choice of this person; empty where they can't be told
     */
    public ChangesView(Messages messages, LocalDate since, LocalDate today, boolean isDark, Optional<Choice> choice) {
        this.messages = messages;
        this.since = since;
        this.today = today;
        this.isDark = isDark;
        this.choice = choice;
    }

    /**
     * @param compared what {@link ComparedTable} has made; it becomes a part of the answer
     * @param sentence says since when
     * @param user the key of who looks at it; empty for nobody known
     * @param now what a person who comes back is told since
     */
    public LongText html(LongText compared, String sentence, MapAddress address, String user, Instant now) {
        return new Markup(compared)
                .wrap(
                        above(sentence, address),
                        "div",
                        "class",
                        "journey-map",
                        "data-page-id",
                        Long.toString(address.pageId()),
                        "data-map-name",
                        address.name(),
                        "data-user",
                        user,
                        "data-now",
                        now.toString())
                .done();
    }

    private String above(String sentence, MapAddress address) {
        Markup html = new Markup(LongText.forString());
        html.open("div", "class", "jm-since");
        html.element("h1", messages.text("journey-map.changes"));
        html.open("form", "method", "get").open("label");
        html.text(messages.text("journey-map.changes.day"));
        html.empty(
                "input",
                "type",
                "date",
                "name",
                "since",
                "value",
                since.toString(),
                "max",
                today.toString(),
                "required",
                "required");
        html.close();
        if (isDark) {
            html.empty("input", "type", "hidden", "name", "mode", "value", "dark");
        }
        html.element("button", messages.text("journey-map.changes.show")).close();
        choice.ifPresent(asked -> ask(html, asked, address));
        html.element("p", sentence);
        return html.close().done().toString();
    }

    /** Hidden until the script is there that it takes: Confluence takes what a form sends for forged. */
    private void ask(Markup html, Choice asked, MapAddress address) {
        html.open(
                "form",
                "class",
                "jm-notify",
                "hidden",
                "hidden",
                "data-address",
                address.url() + "/notices",
                "data-saved",
                messages.text("journey-map.changes.notify.saved"),
                "data-failed",
                messages.text("journey-map.changes.notify.failed"));
        html.open("label");
        html.empty("input", "type", "checkbox", "checked", asked.isWanted() ? "checked" : null);
        html.text(asked.question()).close();
        html.element("span", "", "role", "status").close();
    }
}
