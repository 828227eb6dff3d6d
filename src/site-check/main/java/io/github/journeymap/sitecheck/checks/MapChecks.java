package io.github.journeymap.sitecheck.checks;

import com.google.gson.JsonObject;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.page.MapOnPage;
import io.github.journeymap.acceptance.site.EditJson;
import io.github.journeymap.sitecheck.Check;
import io.github.journeymap.sitecheck.Expect;
import io.github.journeymap.sitecheck.Place.Page;
import io.github.journeymap.sitecheck.Visit;
import java.text.Normalizer;
import java.util.List;

/** A map on a page: shown, written, stored. */
final class MapChecks {
    static final List<Check> ALL = List.of(
            new Check("", "The app's REST answers", MapChecks::rest),
            new Check("", "A page shows its map in the browser", MapChecks::shown),
            new Check(
                    "5",
                    "A note typed in the browser is in the page's attachment, under its author's name",
                    MapChecks::typed),
            new Check("4", "Saves in a row end as one version of the file", MapChecks::folded),
            new Check("", "What people type stays text, also in the page as the server sends it", MapChecks::escaped),
            new Check("24", "A file whose name comes from a Mac is the map of that name", MapChecks::fromMac),
            new Check("25", "A row named with an emoji is saved", MapChecks::emoji),
            new Check("27", "The same map twice on a page says so, and only the second time", MapChecks::twice),
            new Check("29", "A map whose file was deleted says so", MapChecks::deleted),
            new Check("30", "An uploaded file has another media type than the app's own", MapChecks::uploaded));

    private MapChecks() {}

    private static String rest(Visit visit) {
        Page page = visit.place().page("REST", AppMap.macro());
        visit.rest().get(AppMap.MAPS + page.id() + "/maps").ok().json();
        return "";
    }

    private static String shown(Visit visit) {
        MapOnPage map = visit.mapOn(visit.place().page("Map", AppMap.macro()));
        Expect.that(map.hasTable(), "The page shows no map where its macro is");
        Expect.equal(map.stages().size(), 4, "The number of stages");
        Expect.that(map.canBeEdited(), "The map doesn't invite its author to edit it");
        String overflow = (String) map.visitor()
                .window()
                .locator(".journey-map .jm-scroll")
                .evaluate("grid => getComputedStyle(grid).overflowX");
        Expect.equal(overflow, "auto", "The style sheet of the map did not arrive: overflow-x");
        return "";
    }

    private static String typed(Visit visit) {
        Page page = visit.place().page("Typed", AppMap.macro());
        String note = "Typed " + Visit.word();
        MapOnPage map = visit.mapOn(page);
        map.editing().write(map.cell(0, 0), note).saved();
        AppMap stored = new AppMap(visit.rest(), page);
        Expect.contains(stored.content(), note, "The attached file");
        JsonObject file = stored.mustHaveFile();
        Expect.equal(
                file.getAsJsonObject("version")
                        .getAsJsonObject("by")
                        .get("username")
                        .getAsString(),
                visit.settings().account().name(),
                "The author of the file's version");
        Expect.contains(file.toString(), AppMap.MEDIA_TYPE, "What Confluence says of the file");
        return "";
    }

    private static String folded(Visit visit) {
        AppMap map = new AppMap(visit.rest(), visit.place().page("Versions", AppMap.macro()));
        for (int i = 1; i <= 4; i++) {
            map.add("n" + i, "Note " + i).ok();
        }
        Expect.equal(map.versions(), 1, "The number of versions after four saves");
        return "";
    }

    private static String escaped(Visit visit) {
        Page page = visit.place().page("Escaped", AppMap.macro());
        String hostile = "\"'><img src=x onerror=\"window.jmRan=1\"><script>window.jmRan=1</script>${7*7}#set($x=1)";
        new AppMap(visit.rest(), page).add("n1", hostile).ok();
        Visitor window = visit.window();
        MapOnPage map = visit.show(window, page).map();
        Expect.equal(map.notes(), List.of(hostile), "The note on the page");
        Expect.that(window.window().evaluate("() => window.jmRan") == null, "A script in a note ran");
        Expect.that(
                window.window().locator(".journey-map img[src=x]").count() == 0, "Markup in a note became an element");
        return "";
    }

    private static String fromMac(Visit visit) {
        String name = "Gr\u00f6\u00dfe";
        Page page = visit.place().page("From a Mac", AppMap.macro(name));
        String word = Visit.word();
        Page source = visit.place().page("From a Mac, before", AppMap.macro(name));
        AppMap first = new AppMap(visit.rest(), source, name);
        first.add("n1", word).ok();
        String decomposed = Normalizer.normalize(first.fileName(), Normalizer.Form.NFD);
        visit.rest()
                .attach(page.id(), decomposed, "application/json", first.content())
                .ok();
        AppMap map = new AppMap(visit.rest(), page, name);
        Expect.equal(map.notes(), List.of(word), "The notes of the map");
        map.add("n2", "Second").ok();
        int files = visit.rest()
                .get("/rest/api/content/" + page.id() + "/child/attachment?limit=100")
                .ok()
                .json()
                .getAsJsonArray("results")
                .size();
        Expect.equal(files, 1, "The number of files after saving");
        return "";
    }

    private static String emoji(Visit visit) {
        AppMap map = new AppMap(visit.rest(), visit.place().page("Emoji", AppMap.macro()));
        String heading = "Mood \ud83d\ude00";
        map.save(EditJson.addRowFirst("r1", heading)).ok();
        Expect.contains(map.get().text(), heading, "The map");
        return "";
    }

    private static String twice(Visit visit) {
        Page page = visit.place().page("Twice", AppMap.macro() + "<p>And again:</p>" + AppMap.macro());
        Visitor window = visit.window();
        visit.show(window, page);
        int before = window.window()
                .locator(".journey-map")
                .nth(0)
                .locator(".jm-notice")
                .count();
        int behind = window.window()
                .locator(".journey-map")
                .nth(1)
                .locator(".jm-notice")
                .count();
        Expect.equal(before, 0, "The number of notices above the first map");
        Expect.equal(behind, 1, "The number of notices above the second map");
        return "";
    }

    private static String deleted(Visit visit) {
        Page page = visit.place().page("Deleted", AppMap.macro());
        AppMap map = new AppMap(visit.rest(), page);
        map.add("n1", "Soon gone").ok();
        visit.rest()
                .delete("/rest/api/content/" + map.mustHaveFile().get("id").getAsString())
                .ok();
        MapOnPage shown = visit.mapOn(page);
        Expect.that(!shown.notices().isEmpty(), "The page says nothing about its deleted map");
        return "";
    }

    private static String uploaded(Visit visit) {
        Page page = visit.place().page("Uploaded", AppMap.macro());
        AppMap source = new AppMap(visit.rest(), visit.place().page("Uploaded, before", AppMap.macro()));
        source.add("n1", "Uploaded").ok();
        AppMap map = new AppMap(visit.rest(), page);
        visit.rest()
                .attach(page.id(), map.fileName(), "application/octet-stream", source.content())
                .ok();
        String type = map.mustHaveFile()
                .getAsJsonObject("extensions")
                .get("mediaType")
                .getAsString();
        Expect.that(!type.equals(AppMap.MEDIA_TYPE), "Confluence gives an upload the app's own media type");
        Expect.equal(map.notes(), List.of("Uploaded"), "The notes of the uploaded map");
        return "it is " + type;
    }
}
