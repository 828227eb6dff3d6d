package io.github.journeymap.overview;

import io.github.journeymap.messages.UserMessages;
import io.github.journeymap.shown.MapAddress;
import io.github.journeymap.text.LongText;
import io.github.journeymap.text.Markup;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * An overview as HTML: in the page that has the macro, on a page of its own, where it can be filtered, sorted and
 * turned over by links, and for documents and mails.
 */
public final class OverviewView {
    private static final List<String> MODES = List.of("light", "dark");

    private final Overview overview;
    private final OverviewRequest request;
    private final Chosen chosen;
    private final String site;
    private final Function<Collection<String>, Map<String, String>> titles;
    private final long home;
    private final UserMessages messages;
    private final Markup html = new Markup(LongText.forString());

    /**
     * @param site where the site is, as the beginning of a link
     * @param titles tells the titles of the site's own pages to which texts link, by their addresses, as far as this
     *     reader may know them
     * @param home the id of the page that has the macro; 0 where there is none
     */
    public OverviewView(
            Overview overview,
            OverviewRequest request,
            String site,
            Function<Collection<String>, Map<String, String>> titles,
            long home,
            UserMessages messages) {
        this.overview = overview;
        this.request = request;
        chosen = new Chosen(overview, request);
        this.site = site;
        this.titles = titles;
        this.home = home;
        this.messages = messages;
    }

    /** The overview as HTML for a page on the screen. */
    public String inPage() {
        OverviewTable table = table(Look.LIVE, site);
        begin();
        html.open("div", "class", "jm-overview-bar");
        html.element("p", said(table), "class", "jm-overview-said", "dir", "auto");
        for (String mode : MODES) {
            // A page says by no script in which mode it is: there is a link for each, and the style sheet shows the
            // right one.
            html.element(
                    "a",
                    messages.text("journey-map.overview.open-all"),
                    "class",
                    "jm-opener jm-full-view",
                    "data-mode",
                    mode,
                    "href",
                    address("", mode) + request.query());
        }
        downloads();
        html.close();
        notices(Look.LIVE);
        scrolled(table, 0, "");
        if (table.lines() > request.count()) {
            html.element("p", more(table), "class", "jm-overview-said", "dir", "auto");
        }
        return html.close().done().toString();
    }

    /** The content of the overview's own page. @param mode {@code dark} or {@code light} */
    public LongText alone(String mode) {
        OverviewTable table = table(Look.LIVE, site);
        String links = address("", mode);
        begin();
        html.element("h1", messages.text("journey-map.overview.title"));
        html.open("div", "class", "jm-overview-bar");
        html.element("p", said(table), "class", "jm-overview-said", "dir", "auto");
        downloads();
        html.close();
        notices(Look.LIVE);
        search(mode);
        html.open("nav", "class", "jm-overview-choices", "aria-label", messages.text("journey-map.overview.choose"));
        options("show", OverviewRequest.Form.values(), request.form(), links);
        if (request.form() == OverviewRequest.Form.NOTES) {
            options("group", OverviewRequest.Grouping.values(), request.grouping(), links);
        }
        options("sort", OverviewRequest.Sorting.values(), request.sorting(), links);
        if (request.form() == OverviewRequest.Form.NOTES) {
            for (Chosen.Facet facet : Chosen.Facet.values()) {
                choices(facet, links);
            }
        }
        html.close();
        int from = Math.min(request.number("at"), Math.max(0, table.lines() - 1));
        scrolled(table, from - from % request.count(), links);
        turning(table, from - from % request.count(), links);
        return html.close().done();
    }

    /**
     * The overview for documents and mails: a plain table with inline styles.
     *
     * @param isForEveryone whether the reader isn't known, so that it may contain only what anyone may see
     */
    public String onPaper(boolean isForEveryone) {
        OverviewTable table = table(Look.PAPER, site);
        html.open("div");
        if (isForEveryone) {
            html.element("p", messages.text("journey-map.overview.for-everyone"), "style", Look.PAPER.of("notice"));
        }
        html.element("p", said(table), "style", Look.PAPER.of("said"), "dir", "auto");
        notices(Look.PAPER);
        table.write(0, "");
        if (table.lines() > request.count()) {
            html.element("p", more(table), "style", Look.PAPER.of("said"), "dir", "auto");
        }
        return html.close().done().toString();
    }

    private OverviewTable table(Look look, String links) {
        return new OverviewTable(overview, request, chosen, look, links, titles, messages, html);
    }

    private void notices(Look look) {
        new OverviewNotices(overview, request, look, site, messages, html).write();
    }

    private void begin() {
        html.open(
                "div",
                "class",
                "journey-map jm-overview",
                "role",
                "region",
                "aria-label",
                messages.text("journey-map.overview.title"));
    }

    /** How much there is, and of how many pages with maps; where there is nothing, what would be here. */
    private String said(OverviewTable table) {
        boolean isPart = overview.from() > 0 || overview.next() < overview.pages() || overview.isMore();
        boolean isOfMaps = request.form() == OverviewRequest.Form.MAPS;
        String sought = request.text("contains");
        // A map that has no such note has no line.
        boolean mayHaveBeenMore = isPart || isOfMaps && !sought.isEmpty();
        if (overview.maps().isEmpty() && !mayHaveBeenMore) {
            return messages.text("journey-map.overview.none");
        }
        String said = table.lines() == 0 && !sought.isEmpty()
                ? messages.text("journey-map.overview.contains.none", sought)
                : isOfMaps
                        ? messages.counted("journey-map.overview.said.maps", table.lines())
                        : messages.counted("journey-map.overview.said.notes", table.lines(), chosen.maps());
        if (!isPart) {
            return said;
        }
        String key = "journey-map.overview.part" + (overview.isMore() ? ".more" : "");
        return said + " " + messages.counted(key, overview.from() + 1, overview.next(), overview.pages());
    }

    private String more(OverviewTable table) {
        return messages.counted("journey-map.overview.more", request.count(), table.lines());
    }

    private void downloads() {
        html.open("span", "class", "jm-overview-downloads");
        for (String kind : List.of("csv", "xlsx")) {
            html.element(
                    "a",
                    messages.text("journey-map.view.export." + kind),
                    "href",
                    address("/export/" + kind, "") + request.query());
            html.text(" ");
        }
        html.close();
    }

    /** Writes the field for words that notes are to contain. It needs no script; what else is chosen stays. */
    private void search(String mode) {
        html.open("form", "class", "jm-overview-search", "role", "search", "method", "get");
        OverviewRequest others = request.with("contains", "");
        if (home > 0) {
            hidden("home", Long.toString(home));
        }
        hidden("mode", mode);
        others.parameters().forEach(this::hidden);
        html.open("label")
                .element("span", messages.text("journey-map.overview.contains"), "class", "jm-overview-choice-name")
                .empty(
                        "input",
                        "type",
                        "search",
                        "name",
                        "contains",
                        "value",
                        request.text("contains"),
                        "maxlength",
                        Integer.toString(OverviewRequest.LONGEST_WORDS))
                .close();
        html.element("button", messages.text("journey-map.overview.contains.search"));
        if (!request.text("contains").isEmpty()) {
            html.element("a", messages.text("journey-map.overview.all"), "href", address("", mode) + others.query());
        }
        html.close();
    }

    private void hidden(String name, String value) {
        html.empty("input", "type", "hidden", "name", name, "value", value);
    }

    private void scrolled(OverviewTable table, int from, String links) {
        html.open(
                "div",
                "class",
                "jm-overview-scroll",
                "tabindex",
                "0",
                "role",
                "group",
                "aria-label",
                messages.text("journey-map.overview.scroll"));
        table.write(from, links);
        html.close();
    }

    private <E extends Enum<E>> void options(String name, E[] values, E taken, String links) {
        list(messages.text("journey-map.overview.option." + name), () -> {
            for (E value : values) {
                String word = value.name().toLowerCase(Locale.ROOT);
                String text = messages.text("journey-map.overview." + name + "." + word);
                String current = value == taken ? "true" : null;
                link(text, links + request.with(name, word).query(), current);
            }
        });
    }

    private void choices(Chosen.Facet facet, String links) {
        List<Chosen.Choice> choices = chosen.choices(facet);
        String parameter = facet.parameter();
        boolean isTaken = !request.text(parameter).isEmpty();
        if (choices.isEmpty() || choices.size() == 1 && !isTaken) {
            return;
        }
        list(messages.text("journey-map.overview.column." + facet.key()), () -> {
            link(
                    messages.text("journey-map.overview.all"),
                    links + request.with(parameter, "").query(),
                    isTaken ? null : "true");
            for (Chosen.Choice choice : choices) {
                String name = facet == Chosen.Facet.TONE
                        ? messages.text("journey-map.overview.tone." + choice.value())
                        : choice.value();
                String text = messages.text("journey-map.overview.choice", name, Integer.toString(choice.count()));
                link(text, links + request.with(parameter, choice.value()).query(), choice.isTaken() ? "true" : null);
            }
        });
    }

    private void list(String heading, Runnable items) {
        html.open("div", "class", "jm-overview-choice");
        html.element("span", heading, "class", "jm-overview-choice-name");
        html.open("ul", "aria-label", heading);
        items.run();
        html.close().close();
    }

    private void link(String text, String address, String current) {
        html.open("li")
                .element("a", text, "href", address, "aria-current", current)
                .close();
    }

    /** Writes the links to the previous and the next lines, and to the maps of further pages. */
    private void turning(OverviewTable table, int from, String links) {
        html.open("nav", "class", "jm-overview-turning", "aria-label", messages.text("journey-map.overview.turn"));
        if (from > 0) {
            turn("before", request.with("at", Integer.toString(from - request.count())), links);
        }
        int next = from + request.count();
        if (table.lines() > 0) {
            html.element(
                    "span",
                    messages.counted(
                            "journey-map.overview.lines", from + 1, Math.min(next, table.lines()), table.lines()));
        }
        if (next < table.lines()) {
            turn("next", request.with("at", Integer.toString(next)), links);
        }
        if (overview.from() > 0) {
            turn("first-maps", request.with("from", ""), links);
        }
        if (overview.next() < overview.pages()) {
            turn("further-maps", request.with("from", Integer.toString(overview.next())), links);
        }
        html.close();
    }

    private void turn(String key, OverviewRequest to, String links) {
        html.element("a", messages.text("journey-map.overview." + key), "href", links + to.query());
    }

    /**
     * The address of a resource of the overview with the request as its query.
     *
     * @param mode light or dark; empty if it doesn't matter
     */
    private String address(String what, String mode) {
        return MapAddress.overview(site) + what + "?"
                + (home > 0 ? "home=" + home + "&" : "")
                + (mode.isEmpty() ? "" : "mode=" + mode + "&");
    }
}
