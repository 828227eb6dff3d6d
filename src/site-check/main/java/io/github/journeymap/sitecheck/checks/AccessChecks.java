package io.github.journeymap.sitecheck.checks;

import com.google.gson.JsonArray;
import com.google.gson.JsonPrimitive;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.page.MapOnPage;
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

/** Who may see and who may write, and when nobody may. */
final class AccessChecks {
    static final List<Check> ALL = List.of(
            new Check(
                    "13",
                    "Those who aren't logged in see of maps what they see of pages, and never write",
                    AccessChecks::anonymous),
            new Check("", "A restricted page keeps its map from everyone else", AccessChecks::restricted),
            new Check(
                    "",
                    "A page that others may only read shows them its map without the editor",
                    AccessChecks::readable),
            new Check("12", "The search doesn't find a map for those who may not see its page", AccessChecks::notFound),
            new Check(
                    "21",
                    "Those who may edit a page but not attach files see the map without the editor",
                    AccessChecks::withoutAttaching),
            new Check("14", "In read-only mode maps say so, and nothing is written", AccessChecks::readOnly));

    private static final String READ_ONLY = "READ_ONLY";
    private static final String ACCESS_MODE = "/rest/api/accessmode";

    private AccessChecks() {}

    private static String anonymous(Visit visit) {
        String note = "Seen " + Visit.word();
        Page page = visit.place().page("Anonymous", AppMap.macro());
        new AppMap(visit.rest(), page).add("n1", note).ok();
        AppMap map = new AppMap(visit.nobody(), page);
        Reply write = map.add("n2", "By nobody");
        Expect.that(
                write.status() == 401 || write.status() == 403 || write.status() == 404,
                "Writing without being logged in: " + write);
        boolean isPublic = visit.nobody().get("/rest/api/content/" + page.id()).isOk();
        Reply read = map.get();
        if (!isPublic) {
            Expect.that(!read.isOk(), "The map of a page that nobody sees who isn't logged in: " + read);
            Expect.lacks(read.text(), note, "The answer to someone who isn't logged in");
            return "the page is not public here: only that its map isn't, either";
        }
        Expect.that(read.isOk(), "The map of a public page: " + read);
        MapOnPage shown = visit.show(visit.nobodysWindow(), page).map();
        Expect.equal(shown.notes(), List.of(note), "The notes on the public page");
        Expect.that(!shown.canBeEdited(), "Someone who isn't logged in is invited to edit");
        return "the page is public here";
    }

    private static String restricted(Visit visit) {
        String note = "Secret " + Visit.word();
        Page page = visit.place().page("Restricted", AppMap.macro());
        new AppMap(visit.rest(), page).add("n1", note).ok();
        Rest other = visit.other();
        Expect.that(
                new AppMap(other, page).get().isOk(),
                "The second person doesn't see the map before the page is restricted");
        restrict(visit, page, "read");
        AppMap hidden = new AppMap(other, page);
        for (String path : List.of("", "/versions", "/export/json", "/file")) {
            Reply reply = other.get(hidden.path() + path);
            Expect.that(!reply.isOk(), "For the second person, " + reply);
            Expect.lacks(reply.text(), note, "The answer to the second person");
        }
        Expect.that(!hidden.add("n2", "By another").isOk(), "The second person wrote to a restricted page's map");
        return "";
    }

    private static String readable(Visit visit) {
        Page page = visit.place().page("Readable", AppMap.macro());
        new AppMap(visit.rest(), page).add("n1", "To be read").ok();
        restrict(visit, page, "update");
        Reply write = new AppMap(visit.other(), page).add("n2", "By another");
        Expect.that(!write.isOk(), "The second person wrote to a map on a page that they may only read");
        MapOnPage map = visit.show(visit.othersWindow(), page).map();
        Expect.equal(map.notes(), List.of("To be read"), "The notes that the second person sees");
        Expect.that(!map.canBeEdited(), "The second person is invited to edit");
        return "";
    }

    private static String notFound(Visit visit) {
        Rest other = visit.other();
        String word = Visit.word();
        Page page = visit.place().page("Not found", AppMap.macro());
        restrict(visit, page, "read");
        new AppMap(visit.rest(), page).add("n1", word).ok();
        boolean found = Patience.until(Duration.ofSeconds(120), () -> DeliveryChecks.hits(visit.rest(), word)
                .contains(page.id()));
        if (!found) {
            throw new Skipped("the word isn't found for its author either; see the check of the search");
        }
        Expect.equal(DeliveryChecks.hits(other, word), "", "What the second person finds");
        return "";
    }

    private static String withoutAttaching(Visit visit) {
        Rest other = visit.other();
        if (!visit.place().isOwnSpace()) {
            throw new Skipped("changes permissions, so it needs a space of the check's own: leave out -Dsite.space");
        }
        Page page = visit.place().page("Without attaching", AppMap.macro());
        new AppMap(visit.rest(), page).add("n1", "To be read").ok();
        String key = visit.rest()
                .get("/rest/api/user?username=" + Rest.encoded(other.account().name()))
                .ok()
                .json()
                .get("userKey")
                .getAsString();
        String permissions = "/rest/api/space/" + visit.place().space() + "/permissions/";
        visit.rest().put(permissions + "user/" + key + "/grant", operations("space read", "page create"));
        visit.rest().put(permissions + "user/" + key + "/revoke", operations("attachment create"));
        visit.rest().put(permissions + "group/confluence-users/revoke", operations("attachment create"));
        if (other.attach(page.id(), "probe.txt", "text/plain", "probe").isOk()) {
            throw new Skipped(
                    "the second person may attach files all the same, by a group that the check doesn't know");
        }
        MapOnPage map = visit.show(visit.othersWindow(), page).map();
        Expect.that(!map.canBeEdited(), "Someone who may not attach files is invited to edit the map");
        Expect.that(
                !new AppMap(other, page).add("n2", "By another").isOk(),
                "Someone who may not attach files wrote to the map");
        return "";
    }

    private static String readOnly(Visit visit) {
        Page page = visit.place().page("Read-only mode", AppMap.macro());
        new AppMap(visit.rest(), page).add("n1", "Before").ok();
        if (!visit.settings().readOnlyMode()) {
            throw new Skipped(
                    "puts the whole site into read-only mode for some seconds, which needs a Confluence administrator:"
                            + " -Dsite.read-only=true, on a site of your own");
        }
        Visitor window = visit.window();
        MapOnPage open = visit.show(window, page).map();
        open.editing().takeOver();
        Runnable off = () -> visit.rest().put(ACCESS_MODE, new JsonPrimitive("READ_WRITE"));
        visit.place().undoAtTheEnd(off);
        Reply on = visit.rest().put(ACCESS_MODE, new JsonPrimitive(READ_ONLY));
        if (!on.isOk()) {
            throw new Skipped(visit.settings().account() + " is no administrator (" + on + ")");
        }
        try {
            MapOnPage map = visit.mapOn(page);
            Expect.that(!map.canBeEdited(), "In read-only mode, the map invites to edit it");
            Expect.that(!map.notices().isEmpty(), "In read-only mode, the map says nothing of it");
            Expect.that(
                    !new AppMap(visit.rest(), page).add("n2", "Meanwhile").isOk(),
                    "In read-only mode, a note was saved");
        } finally {
            off.run();
            visit.place().undone(off);
        }
        return "";
    }

    private static JsonArray operations(String... all) {
        JsonArray operations = new JsonArray();
        for (String operation : all) {
            String[] parts = operation.split(" ");
            operations.add(Rest.object("targetType", parts[0], "operationKey", parts[1]));
        }
        return operations;
    }

    /** Lets nobody else read the page, or write it. */
    private static void restrict(Visit visit, Page page, String operation) {
        JsonArray users = new JsonArray();
        users.add(Rest.object(
                "type", "known", "username", visit.settings().account().name()));
        JsonArray restrictions = new JsonArray();
        restrictions.add(Rest.object("operation", operation, "restrictions", Rest.object("user", users)));
        Reply reply = visit.rest().put("/rest/api/content/" + page.id() + "/restriction", restrictions);
        if (!reply.isOk()) {
            // Until Confluence 9 it was found there only.
            reply = visit.rest().put("/rest/experimental/content/" + page.id() + "/restriction", restrictions);
        }
        if (!reply.isOk()) {
            throw new Skipped("this Confluence doesn't restrict a page over REST (" + reply + ")");
        }
    }
}
