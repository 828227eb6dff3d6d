package io.github.journeymap.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.spy;

import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import io.github.journeymap.Rule;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.messages.UserMessages;
import io.github.journeymap.site.Notifier;
import io.github.journeymap.site.SiteAddress;
import io.github.journeymap.wiki.EnglishMessages;
import java.io.Serializable;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Notices of changes: who gets them, of what, and how often. */
class NoticesResourceTest extends RestCase {
    private int notes;

    @BeforeEach
    void begin() {
        rest.post(map + "/edits", ADD);
    }

    @Test
    @Rule("H13")
    void nobodyIsToldWhoHasNotAskedForIt() {
        changeAs("tom");
        assertThat(wiki.notifier.told("ann")).isEmpty();
        assertThat(wiki.notifier.told("eva")).isEmpty();
    }

    @Test
    @Rule("H13")
    void whoeverAskedIsToldOnceADayHoweverOftenAndByHowManyTheMapIsChanged() {
        want("ann", true);
        want("eva", true);
        changeAs("tom");
        changeAs("tom");
        changeAs("bob");
        assertThat(wiki.notifier.told("ann")).hasSize(1);
        assertThat(wiki.notifier.told("eva")).hasSize(1);
        Notifier.Notice notice = wiki.notifier.told("ann").get(0);
        assertThat(notice.title()).isEqualTo("The journey map on \u201cPlans\u201d has changed");
        assertThat(notice.url())
                .startsWith("https://wiki.example/wiki/rest/journey-map/1/" + map + "/changes?since=20");
    }

    @Test
    @Rule("H13")
    void onesOwnChangesAndVotesAreNoNews() {
        want("ann", true);
        changeAs("ann");
        edit("{'type': 'set-field', 'field': 'votes.state', 'value': 'open', 'was': ''}");
        wiki.become("tom");
        edit("{'type': 'add-vote', 'id': 'n1'}");
        assertThat(wiki.notifier.told("ann")).isEmpty();
        changeAs("tom");
        assertThat(wiki.notifier.told("ann")).hasSize(1);
    }

    @Test
    @Rule({"A1", "H13"})
    void whoMayNoLongerSeeThePageIsToldNothingAndCantAskForIt() {
        want("ann", true);
        wiki.restrict(page, "tom");
        changeAs("tom");
        assertThat(wiki.notifier.told("ann")).isEmpty();
        wiki.become("ann");
        assertThat(asked(true).status()).isEqualTo(404);
    }

    @Test
    @Rule("H13")
    void whoeverNoLongerWantsItIsToldNoMore() {
        want("ann", true);
        assertThat(rest.get(map + "/changes").body()).contains("checked=\"checked\"");
        want("ann", false);
        assertThat(rest.get(map + "/changes").body()).contains("jm-notify").doesNotContain("checked=\"checked\"");
        changeAs("tom");
        assertThat(wiki.notifier.told("ann")).isEmpty();
    }

    @Test
    @Rule("H13")
    void whereNobodyCanBeToldItIsNotOfferedAndSavesGoOn() {
        want("ann", true);
        wiki.notifier.goAway();
        changeAs("tom");
        wiki.become("ann");
        assertThat(rest.get(map + "/changes").body()).doesNotContain("jm-notify");
        assertThat(asked(true).status()).isEqualTo(404);
        wiki.becomeAnonymous();
        assertThat(rest.get(map + "/changes").body()).doesNotContain("jm-notify");
    }

    @Test
    @Rule("H13")
    void whereSettingsFailNobodyIsToldAndTheChangeIsSaved() {
        want("ann", true);
        wiki.settings.fail();
        changeAs("tom");
        assertThat(wiki.notifier.told("ann")).isEmpty();
    }

    @Test
    @Rule("H13")
    void everyoneIsToldInTheirOwnLanguageAndWhoeverHasNoneInThatOfTheChange() {
        wiki.notifier.speak("ann", Locale.GERMANY);
        wiki.notifier.speak("eva", Locale.FRENCH);
        want("ann", true);
        want("eva", true);
        want("bob", true);
        changeAs("tom");
        assertThat(wiki.notifier.told("ann"))
                .singleElement()
                .satisfies(notice -> assertThat(notice.title()).startsWith("Die Journey Map auf \u201ePlans\u201c"))
                .satisfies(notice -> assertThat(notice.description()).contains(">\u00c4nderungen</a>"));
        assertThat(wiki.notifier.told("eva"))
                .singleElement()
                .satisfies(notice -> assertThat(notice.title()).startsWith("La carte de la page"))
                .satisfies(notice -> assertThat(notice.description()).contains(">Modifications</a>"));
        assertThat(wiki.notifier.told("bob")).singleElement().satisfies(notice -> assertThat(notice.title())
                .startsWith("The journey map on"));
    }

    @Test
    @Rule("H13")
    void whereConfluenceHasNoTextsInALanguageThatIsAskedForTheyAreInThatOfTheChange() {
        EnglishMessages old = spy(new EnglishMessages());
        doThrow(new NoSuchMethodError("getText"))
                .when(old)
                .getText(any(Locale.class), any(), any(Serializable[].class));
        wiki.notifier.speak("ann", Locale.GERMAN);
        want("ann", true);
        wiki.become("tom");
        new ChangeNotices(
                        wiki.notices,
                        wiki.notifier,
                        new SiteAddress(mode -> "https://wiki.example"),
                        new UserMessages(old))
                .changed(page, new MapName("Journey map"));
        assertThat(wiki.notifier.told("ann")).singleElement().satisfies(notice -> assertThat(notice.title())
                .startsWith("The journey map on"));
    }

    @Test
    @Rule("H13")
    void whoeverIsToldByMailIsAskedForThatAndReadsWhyTheyGetIt() {
        wiki.notifier.speak("ann", Locale.GERMAN);
        want("ann", true);
        assertThat(rest.get(map + "/changes").body()).contains("Notify me in Confluence when");
        wiki.notifier.mail();
        assertThat(rest.get(map + "/changes").body()).contains("E-mail me when").doesNotContain("in Confluence when");
        changeAs("tom");
        assertThat(wiki.notifier.told("ann")).singleElement().satisfies(notice -> assertThat(
                        Jsoup.parse(notice.reason()).text())
                .startsWith("Du bekommst diese E-Mail, weil du unter \u201e\u00c4nderungen\u201c"));
    }

    @Test
    @Rule({"H13", "V3"})
    void theTitleOfAPageIsTextInANotice() {
        page.setTitle("<img src=x onerror=alert(1)>\" onclick=\"x");
        want("ann", true);
        changeAs("tom");
        Notifier.Notice notice = wiki.notifier.told("ann").get(0);
        assertThat(Jsoup.parse(notice.description()).body().select("*"))
                .extracting(Element::tagName)
                .containsExactly("body", "a");
        assertThat(notice.title()).contains("<img src=x onerror=alert(1)>");
    }

    private void changeAs(String person) {
        wiki.become(person);
        String id = "x" + ++notes;
        edit("{'type': 'add-note', 'note': {'id': '" + id + "', 'row': 'steps', 'step': 'entice-1', 'text': 'More'}}");
    }

    private void edit(String edit) {
        String body = "{'base': 1, 'client': 'c', 'edits': [" + edit + "]}";
        assertThat(rest.post(map + "/edits", body.replace('\'', '"')).status()).isEqualTo(200);
    }

    private void want(String person, boolean isWanted) {
        wiki.become(person);
        wiki.notifier.know(AuthenticatedUserThreadLocal.get());
        assertThat(asked(isWanted).status()).isEqualTo(200);
    }

    private Rest.Answer asked(boolean isWanted) {
        return rest.post(map + "/notices", "{\"wanted\": " + isWanted + "}");
    }
}
