package io.github.journeymap.sitecheck.checks;

import com.google.gson.JsonElement;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.page.MapOnPage;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.sitecheck.Check;
import io.github.journeymap.sitecheck.Expect;
import io.github.journeymap.sitecheck.Place.Page;
import io.github.journeymap.sitecheck.Skipped;
import io.github.journeymap.sitecheck.Visit;
import io.github.journeymap.sitecheck.screens.Screens;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the page editor and the create dialog have of the app. */
final class EditorChecks {
    static final List<Check> ALL = List.of(
            new Check(
                    "2",
                    "The macro browser shows the macro with an icon, and its parameters in words",
                    EditorChecks::offered),
            new Check(
                    "19",
                    "A macro inserted in the editor is a picture there, and a map on the published page",
                    EditorChecks::inserted),
            new Check(
                    "6",
                    "A page from the blueprint with five stages has its map once it is published",
                    visit -> created(visit, Blueprint.FIVE_E, 5)),
            new Check(
                    "6",
                    "A page from the blueprint with four stages has its map once it is published",
                    visit -> created(visit, Blueprint.FOUR_STAGE, 4)),
            new Check(
                    "6",
                    "The space has an index page for each blueprint that a map was made from",
                    EditorChecks::indexed));

    /** Of a blueprint, the label of its pages, and the title of the page that lists them, in English and German. */
    private enum Blueprint {
        FIVE_E("five-e", "journey-map", "Customer journey maps", "Customer Journey Maps"),
        FOUR_STAGE(
                "four-stage",
                "journey-map-four-stages",
                "Customer journey maps (four stages)",
                "Customer Journey Maps (vier Phasen)");

        private final String key;
        private final String label;
        private final List<String> lists;

        Blueprint(String key, String label, String... lists) {
            this.key = key;
            this.label = label;
            this.lists = List.of(lists);
        }
    }

    private EditorChecks() {}

    private static String offered(Visit visit) {
        Page page = visit.place().page("Macro browser", "<p>Nothing yet.</p>");
        Visitor window = visit.window();
        visit.screens().edit(window.window(), page.id());
        Screens.Offer offer = visit.screens().chooseMacro(window.window());
        Expect.that(offer.hasIcon(), "The macro has no icon");
        Expect.that(offer.parameters().size() > 1, "The parameters offered are " + offer.parameters());
        Expect.that(offer.templates().size() > 3, "The templates offered are " + offer.templates());
        Stream.of(List.of(offer.name()), offer.parameters(), offer.templates())
                .flatMap(List::stream)
                .forEach(text -> Expect.that(
                        !text.matches("(io\\.github\\..*|five-e|four-stage|blank|job-seeker|journey-map)"),
                        "A key stands in place of words: " + text));
        return offer.name();
    }

    private static String inserted(Visit visit) {
        Page page = visit.place().page("Inserted", "<p>Nothing yet.</p>");
        Visitor window = visit.window();
        visit.screens().edit(window.window(), page.id());
        visit.screens().chooseMacro(window.window());
        Screens.Placeholder placeholder = visit.screens().insertMacro(window.window());
        Expect.that(
                placeholder.width() > 0,
                "The picture that stands for the macro is not shown: " + placeholder.address());
        visit.screens().publish(window.window());
        MapOnPage map = WikiPage.shownTo(window).map();
        Expect.that(map.hasTable(), "The published page shows no map");
        Expect.contains(
                visit.rest()
                        .get("/rest/api/content/" + page.id() + "?expand=body.storage")
                        .ok()
                        .text(),
                "journey-map",
                "The page in storage format");
        return "";
    }

    private static String created(Visit visit, Blueprint blueprint, int stages) {
        boolean indexBefore = index(visit, blueprint).isPresent();
        Visitor window = visit.window();
        String title = title(visit, blueprint);
        visit.screens().create(window.window(), visit.place().root().id(), blueprint.key + "-item", title);
        visit.screens().publish(window.window());
        Page page = visit.place().found(visit.screens().page(window.window()), title);
        // Confluence makes it with the first page from a blueprint; then it is to go with that.
        index(visit, blueprint).filter(index -> !indexBefore).ifPresent(index -> visit.place()
                .found(index.id(), index.title()));
        MapOnPage map = WikiPage.shownTo(window).map();
        Expect.equal(map.stages().size(), stages, "The number of stages");
        boolean labelled = false;
        for (JsonElement label : visit.rest()
                .get("/rest/api/content/" + page.id() + "/label")
                .ok()
                .json()
                .getAsJsonArray("results")) {
            labelled |= label.getAsJsonObject().get("name").getAsString().equals(blueprint.label);
        }
        Expect.that(labelled, "The page lacks the label " + blueprint.label);
        AppMap stored = new AppMap(visit.rest(), page);
        if (stored.file().isPresent()) {
            return "the file was attached at once";
        }
        // The other way to the same end: without the event, the first edit attaches it.
        map.editing().write(map.cell(0, 0), "First").saved();
        stored.mustHaveFile();
        return "the first edit attached the file: Confluence's event for blueprints did not come";
    }

    private static String indexed(Visit visit) {
        List<Blueprint> used = Stream.of(Blueprint.values())
                .filter(blueprint ->
                        visit.place().titled(title(visit, blueprint)).isPresent())
                .toList();
        if (used.isEmpty()) {
            throw new Skipped("no page was made from a blueprint; see the two checks of that");
        }
        return used.stream()
                .map(blueprint -> index(visit, blueprint)
                        .map(Page::title)
                        .orElseThrow(() -> new AssertionError("There is none of " + blueprint.lists)))
                .collect(Collectors.joining(", "));
    }

    private static String title(Visit visit, Blueprint blueprint) {
        return visit.place().title("From the blueprint " + blueprint.key);
    }

    private static Optional<Page> index(Visit visit, Blueprint blueprint) {
        return blueprint.lists.stream()
                .flatMap(title -> visit.place().titled(title).stream())
                .findFirst();
    }
}
