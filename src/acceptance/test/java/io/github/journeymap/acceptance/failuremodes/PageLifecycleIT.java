package io.github.journeymap.acceptance.failuremodes;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.MapOnPage;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.EditJson;
import io.github.journeymap.acceptance.site.MapOnSite;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import io.github.journeymap.acceptance.site.Wiki;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** What happens to a page happens to its map. */
@Acceptance
@Rule({"A11", "B2", "H11"})
class PageLifecycleIT {

    @Test
    @Rule("U3")
    void aMacroPastedToAnotherPageDoesNotShowTheOtherPagesMapUntilItIsBroughtAsACopy(Site site) {
        SitePage source = site.pageWithNote("Onboarding", "Only on the first page");
        SitePage target = site.page(Site.macro("name", "Onboarding", "template", "four-stage"));

        assertThat(target.html(User.EDITOR)).doesNotContain("Only on the first page");
        site.as(User.EDITOR)
                .post(target.map("Onboarding").path() + "/copy", field("page", source.id()))
                .expecting(200);

        assertThat(target.html(User.READER)).contains("Only on the first page");
        target.map("Onboarding")
                .edit(User.EDITOR, EditJson.addNote("n2", "steps", "enter-1", "Only on the second page"));
        assertThat(source.map("Onboarding").notes()).containsExactly("Only on the first page");
    }

    @Test
    @Rule("U3")
    void aMacroPastedToAnotherPageSaysSoAndBringsTheMapAtThePressOfAButton(Site site, Visitors visitors) {
        SitePage source = site.pageWithNote("Returns", "Only on the first page");
        SitePage target = site.page(Site.macro("name", "Returns", "template", "four-stage"));
        Visitor visitor = visitors.editor();

        MapOnPage map = WikiPage.open(visitor, target).map();

        assertThat(map.guidance()).last().asString().contains("no map named \u201cReturns\u201d");
        assertThat(map.offers()).singleElement().asString().contains(source.title(), "(Demo");
        assertThat(map.offered(source.title())).endsWith(source.path());
        assertThat(map.accessibilityProblems()).isEmpty();
        map.bringFrom(source.title());
        assertThat(map.notes()).containsExactly("Only on the first page");
        assertThat(map.guidance()).isEmpty();
        assertThat(target.map("Returns").version()).isEqualTo(1);
        assertThat(visitor.problems()).isEmpty();
    }

    @Test
    @Rule("U3")
    void withoutScriptTheSentenceAndTheWayToThePageAreThere(Site site, Visitors visitors) {
        SitePage source = site.pageWithNote("Refunds", "Only on the first page");
        SitePage target = site.page(Site.macro("name", "Refunds", "template", "four-stage"));
        Visitor visitor = visitors.enter(User.EDITOR, options -> options.setJavaScriptEnabled(false));

        MapOnPage map = WikiPage.open(visitor, target).map();

        assertThat(map.guidance()).last().asString().contains("Refunds");
        assertThat(target.html(User.EDITOR)).contains(">" + source.title() + "</a>");
        assertThat(Jsoup.parse(target.html(User.READER)).select(".journey-map").html())
                .doesNotContain(source.title());
    }

    @Test
    @Rule("U3")
    void aPageThatThePersonMayNotSeeIsNeverOffered(Site site) {
        SitePage secret = site.pageWithNote("Layoffs", "A secret note");
        SitePage open = site.pageWithNote("Layoffs", "For everyone");
        SitePage gone = site.pageWithNote("Layoffs", "In the trash");
        secret.restrictTo(User.ADMIN);
        new Wiki(site).trash(gone);
        SitePage target = site.page(Site.macro("name", "Layoffs", "template", "four-stage"));

        String html = target.html(User.EDITOR);

        assertThat(Jsoup.parse(html).select(".jm-copies a").eachText()).containsExactly(open.title());
        assertThat(html).doesNotContain(secret.title(), "A secret note", secret.id(), gone.title());
        assertThat(Jsoup.parse(target.html(User.ADMIN)).select(".jm-copies a").eachText())
                .containsExactly(open.title(), secret.title());
    }

    @Test
    @Rule("U4")
    void aCopiedPageHasItsOwnMapAndKeepsItWhenTheSourceIsDeleted(Site site) {
        Wiki wiki = new Wiki(site);
        SitePage source = site.pageWithNote(SitePage.MAP, "In both");
        SitePage copy = wiki.copy(source, User.EDITOR);

        copy.map().edit(User.EDITOR, EditJson.addNote("n2", "steps", "enter-1", "In the copy"));
        assertThat(source.map().notes()).containsExactly("In both");
        wiki.trash(source);

        assertThat(copy.html(User.READER)).contains("In both", "In the copy");
    }

    @Test
    @Rule("U4")
    void noPageShowsTheMapOfAPageThatTheReaderMayNotSee(Site site) {
        SitePage secret = site.pageWithNote("Plan", "A secret note");
        secret.restrictTo(User.EDITOR);
        SitePage open = site.page(Site.macro("name", "Plan", "template", "four-stage"));

        assertThat(open.html(User.READER)).doesNotContain("A secret note").doesNotContain(secret.title());
        assertThat(site.as(User.READER)
                        .post(open.map("Plan").path() + "/copy", field("page", secret.id()))
                        .status())
                .isIn(403, 404);
        assertThat(open.map("Plan").version()).isZero();
    }

    @Test
    @Rule("U6")
    void anEmptyBatchOrAnUnreadableOneNeverEmptiesAMap(Site site) {
        SitePage page = site.pageWithNote(SitePage.MAP, "Kept");
        String file = page.mapFile();

        for (String body : new String[] {"", "{}", "null", "[]", "{\"base\":1,\"edits\":[]}", "{\"map\":{}}"}) {
            int status = site.as(User.EDITOR)
                    .post(page.map().path() + "/edits", body)
                    .status();
            assertThat(status).as(body).isIn(200, 422);
        }

        assertThat(page.mapFile()).isEqualTo(file);
    }

    @Test
    @Rule("U7")
    void aMapOnABrandNewPageCanBeEditedAsSoonAsThePageIsPublished(Site site) {
        Wiki wiki = new Wiki(site);
        SitePage draft = wiki.draft(Site.macro("template", "four-stage"));
        int status = draft.map()
                .save(User.EDITOR, 0, "four-stage", EditJson.addNote("n1", "steps", "enter-1", "While a draft"))
                .status();
        assertThat(status)
                .as("saved, or refused in a way that the browser understands")
                .isIn(200, 403, 404, 409);

        wiki.publish(draft);
        draft.map()
                .save(User.EDITOR, 0, "four-stage", EditJson.addNote("n2", "steps", "enter-1", "Published"))
                .expecting(200);

        assertThat(draft.html(User.READER)).contains("Published");
        if (status == 200) {
            assertThat(draft.map().notes()).containsExactly("While a draft", "Published");
        }
    }

    @Test
    @Rule("U8")
    void twoPagesFromOneBlueprintHaveMapsOfTheirOwnWithOneVersionEach(Site site) {
        Wiki wiki = new Wiki(site);
        SitePage first = wiki.fromBlueprint("five-e-blueprint");
        SitePage second = wiki.fromBlueprint("five-e-blueprint");

        assertThat(first.id()).isNotEqualTo(second.id());
        for (SitePage page : new SitePage[] {first, second}) {
            assertThat(page.attachments()).hasSize(1);
            assertThat(page.map().version()).isEqualTo(1);
        }
        first.map().edit(User.EDITOR, EditJson.addNote("n1", "steps", "enter-1", "In the first"));
        assertThat(second.map().notes()).isEmpty();
    }

    @Test
    @Rule("B5")
    void pagesFromABlueprintHaveItsLabelAndTheirSpaceOnePageForEachBlueprintThatListsThem(Site site) {
        Wiki wiki = new Wiki(site);
        SitePage five = wiki.fromBlueprint("five-e-blueprint");
        SitePage four = wiki.fromBlueprint("four-stage-blueprint");

        assertListed(five, "journey-map", "Customer journey maps");
        assertListed(four, "journey-map-four-stages", "Customer journey maps (four stages)");
    }

    private static void assertListed(SitePage page, String label, String list) {
        assertThat(page.html(User.READER)).contains("Labels: <span class=\"lozenge\">" + label + "</span>");
        assertThat(page.site()
                        .as(User.READER)
                        .get("/display/" + Site.SPACE + "/" + URLEncoder.encode(list, StandardCharsets.UTF_8))
                        .expecting(200)
                        .text())
                .contains("All pages with the label <strong>" + label + "</strong>");
    }

    @Test
    @Rule("U10")
    void aMapWhoseMacroWasRemovedIsThereAgainWithTheMacro(Site site) {
        SitePage page = site.pageWithNote("Plan", "Still here");
        Wiki wiki = new Wiki(site);
        wiki.rewrite(page, "<p>No map</p>");
        assertThat(page.html(User.EDITOR)).doesNotContain("Still here");
        assertThat(page.attachments()).containsExactly(SitePage.fileOf("Plan"));

        wiki.rewrite(page, Site.macro("name", "Another", "template", "four-stage"));
        assertThat(Jsoup.parse(page.html(User.EDITOR)).select(".jm-guidance").text())
                .as("the map that is there is offered by its name")
                .contains("Plan");
        assertThat(Jsoup.parse(page.html(User.READER)).select(".jm-guidance").text())
                .as("but not to those who can't insert it")
                .doesNotContain("Plan");
        wiki.rewrite(page, Site.macro("name", "Plan"));

        assertThat(page.html(User.READER)).contains("Still here");
        assertThat(page.attachments()).containsExactly(SitePage.fileOf("Plan"));
    }

    @Test
    @Rule("U17")
    void anIncludedMapIsReadOnlyAndLeadsToItsOwner(Site site, Visitors visitors) {
        SitePage owner = site.pageWithNote(SitePage.MAP, "Of the owner");
        SitePage including = site.page("<ac:structured-macro ac:name=\"include\"><ac:parameter ac:name=\"\"><ac:link>"
                + "<ri:page ri:content-title=\"" + owner.title()
                + "\"/></ac:link></ac:parameter></ac:structured-macro>");

        MapOnPage map = WikiPage.open(visitors.editor(), including).map();

        assertThat(map.notes()).containsExactly("Of the owner");
        assertThat(map.canBeEdited()).isFalse();
        assertThat(String.join(" ", map.notices())).contains(owner.title());
        assertThat(including.attachments()).isEmpty();
    }

    @Test
    void aPageThatIsMovedDeletedAndBroughtBackKeepsItsMap(Site site) {
        SitePage page = site.pageWithNote(SitePage.MAP, "Along for the ride");
        SitePage parent = site.page("<p>Parent</p>");
        Wiki wiki = new Wiki(site);
        wiki.move(page, parent.title());
        assertThat(page.map().notes()).containsExactly("Along for the ride");

        wiki.trash(page);
        assertThat(site.as(User.ADMIN).get(page.map().path()).status()).isEqualTo(404);
        wiki.bringBack(page);

        MapOnSite map = page.map();
        assertThat(map.notes()).containsExactly("Along for the ride");
        map.edit(User.EDITOR, EditJson.addNote("n2", "steps", "enter-1", "And on"));
    }

    @Test
    void aPageThatAScriptDeletesAndBringsBackKeepsItsMap(Site site) {
        SitePage page = site.pageWithNote(SitePage.MAP, "Along for the ride");
        Wiki wiki = new Wiki(site);
        wiki.trashOverRest(page);
        assertThat(site.as(User.ADMIN).get(page.map().path()).status()).isEqualTo(404);
        wiki.bringBackOverRest(page);
        assertThat(page.map().notes()).containsExactly("Along for the ride");
    }

    private static JsonObject field(String name, String value) {
        JsonObject object = new JsonObject();
        object.addProperty(name, value);
        return object;
    }
}
