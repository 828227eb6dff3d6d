package io.github.journeymap.sitecheck.checks;

import com.google.gson.JsonObject;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.page.MapOnPage;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.sitecheck.Check;
import io.github.journeymap.sitecheck.Expect;
import io.github.journeymap.sitecheck.Patience;
import io.github.journeymap.sitecheck.Place.Page;
import io.github.journeymap.sitecheck.Skipped;
import io.github.journeymap.sitecheck.Visit;
import io.github.journeymap.sitecheck.http.Reply;
import io.github.journeymap.sitecheck.http.Rest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Pages with maps: as they were, in one another, copied, moved, deleted. */
final class PageChecks {
    static final List<Check> ALL = List.of(
            new Check("8", "An old version of a page shows a map that can't be edited, and says so", PageChecks::old),
            new Check("9", "Include Page and Excerpt Include show the map, not to be edited", PageChecks::included),
            new Check(
                    "7",
                    "A page that isn't published yet shows the template, and has its map once it is",
                    PageChecks::draft),
            new Check("18", "A copy of a page has a map of its own", PageChecks::copied),
            new Check("18", "A page that is moved, deleted and brought back keeps its map", PageChecks::moved),
            new Check("20", "A pasted macro offers to bring the map of the page it comes from", PageChecks::pasted));

    private static final Duration INDEXING = Duration.ofSeconds(90);

    private PageChecks() {}

    private static String old(Visit visit) {
        Page page = visit.place().page("Old version", AppMap.macro());
        AppMap map = new AppMap(visit.rest(), page);
        map.add("n1", "Of that time").ok();
        visit.place().rewrite(page, AppMap.macro() + "<p>Second version</p>", Optional.empty());
        JsonObject old = visit.rest()
                .get("/rest/api/content/" + page.id() + "?status=historical&version=1")
                .ok()
                .json();
        String id = old.get("id").getAsString();
        if (id.equals(page.id())) {
            throw new Skipped("this Confluence doesn't tell the address of an old version over REST");
        }
        MapOnPage shown = WikiPage.open(visit.window(), "/pages/viewpage.action?pageId=" + id)
                .map();
        Expect.equal(shown.notes(), List.of("Of that time"), "The notes on the old version");
        Expect.that(!shown.canBeEdited(), "The map on an old version of the page can be edited");
        Expect.that(!shown.notices().isEmpty(), "The map on an old version of the page doesn't say that it is one");
        return "";
    }

    private static String included(Visit visit) {
        String note = "Included " + Visit.word();
        String excerpt = "<ac:structured-macro ac:name=\"excerpt\"><ac:rich-text-body>" + AppMap.macro()
                + "</ac:rich-text-body></ac:structured-macro>";
        Page owner = visit.place().page("Included", excerpt);
        new AppMap(visit.rest(), owner).add("n1", note).ok();
        for (String macro : List.of("include", "excerpt-include")) {
            String storage = "<ac:structured-macro ac:name=\"" + macro
                    + "\"><ac:parameter ac:name=\"\"><ac:link><ri:page ri:space-key=\""
                    + visit.place().space() + "\" ri:content-title=\"" + owner.title()
                    + "\"/></ac:link></ac:parameter></ac:structured-macro>";
            MapOnPage map = visit.mapOn(visit.place().page("With " + macro, storage));
            Expect.equal(map.notes(), List.of(note), "The notes of the map shown by " + macro);
            Expect.that(!map.canBeEdited(), "The map shown by " + macro + " can be edited there");
            Expect.contains(
                    String.join(" ", map.notices()), owner.title(), "What is said above the map shown by " + macro);
        }
        return "";
    }

    private static String draft(Visit visit) {
        Page page = visit.place().draft("Draft", AppMap.macro());
        String path = "/rest/api/content/" + page.id();
        JsonObject publish = Rest.object(
                "id", page.id(),
                "type", "page",
                "title", page.title(),
                "status", "current",
                "space", Rest.object("key", visit.place().space()),
                "version", Rest.object("number", 1),
                "body", Rest.object("storage", Rest.object("value", AppMap.macro(), "representation", "storage")));
        Reply reply = visit.rest().put(path + "?status=draft", publish);
        if (!reply.isOk()) {
            throw new Skipped("this Confluence doesn't publish a draft over REST (" + reply + ")");
        }
        MapOnPage map = visit.mapOn(page);
        Expect.equal(map.stages().size(), 4, "The number of stages on the published page");
        map.editing().write(map.cell(0, 0), "First").saved();
        new AppMap(visit.rest(), page).mustHaveFile();
        return "";
    }

    private static String copied(Visit visit) {
        Page page = visit.place().page("Copied", AppMap.macro());
        new AppMap(visit.rest(), page).add("n1", "On both").ok();
        Visitor window = visit.window();
        visit.screens().copy(window.window(), page.id());
        Page copy = visit.place().found(visit.screens().page(window.window()), "");
        Expect.that(!copy.id().equals(page.id()), "The window shows the page, not its copy");
        AppMap copied = new AppMap(visit.rest(), copy);
        Expect.equal(copied.notes(), List.of("On both"), "The notes of the copy");
        copied.add("n2", "On the copy").ok();
        Expect.equal(
                new AppMap(visit.rest(), page).notes(),
                List.of("On both"),
                "The notes of the page after the copy was edited");
        return "";
    }

    private static String moved(Visit visit) {
        Page page = visit.place().page("Moved", AppMap.macro());
        Page parent = visit.place().page("Where it is moved to", "<p>Here.</p>");
        AppMap map = new AppMap(visit.rest(), page);
        map.add("n1", "Stays").ok();
        visit.place().rewrite(page, AppMap.macro(), Optional.of(parent));
        Expect.equal(map.notes(), List.of("Stays"), "The notes after the page was moved");

        String path = "/rest/api/content/" + page.id();
        visit.rest().delete(path).ok();
        Expect.that(!map.get().isOk(), "The map of a deleted page still answers");
        JsonObject trashed =
                visit.rest().get(path + "?status=trashed&expand=version").ok().json();
        JsonObject back = Rest.object(
                "id", page.id(),
                "type", "page",
                "title", page.title(),
                "status", "current",
                "version",
                        Rest.object(
                                "number",
                                trashed.getAsJsonObject("version").get("number").getAsInt() + 1));
        Reply restored = visit.rest().put(path + "?status=trashed", back);
        if (!restored.isOk()) {
            throw new Skipped(
                    "moved and deleted; " + visit.settings().account() + " may not bring it back (" + restored + ")");
        }
        Expect.equal(map.notes(), List.of("Stays"), "The notes after the page was brought back");
        return "";
    }

    private static String pasted(Visit visit) {
        String name = "Pasted " + Visit.word();
        Page first = visit.place().page("Pasted from", AppMap.macro(name));
        Page second = visit.place().page("Pasted into", AppMap.macro(name));
        new AppMap(visit.rest(), first, name).add("n1", "Brought along").ok();
        Visitor window = visit.window();
        MapOnPage map = visit.show(window, second).map();
        boolean offered = Patience.until(INDEXING, () -> {
            boolean there = map.offers().stream().anyMatch(offer -> offer.contains(first.title()));
            if (!there) {
                window.window().reload();
            }
            return there;
        });
        Expect.that(offered, "The map of the first page is not offered within " + INDEXING.toSeconds() + " seconds");
        map.bringFrom(first.title());
        Expect.equal(visit.show(window, second).map().notes(), List.of("Brought along"), "The notes that were brought");
        return "";
    }
}
