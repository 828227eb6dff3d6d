package io.github.journeymap.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.pages.Page;
import io.github.journeymap.Rule;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.model.Note;
import io.github.journeymap.wiki.Wiki;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which version of the map a former version of its page shows. */
class PastMapsTest {
    @AutoClose
    private final Wiki wiki = new Wiki();

    private final Page page = wiki.page("Plans");

    @Test
    @Rule("H9")
    void aFormerVersionOfThePageShowsTheMapAsItWasWhenThatVersionWasReplaced() {
        Page first = wiki.changeBetweenNotes(page);
        wiki.wait(Duration.ofMinutes(20));
        Page second = wiki.change(page);
        wiki.wait(Duration.ofMinutes(20));
        wiki.addNote(page, "n3", "Three");
        assertThat(notesOn(first)).containsExactly("n1");
        assertThat(notesOn(second)).containsExactly("n1", "n2");
    }

    @Test
    @Rule("H9")
    void aFormerVersionOfThePageFromBeforeThereWasAMapHasNone() {
        wiki.wait(Duration.ofMinutes(1));
        Page former = wiki.change(page);
        wiki.wait(Duration.ofMinutes(1));
        wiki.addNote(page, "n1", "One");
        assertThat(wiki.past.find(former, MapName.DEFAULT)).isEmpty();
    }

    @Test
    @Rule("H10")
    void ifThatVersionOfTheMapWasRemovedTheNextOneStandsInForIt() {
        Page former = threeVersionsAndFormerPage();
        wiki.shelf.purge(page, Wiki.FILE, 2);
        PastMap past = mapOf(former);
        assertThat(past.purged()).isTrue();
        assertThat(past.stored().version()).isEqualTo(3);
    }

    @Test
    @Rule("H10")
    void ifAllVersionsFromThatTimeAndBeforeWereRemovedTheNextOneStandsInForThem() {
        Page former = threeVersionsAndFormerPage();
        wiki.shelf.purge(page, Wiki.FILE, 1);
        wiki.shelf.purge(page, Wiki.FILE, 2);
        PastMap past = mapOf(former);
        assertThat(past.purged()).isTrue();
        assertThat(past.stored().version()).isEqualTo(3);
    }

    @Test
    @Rule("H10")
    void numbersThatAreMissingBecauseALaterVersionTookOthersInAreNoLoss() {
        Page former = wiki.changeBetweenNotes(page);
        wiki.wait(Duration.ofMinutes(1));
        wiki.addNote(page, "n3", "Three");
        assertThat(wiki.shelf.versions(page, Wiki.FILE)).containsExactly(1, 3);
        PastMap past = mapOf(former);
        assertThat(past.purged()).isFalse();
        assertThat(past.stored().version()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    @Rule("H9")
    void howeverPeopleSaveInTurnsWhileThePageChangesEachVersionOfItShowsTheMapOfItsTime(long seed) {
        Random random = new Random(seed);
        Map<Page, List<String>> then = new LinkedHashMap<>();
        List<String> notes = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            wiki.wait(Duration.ofSeconds(1 + random.nextInt(90)));
            if (random.nextInt(12) == 0 && !notes.isEmpty()) {
                then.put(wiki.change(page), List.copyOf(notes));
            } else {
                wiki.become("person" + random.nextInt(3));
                wiki.addNote(page, "n" + i, "Note");
                notes.add("n" + i);
            }
        }
        assertThat(wiki.shelf.versions(page, Wiki.FILE)).hasSizeLessThan(100);
        then.forEach((former, shown) -> {
            assertThat(notesOn(former)).isEqualTo(shown);
            assertThat(mapOf(former).purged()).isFalse();
        });
    }

    @Test
    @Rule("H10")
    void aVersionThatIsGoneIsToldAlsoWhereOthersVersionsWereTakenInLater() {
        wiki.addNote(page, "n1", "One");
        wiki.wait(Duration.ofMinutes(20));
        wiki.addNote(page, "n2", "Two");
        Page former = wiki.change(page);
        for (int i = 3; i < 9; i++) {
            wiki.wait(Duration.ofMinutes(1));
            wiki.become(i % 2 == 0 ? "eva" : "tom");
            wiki.addNote(page, "n" + i, "Note");
        }
        assertThat(mapOf(former).purged()).isFalse();
        assertThat(notesOn(former)).containsExactly("n1", "n2");
        wiki.shelf.purge(page, Wiki.FILE, 1);
        assertThat(notesOn(former)).containsExactly("n1", "n2");
    }

    /** Versions 1, 2 and 3; the former page ended while 2 was the newest. */
    private Page threeVersionsAndFormerPage() {
        wiki.addNote(page, "n1", "One");
        wiki.wait(Duration.ofMinutes(20));
        wiki.addNote(page, "n2", "Two");
        wiki.wait(Duration.ofMinutes(20));
        Page former = wiki.change(page);
        wiki.wait(Duration.ofMinutes(20));
        wiki.addNote(page, "n3", "Three");
        return former;
    }

    private PastMap mapOf(Page former) {
        return wiki.past.find(former, MapName.DEFAULT).orElseThrow();
    }

    private List<String> notesOn(Page former) {
        return mapOf(former).stored().map().orElseThrow().notes().stream()
                .map(Note::id)
                .toList();
    }
}
