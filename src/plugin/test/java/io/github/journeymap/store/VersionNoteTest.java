package io.github.journeymap.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class VersionNoteTest {
    private static final Instant SINCE = Instant.parse("2026-11-22T10:02:11Z");

    @Test
    void saysSinceWhenItTakesInOthers() {
        String comment = new VersionNote("3 notes added", SINCE).stamped();
        assertThat(VersionNote.of(comment, SINCE.plusSeconds(60))).isEqualTo(new VersionNote("3 notes added", SINCE));
    }

    @Test
    void aLongTextIsCutBetweenCharacters() {
        for (int i = 0; i < 2; i++) {
            String text = "a".repeat(i) + "\uD83D\uDE00".repeat(200);
            String cut = new VersionNote(text, SINCE).shortened();
            assertThat(cut).endsWith("…").hasSizeLessThanOrEqualTo(230);
            assertThat(text).startsWith(cut.substring(0, cut.length() - 1));
            assertThat(Character.isHighSurrogate(cut.charAt(cut.length() - 2))).isFalse();
        }
    }
}
