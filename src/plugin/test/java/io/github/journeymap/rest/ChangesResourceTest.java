package io.github.journeymap.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.Rule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangesResourceTest extends RestCase {
    /** What is to come can't be asked for, and the tests let days pass. */
    @BeforeEach
    void aMonthAgo() {
        wiki.wait(Duration.ofDays(-30));
    }

    @Test
    @Rule("V33")
    void whatChangedSinceAMomentIsMarkedInTheGridAndNeedsNoScript() {
        wiki.addNote(page, "n1", "Before");
        Instant left = wiki.now().plusSeconds(60);
        wiki.wait(Duration.ofMinutes(20));
        wiki.addNote(page, "n2", "In the meantime");

        Document changes = changes("since=" + left);

        assertThat(changes.select(".jm-grid [data-change]").text()).contains("In the meantime");
        assertThat(changes.select(".jm-grid [data-change]").text()).doesNotContain("Before");
        assertThat(changes.select(".jm-grid").text()).contains("Before");
        assertThat(changes.select("form[method=get] input[type=date][name=since]"))
                .hasSize(1);
        assertThat(changes.select("script"))
                .allSatisfy(script -> assertThat(script.data()).isEmpty());
        assertThat(changes.select("form[action], [onclick], [onload]")).isEmpty();
    }

    @Test
    @Rule("V33")
    void ofWhatWasTakenInByALaterVersionTooMuchIsShownRatherThanTooLittle() {
        wiki.addNote(page, "n1", "Yesterday");
        wiki.wait(Duration.ofDays(30).minusMinutes(5));
        wiki.addNote(page, "n2", "Seen already");
        Instant left = wiki.now().plusSeconds(60);
        wiki.wait(Duration.ofMinutes(3));
        wiki.addNote(page, "n3", "In the meantime");
        assertThat(changes("since=" + left).select(".jm-grid [data-change]").text())
                .contains("Seen already", "In the meantime")
                .doesNotContain("Yesterday");
    }

    @Test
    @Rule("V33")
    void ofAMapThatWasBegunSinceAllIsNewAndASentenceSaysSoInsteadOfMarks() {
        wiki.addNote(page, "n1", "First");
        Document changes = changes("since=2001-02-03");
        assertThat(changes.select(".jm-grid").text()).contains("First", "Steps");
        assertThat(changes.select("[data-change], .jm-change, del, ins, .jm-compared-summary"))
                .as("a mark on everything tells nothing")
                .isEmpty();
        assertThat(changes.select(".jm-compared"))
                .as("nor is everything dimmed, as what stayed the same is")
                .isEmpty();
        assertThat(changes.select(".jm-since p").text())
                .isEqualTo(wiki.words.at(
                        "journey-map.changes.begun",
                        LocalDate.of(2001, 2, 3)
                                .atStartOfDay(ZoneId.systemDefault())
                                .toInstant()));
    }

    @Test
    @Rule("V33")
    void whereNothingChangedNothingIsMarked() {
        wiki.addNote(page, "n1", "There");
        wiki.wait(Duration.ofSeconds(5));
        Document changes = changes("since=" + wiki.now().plusSeconds(3600));
        assertThat(changes.select("[data-change]")).isEmpty();
    }

    @Test
    @Rule("V33")
    void aDayCountsFromItsBeginningAndWithoutOneItIsAWeek() {
        Instant now = Instant.parse("2026-11-26T09:30:00Z");
        ZoneId here = ZoneId.systemDefault();
        assertThat(ChangesResource.moment("2026-11-20", now))
                .isEqualTo(LocalDate.of(2026, 11, 20).atStartOfDay(here).toInstant());
        Instant week = LocalDate.ofInstant(now.minus(7, ChronoUnit.DAYS), here)
                .atStartOfDay(here)
                .toInstant();
        for (String nothing : new String[] {"", "yesterday", "2026-13-45", "<script>"}) {
            assertThat(ChangesResource.moment(nothing, now)).isEqualTo(week);
        }
        assertThat(ChangesResource.moment("9999-12-31", now)).isEqualTo(now);
        assertThat(ChangesResource.moment("-999999999-01-01T00:00:00Z", now)).isEqualTo(Instant.EPOCH);
    }

    @Test
    @Rule("A1")
    void whatChangedOnAHiddenPageAndOnOneWithoutAMapIsNotTold() {
        assertThat(rest.get(map + "/changes").status()).isEqualTo(404);
        wiki.addNote(page, "n1", "Secret");
        wiki.hide(page);
        Rest.Answer answer = rest.get(map + "/changes");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("Secret");
    }

    @Test
    @Rule("V3")
    void aHostileMapIsTextThere() {
        String evil = "<img src=x onerror=alert(1)>\"'</script>";
        wiki.addNote(page, "n1", evil);
        Rest.Answer answer = rest.get(map + "/changes?since=" + "%3Cscript%3E");
        assertThat(Jsoup.parse(answer.body()).select(".journey-map img, .journey-map script"))
                .isEmpty();
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "form-action 'self'");
    }

    private Document changes(String query) {
        Rest.Answer answer = rest.get(map + "/changes?" + query.replace(":", "%3A"));
        assertThat(answer.status()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
