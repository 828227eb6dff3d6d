package io.github.journeymap.filed;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.Rule;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@Rule("H6")
class VersionNoteTest {
    private static final Instant SINCE = Instant.parse("2026-11-22T10:02:11Z");

    @Test
    void saysSinceWhenItTakesInOthers() {
        String comment = new VersionNote("3 notes added", SINCE).stamped();
        assertThat(VersionNote.of(comment, SINCE.plusSeconds(60))).isEqualTo(new VersionNote("3 notes added", SINCE));
    }

    @Test
    void saysWhetherItIsOfEdits() {
        String comment = new VersionNote("3 notes added", SINCE).unstamped();
        assertThat(VersionNote.of(comment, SINCE).text()).isEqualTo("3 notes added");
        assertThat(VersionNote.isOfEdits(comment)).isTrue();
        assertThat(VersionNote.isOfEdits(new VersionNote("", SINCE).stamped())).isTrue();
        assertThat(VersionNote.isOfEdits("Version 1 restored")).isFalse();
        assertThat(VersionNote.isOfEdits(null)).isFalse();
    }

    @Test
    @Rule("H12")
    void saysWhetherItIsOfVotesAlone() {
        VersionNote votes = new VersionNote("votes", SINCE, true);
        assertThat(votes.unstamped()).isEqualTo("votes \u00b7\u00b7");
        for (String comment : List.of(votes.stamped(), votes.unstamped())) {
            assertThat(VersionNote.of(comment, SINCE)).isEqualTo(votes);
            assertThat(VersionNote.isOfEdits(comment)).isTrue();
        }
        assertThat(VersionNote.stamp(votes.stamped(), SINCE)).contains(SINCE);
        assertThat(VersionNote.of(new VersionNote("votes", SINCE).stamped(), SINCE)
                        .isOfVotes())
                .isFalse();
        assertThat(VersionNote.of("votes", SINCE).isOfVotes()).isFalse();
    }

    @Test
    void aLongTextWithAnExactTimeFitsAColumnOf255Characters() {
        Instant exact = Instant.parse("2026-11-22T10:02:11.123456789Z");
        String comment = new VersionNote("a".repeat(300), exact, true).stamped();
        assertThat(comment).endsWith("\u2026 \u00b7\u00b7 " + exact).hasSizeLessThanOrEqualTo(255);
        assertThat(new VersionNote("a".repeat(300), exact).stamped()).hasSizeLessThanOrEqualTo(255);
    }

    @Test
    void aLongTextIsCut() {
        String text = "a".repeat(300);
        String cut = new VersionNote(text, SINCE).unstamped();
        assertThat(cut).endsWith("… ·").hasSizeLessThanOrEqualTo(232);
        assertThat(text).startsWith(cut.substring(0, cut.length() - 3));
    }

    @Test
    @Rule("U39")
    void whatAnOldDatabaseCantStoreIsLeftOutOfACommentWithWhatOnlyColoursAndJoinsIt() {
        String family = "\uD83D\uDC69\u200D\uD83D\uDC66";
        assertThat(new VersionNote("Row \u201c\uD83D\uDE00 Feelings\u201d added", SINCE).unstamped())
                .isEqualTo("Row \u201c\u2026 Feelings\u201d added \u00b7");
        assertThat(new VersionNote(family + "\uD83C\uDFFD!", SINCE).unstamped()).isEqualTo("\u2026! \u00b7");
        assertThat(new VersionNote("\uD83D\uDE00".repeat(200) + "b", SINCE).stamped())
                .isEqualTo("\u2026b \u00b7 " + SINCE);
    }
}
