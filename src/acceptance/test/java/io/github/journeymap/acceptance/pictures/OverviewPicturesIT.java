package io.github.journeymap.acceptance.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.MapOnPage;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.EditJson;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Several maps together, votes on their notes, and what changed in one. */
@Acceptance
@EnabledIfSystemProperty(named = "pictures", matches = ".*", disabledReason = Pictures.WHY_NOT)
class OverviewPicturesIT {
    /** The label of the pages that the overview is about. */
    private static final String TOGETHER = "pictured";

    @Test
    void votesAndTheOverviewOfThreeMapsAndWhatChangedInOne(Site site, Visitors visitors) throws IOException {
        SitePage glasses = filled(site, "Buying glasses", "glasses", "actions", "tell-1");
        SitePage work = filled(site, "Looking for work", "job-seeker", "steps", "exit-1");
        SitePage moving = filled(site, "A new flat", "emotions", "actions", "recommend-1");
        // Versions are told apart by whole seconds.
        Instant since = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        visitors.reader().eventually(() -> assertThat(Instant.now()).isAfter(since));
        moving.map()
                .edit(
                        User.EDITOR,
                        EditJson.setTitle("Customer journey with emotions", "A new flat"),
                        EditJson.setValue("emotion", "aware-1", 1),
                        EditJson.addNote("v1", "pains", "aware-1", "Forty people at one viewing"));
        for (SitePage page : List.of(glasses, work)) {
            page.map().edit(User.EDITOR, EditJson.setField("votes.state", "", "open"));
        }
        glasses.map()
                .edit(
                        User.EDITOR,
                        EditJson.addNote("new", "pains", "order-1", "The figures are in small print"),
                        EditJson.changeText(glasses.map().note("Gets used to the new lenses"), "Sees every leaf"),
                        EditJson.removeNote("n21", "Request for a review"));
        vote(glasses, User.EDITOR, "n32", "n33", "n35", "n37");
        vote(glasses, User.ADMIN, "n33", "n37");
        vote(work, User.ADMIN, "n46", "n51");
        vote(work, User.EDITOR, "n46");
        String query = "?label=" + TOGETHER + "&sort=votes&tone=negative";
        SitePage overview = site.page(
                "All journeys",
                "<h2>What hurts most</h2>" + overview("tone", "negative", "sort", "votes", "count", "8")
                        + "<h2>All maps</h2>" + overview("show", "maps"));
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            String mode = scheme.name().toLowerCase(Locale.ROOT);
            String suffix = scheme == ColorScheme.DARK ? "-dark" : "";
            Visitor editor = visitors.enter(
                    User.EDITOR, options -> options.setColorScheme(scheme).setViewportSize(1400, 1000));
            WikiPage.open(editor, overview).map().wear(scheme);
            Pictures.keep(editor, "overview" + suffix);
            editor.window()
                    .navigate(site.address() + "/rest/journey-map/1/overview" + query + "&mode=" + mode + "&home="
                            + overview.id());
            editor.screenshots().screen(Pictures.file("overview-window" + suffix));
            editor.window()
                    .navigate(site.address() + glasses.map().path() + "/changes?mode=" + mode + "&since=" + since);
            editor.window().locator("[data-change]").first().scrollIntoViewIfNeeded();
            editor.screenshots().screen(Pictures.file("what-changed" + suffix));
            MapOnPage map = WikiPage.open(editor, glasses).map().wear(scheme);
            editor.eventually(
                    () -> assertThat(map.votes("Ten days without a word")).contains("2 votes"));
            Pictures.keep(editor, "votes" + suffix);
        }
    }

    /** A page whose map is that template's, with one more note. */
    private static SitePage filled(Site site, String title, String template, String row, String step) {
        SitePage plain = site.page(title, Site.macro("template", template));
        SitePage page = new SitePage(site, plain.id(), plain.title(), template);
        page.map().edit(User.ADMIN, EditJson.addNote("extra", row, step, "Tells a friend"));
        String label = "[{\"prefix\":\"global\",\"name\":\"" + TOGETHER + "\"}]";
        site.as(User.EDITOR)
                .post("/rest/api/content/" + page.id() + "/label", label)
                .expecting(200);
        return page;
    }

    private static void vote(SitePage page, User user, String... notes) {
        for (String note : notes) {
            page.map().edit(user, EditJson.addVote(note));
        }
    }

    private static String overview(String... parameters) {
        return Site.macro(parameters)
                .replace(
                        "\"journey-map\">",
                        "\"journey-map-overview\"><ac:parameter ac:name=\"label\">" + TOGETHER + "</ac:parameter>");
    }
}
