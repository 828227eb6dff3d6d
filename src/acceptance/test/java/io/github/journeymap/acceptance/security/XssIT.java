package io.github.journeymap.acceptance.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.HostileMap;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.Answer;
import io.github.journeymap.acceptance.site.OutputType;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import io.github.journeymap.acceptance.site.Wiki;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever a map, its name or a macro's parameter holds, nothing of it runs: in whatever way it is shown, and also
 * where no content security policy would catch it. A script that ran, a dialog or a breach of the policy fails the
 * test.
 */
@Acceptance
@Rule({"V3", "A8", "X1", "X3", "X7"})
class XssIT {
    private static final String SAFE = "safe";
    private static final Pattern FIELD = Pattern.compile("\"((?:[^\"]|\"\")*)\"");

    @ParameterizedTest
    @EnumSource(OutputType.class)
    @Rule("U18")
    void noOutputRunsAnythingWhereThereIsNoPolicy(OutputType output, Site site, Visitors visitors) {
        Visitor reader = watched(visitors, User.READER);
        SitePage page = hostilePage(site);

        reader.window().setContent(output.html(page).select("body").html());

        assertThat(struck(reader)).isEqualTo(SAFE);
    }

    @Test
    @Rule("U18")
    void thePageAndTheEditorRunNothing(Site site, Visitors visitors) {
        Visitor editor = watched(visitors, User.EDITOR);
        WikiPage.open(editor, hostilePage(site)).map().editing().takeOver();

        for (int tab = 0; tab < 12; tab++) {
            editor.press("Tab");
        }

        assertThat(struck(editor)).isEqualTo(SAFE);
    }

    @Test
    @Rule("U18")
    void theComparisonAndFormerVersionsRunNothing(Site site, Visitors visitors) {
        Visitor reader = watched(visitors, User.READER);
        SitePage page = hostilePage(site);
        page.attachMap(HostileMap.file(HostileMap.corpus().get(4)).replace("struck = 1", "struck = 2"));

        String compared = site.as(User.READER)
                .get(page.map().path() + "/versions/compare?from=1&to=2")
                .expecting(200)
                .json()
                .get("html")
                .getAsString();
        reader.window().setContent(compared);
        assertThat(struck(reader)).isEqualTo(SAFE);

        Wiki wiki = new Wiki(site);
        wiki.rewrite(page, Site.macro("template", "blank") + "<p>Two</p>");
        reader.window().setContent(wiki.formerVersion(page, 1, User.READER).replaceAll("<(script|link)[^>]*>", ""));
        assertThat(struck(reader)).isEqualTo(SAFE);
    }

    @Test
    @Rule("U18")
    void downloadsRunNothingAndSayWhatTheyAre(Site site, Visitors visitors) {
        SitePage page = hostilePage(site);
        for (String format : List.of("csv", "md", "json", "mermaid", "svg")) {
            Answer answer = site.as(User.READER)
                    .get(page.map().path() + "/export/" + format)
                    .expecting(200);
            assertThat(answer.header("Content-Type")).as(format).doesNotContain("html");
            assertThat(answer.header("X-Content-Type-Options")).as(format).isEqualTo("nosniff");
            assertThat(answer.header("Content-Disposition")).as(format).startsWith("attachment");
            assertThat(answer.header("Content-Security-Policy")).as(format).contains("default-src 'none'");
        }
        Visitor reader = watched(visitors, User.READER);
        String picture = site.as(User.READER)
                .get(page.map().path() + "/export/svg")
                .expecting(200)
                .text();
        reader.window().setContent(picture.substring(picture.indexOf("<svg")));
        assertThat(struck(reader)).isEqualTo(SAFE);
    }

    @Test
    @Rule("U18")
    void thePageForThePrinterRunsNothing(Site site, Visitors visitors) {
        SitePage page = hostilePage(site);
        Visitor reader = watched(visitors, User.READER);
        String path = page.map().path() + "/export/print";
        Answer printed = site.as(User.READER).get(path).expecting(200);
        assertThat(printed.header("Content-Security-Policy")).contains("default-src 'none'", "sandbox");
        // Where that policy doesn't hold.
        reader.window().setContent(printed.text());
        assertThat(struck(reader)).isEqualTo(SAFE);
        // Where it does, not even a test can run a script; what is refused stands in the console.
        assertThat(reader.window().navigate(site.address() + path).ok()).isTrue();
    }

    @Test
    @Rule({"U18", "V27"})
    void theMapInAWindowOfItsOwnRunsNothingOfTheMaps(Site site, Visitors visitors) {
        SitePage page = hostilePage(site);
        Visitor reader = watched(visitors, User.READER);
        String path = page.map().path() + "/view?mode=light";
        String html = site.as(User.READER).get(path).expecting(200).text();
        // Where its policy doesn't hold.
        reader.window().setContent(html.replaceAll("<(script|link)[^>]*>", ""));
        assertThat(struck(reader)).isEqualTo(SAFE);
        assertThat(reader.window().navigate(site.address() + path).ok()).isTrue();
        assertThat(struck(reader)).isEqualTo(SAFE);
    }

    @Test
    @Rule({"U18", "O11"})
    void noCellOfTheSpreadsheetStartsAFormula(Site site) {
        SitePage page = hostilePage(site);

        String csv = site.as(User.READER)
                .get(page.map().path() + "/export/csv")
                .expecting(200)
                .text();

        List<String> fields = fields(csv);
        fields.addAll(fields(site.as(User.READER)
                .get("/rest/journey-map/1/overview/export/csv?page=" + encoded(page.title()) + "&spaces=" + Site.SPACE)
                .expecting(200)
                .text()));
        assertThat(fields).hasSizeGreaterThan(4 * HostileMap.corpus().size());
        assertThat(fields).allSatisfy(field -> assertThat(field.charAt(0)).isNotIn('=', '+', '-', '@', '\t', '\r'));
    }

    /** Those with something in them. */
    private static List<String> fields(String csv) {
        return FIELD.matcher(csv)
                .results()
                .map(field -> field.group(1))
                .filter(field -> !field.isEmpty())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    @Test
    @Rule("U18")
    void aMapUnderAHostileNameOrTemplateRunsNothing(Site site, Visitors visitors) {
        Visitor editor = watched(visitors, User.EDITOR);
        StringBuilder macros = new StringBuilder();
        for (String text : HostileMap.corpus()) {
            macros.append(Site.macro("name", text)).append(Site.macro("template", text));
        }
        SitePage page = site.page(macros.toString());

        WikiPage.open(editor, page);
        assertThat(struck(editor)).isEqualTo(SAFE);
        WikiPage.open(editor, "/pages/editpage.action?pageId=" + page.id());
        assertThat(struck(editor)).isEqualTo(SAFE);
    }

    @Test
    @Rule({"U18", "V32"})
    void votesRunNothing(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("blank");
        page.attachMap(withVotes("open"));
        Visitor editor = watched(visitors, User.EDITOR);
        WikiPage.open(editor, page).map().editing().takeOver();
        assertThat(struck(editor)).isEqualTo(SAFE);
    }

    @Test
    @Rule({"U18", "V33"})
    void whatChangedRunsNothing(Site site, Visitors visitors) {
        SitePage page = hostilePage(site);
        page.attachMap(withVotes("open"));
        StringBuilder shown = new StringBuilder();
        for (String since : List.of("2026-01-01", encoded(HostileMap.corpus().get(5)))) {
            shown.append(site.as(User.READER)
                    .get(page.map().path() + "/changes?since=" + since)
                    .expecting(200)
                    .text());
        }
        assertRunsNothingWithoutPolicy(shown, watched(visitors, User.READER));
    }

    @Test
    @Rule({"U18", "O12"})
    void theOverviewRunsNothingWhateverIsInItsMapsAndItsAddress(Site site, Visitors visitors) {
        SitePage page = hostilePage(site);
        page.attachMap(withVotes("open"));
        // The sentence about a file that can't be read quotes what is wrong with it.
        SitePage broken = site.pageWithMap("blank");
        broken.attachMap(withVotes(HostileMap.corpus().get(5)));
        String pageQuery = "?page=" + encoded(page.title());
        StringBuilder shown = new StringBuilder();
        for (String form : List.of("notes", "maps")) {
            shown.append(overview(site, pageQuery + "&count=200&group=theme&show=" + form));
            shown.append(overview(site, "?page=" + encoded(broken.title()) + "&show=" + form));
        }
        assertThat(shown).contains("jm-overview-notice", "struck");
        for (String text : HostileMap.corpus()) {
            shown.append(overview(site, "?" + everywhere(encoded(text), "spaces", "page", "label", "rows", "tone")));
            String[] choices = {
                "contains", "only-row", "only-stage", "only-theme", "only-persona", "sort", "group", "mode", "from"
            };
            shown.append(overview(site, pageQuery + "&" + everywhere(encoded(text), choices)));
        }
        assertRunsNothingWithoutPolicy(shown, watched(visitors, User.EDITOR));
    }

    @Test
    @Rule({"U18", "O12"})
    void theOverviewsMacroRunsNothingWhateverItsParametersHold(Site site, Visitors visitors) {
        SitePage page = hostilePage(site);
        StringBuilder macros =
                new StringBuilder(Site.macro("votes", HostileMap.corpus().get(5)));
        for (String text : HostileMap.corpus()) {
            macros.append(Site.macro("label", text, "rows", text, "sort", text, "page", page.title())
                    .replace("\"journey-map\"", "\"journey-map-overview\""));
        }
        Visitor editor = watched(visitors, User.EDITOR);
        WikiPage.open(editor, site.page(macros.toString()));
        assertThat(struck(editor)).isEqualTo(SAFE);
    }

    /** A hostile map with votes that are no less so. */
    private static String withVotes(String state) {
        String text = HostileMap.corpus().get(5);
        JsonObject map = JsonParser.parseString(HostileMap.file(text)).getAsJsonObject();
        JsonObject votes = new JsonObject();
        votes.addProperty("state", state);
        votes.addProperty("unknown", text);
        map.add("votes", votes);
        return map.toString();
    }

    /** The value for each of these parameters. */
    private static String everywhere(String value, String... parameters) {
        return Stream.of(parameters).map(name -> name + "=" + value).collect(Collectors.joining("&"));
    }

    /** Where the policy that pages are sent with doesn't hold. */
    private static void assertRunsNothingWithoutPolicy(CharSequence pages, Visitor visitor) {
        visitor.window().setContent(pages.toString().replaceAll("<(script|link)[^>]*>", ""));
        assertThat(struck(visitor)).isEqualTo(SAFE);
    }

    @Test
    @Rule({"U18", "V35"})
    void whatIsSaidOfNotesRunsNothing(Site site, Visitors visitors) {
        SitePage page = hostilePage(site);
        List<String> corpus = HostileMap.corpus();
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < corpus.size(); i++) {
            String value = encoded(corpus.get(i)).replace("+", "%20");
            String note = page.map().path() + "/notes/note-" + i;
            comment(page, note + "?said=" + value, corpus.get(i));
            shown.append(site.as(User.READER)
                    .get(note + "/comments?" + everywhere(value, "said", "mode"))
                    .expecting(200)
                    .text());
        }
        assertThat(shown).contains("jm-talk");
        Visitor reader = watched(visitors, User.READER);
        assertRunsNothingWithoutPolicy(shown, reader);
        assertThat(reader.window().locator("main").count()).isEqualTo(corpus.size());
        // Where the policy holds, with the script that the page has.
        reader.window().navigate(site.address() + page.map().path() + "/notes/note-1/comments");
        assertThat(struck(reader)).isEqualTo(SAFE);
    }

    @Test
    @Rule({"U18", "A22"})
    void whyAnAddressCannotBeShownRunsNothing(Site site, Visitors visitors) {
        SitePage page = hostilePage(site);
        SitePage broken = site.pageWithMap("blank");
        List<String> corpus = HostileMap.corpus();
        StringBuilder shown = new StringBuilder();
        for (String text : corpus) {
            String value = encoded(text).replace("+", "%20");
            String queries = "?" + everywhere(value, "said", "mode");
            for (String address : List.of(
                    page.map().path() + "/export/" + value + queries,
                    "/rest/journey-map/1/pages/" + page.id() + "/maps/" + value + "/changes" + queries,
                    "/rest/journey-map/1/administration" + queries)) {
                Answer refused = site.as(User.READER).get(address, "Accept", "text/html");
                assertThat(refused.status()).isGreaterThanOrEqualTo(400);
                shown.append(refused.text());
            }
            JsonObject format = new JsonObject();
            format.addProperty("format", text);
            broken.attachMap(format.toString());
            shown.append(site.as(User.READER)
                    .get(broken.map().path() + "/export/csv", "Accept", "text/html")
                    .expecting(422)
                    .text());
        }
        assertThat(shown).contains("<h1>");
        Visitor reader = watched(visitors, User.READER);
        assertRunsNothingWithoutPolicy(shown, reader);
        assertThat(reader.window().locator("main").count()).isGreaterThan(corpus.size());
    }

    /** By someone who writes storage format by hand: a link to the note, and a text in every place of it. */
    private static void comment(SitePage page, String link, String text) {
        String escaped = Entities.escape(text);
        JsonObject storage = new JsonObject();
        storage.addProperty("representation", "storage");
        storage.addProperty(
                "value", "<p><a href=\"" + Entities.escape(link) + "\">" + escaped + "</a></p><p>" + escaped + "</p>");
        JsonObject body = new JsonObject();
        body.add("storage", storage);
        JsonObject container = new JsonObject();
        container.addProperty("id", page.id());
        container.addProperty("type", "page");
        JsonObject comment = new JsonObject();
        comment.addProperty("type", "comment");
        comment.add("container", container);
        comment.add("body", body);
        page.site().as(User.READER).post("/rest/api/content", comment).expecting(200);
    }

    private static String overview(Site site, String query) {
        return site.as(User.READER)
                .get("/rest/journey-map/1/overview" + query
                        + (query.contains("spaces=") ? "" : "&spaces=" + Site.SPACE))
                .expecting(200)
                .text();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    @Rule("U18")
    void hostileEditsAreStoredAsTextOrRefused(Site site) {
        SitePage page = site.pageWithMap("blank");
        List<JsonObject> edits = new ArrayList<>();
        for (String text : HostileMap.corpus()) {
            JsonObject edit = new JsonObject();
            edit.addProperty("type", text);
            edits.add(edit);
            Answer answer = page.map().save(User.EDITOR, edit);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.header("Content-Type")).startsWith("application/json");
            assertThat(answer.text()).doesNotContain("<script");
        }
        assertThat(page.attachments()).isEmpty();
    }

    private static SitePage hostilePage(Site site) {
        SitePage page = site.pageWithMap("blank");
        page.attachMap(HostileMap.file(HostileMap.corpus().get(3)));
        return page;
    }

    /** Someone in whose window every dialog is a problem. */
    private static Visitor watched(Visitors visitors, User user) {
        Visitor visitor = visitors.enter(user);
        visitor.window().onDialog(dialog -> {
            visitor.window().evaluate("() => console.error('a dialog opened')");
            dialog.dismiss();
        });
        return visitor;
    }

    private static Object struck(Visitor visitor) {
        visitor.window().waitForLoadState();
        return visitor.window()
                .evaluate("async () => { for (const e of document.querySelectorAll('*')) { e.focus?.(); }"
                        + " await new Promise(requestAnimationFrame); return window.struck ?? 'safe'; }");
    }
}
