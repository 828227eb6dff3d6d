package io.github.journeymap.sitecheck.checks;

import com.google.gson.JsonElement;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.page.MapOnPage;
import io.github.journeymap.sitecheck.Check;
import io.github.journeymap.sitecheck.Expect;
import io.github.journeymap.sitecheck.Patience;
import io.github.journeymap.sitecheck.Place.Page;
import io.github.journeymap.sitecheck.Visit;
import io.github.journeymap.sitecheck.http.Reply;
import io.github.journeymap.sitecheck.http.Rest;
import java.time.Duration;
import java.util.List;

/** What Confluence hands out of the app and of its maps: scripts, styles, hits of the search. */
final class DeliveryChecks {
    static final List<Check> ALL = List.of(
            new Check("17", "The editor's modules come as JavaScript", DeliveryChecks::modules),
            new Check(
                    "16",
                    "Nothing of the app is refused by, or reported to, the content security policy",
                    DeliveryChecks::policy),
            new Check("12", "The search finds a map's words, and not its ids", DeliveryChecks::found));

    private static final Duration INDEXING = Duration.ofSeconds(120);

    private DeliveryChecks() {}

    private static String modules(Visit visit) {
        Reply direct = visit.download("/download/resources/io.github.journeymap:editor/editor/editor.js")
                .ok();
        Expect.contains(direct.header("Content-Type"), "javascript", "The content type of the editor");
        MapOnPage map = visit.mapOn(visit.place().page("Modules", AppMap.macro()));
        String address = (String) map.visitor()
                .window()
                .locator(".journey-map")
                .evaluate("map => new URL(map.dataset.editor, location).href");
        Reply named = visit.download(address).ok();
        Expect.contains(
                named.header("Content-Type"), "javascript", "The content type of the editor as the page names it");
        map.editing().takeOver();
        return "";
    }

    private static String policy(Visit visit) {
        Page page = visit.place().page("Policy", AppMap.macro());
        Visitor window = visit.window();
        window.window().addInitScript("""
                window.jmReports = [];
                document.addEventListener('securitypolicyviolation', (event) => {
                  window.jmReports.push([event.effectiveDirective, event.blockedURI, event.sourceFile].join(' '));
                });""");
        MapOnPage map = visit.show(window, page).map();
        map.editing().write(map.cell(0, 0), "Within the policy").saved();
        @SuppressWarnings("unchecked")
        List<String> reports = (List<String>) window.window().evaluate("() => window.jmReports");
        List<String> ours =
                reports.stream().filter(report -> report.contains("journeymap")).toList();
        Expect.equal(ours, List.of(), "What the browser reported of the app");
        Expect.that(
                window.problems().stream().noneMatch(problem -> problem.contains("journeymap")),
                "The console shows errors of the app: " + window.problems());
        Reply html = visit.download(page.path()).ok();
        String policy = html.header("Content-Security-Policy") + html.header("Content-Security-Policy-Report-Only");
        return policy.isEmpty() ? "this page has no policy" : "the policy is " + policy;
    }

    private static String found(Visit visit) {
        Page page = visit.place().page("Search", AppMap.macro());
        String word = Visit.word();
        String id = "id" + Visit.word();
        new AppMap(visit.rest(), page).add(id, "Says " + word).ok();
        boolean found = Patience.until(INDEXING, () -> hits(visit.rest(), word).contains(page.id()));
        Expect.that(found, "The word of a note is not found within " + INDEXING.toSeconds() + " seconds");
        String ids = hits(visit.rest(), id);
        Expect.that(!ids.contains(page.id()), "The search finds a map by an id in its file");
        return "";
    }

    /** The ids of all that is found in the check's space, and of the pages that found files are on. */
    static String hits(Rest rest, String word) {
        StringBuilder ids = new StringBuilder();
        Reply reply =
                rest.get("/rest/api/search?expand=content.container&cql=" + Rest.encoded("text ~ \"" + word + "\""));
        if (!reply.isOk()) {
            return "";
        }
        for (JsonElement hit : reply.json().getAsJsonArray("results")) {
            ids.append(hit).append('\n');
        }
        return ids.toString();
    }
}
