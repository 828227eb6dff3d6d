package io.github.journeymap.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.cache.Cache;
import io.github.journeymap.Rule;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.site.Access;
import io.github.journeymap.wiki.Wiki;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LateEditorsTest {
    private static final long PAGE = 7;

    private final Wiki wiki = new Wiki();
    private final LateEditors editors = new LateEditors(wiki.caches);

    @AfterEach
    void leave() {
        wiki.becomeAnonymous();
    }

    /** The cache forgets an entry when the time since it was written is over. */
    @Test
    @Rule("E86")
    void theTimeCountsFromTheLastDayOnWhichSomeoneEdited() {
        editors.add(PAGE, MapName.DEFAULT, Access.user());
        wasOn(LocalDate.now().minusDays(89));

        editors.add(PAGE, MapName.DEFAULT, Access.user());

        Cache<String, String> cache = cache();
        assertThat(cache.getKeys()).hasSize(1);
        assertThat(cache.get(cache.getKeys().iterator().next()).lines())
                .singleElement()
                .asString()
                .isGreaterThanOrEqualTo(LocalDate.now().minusDays(1).toString());
    }

    @Test
    @Rule("E86")
    void aMapThatWasOpenBeforeThatIsForgottenEvenIfAnotherWasSince() {
        editors.add(PAGE, MapName.DEFAULT, Access.user());
        wasOn(LocalDate.now().minusDays(92));
        assertThat(editors.hasOn(PAGE, Access.user())).isFalse();
        editors.add(PAGE + 1, MapName.DEFAULT, Access.user());
        assertThat(editors.hasOn(PAGE, Access.user())).isFalse();
        assertThat(editors.hasOn(PAGE + 1, Access.user())).isTrue();
        assertThat(cache().get(cache().getKeys().iterator().next()).lines()).hasSize(1);
    }

    @Test
    @Rule("E86")
    void whoeverMakesUpMapsPushesNobodyElsesOutOfTheCacheAndKeepsTheirOwnLastOnes() {
        editors.add(PAGE, MapName.DEFAULT, Access.user());
        wiki.become("tom");
        for (int i = 0; i < 30_000; i++) {
            editors.add(PAGE + i, new MapName("Made up " + i), Access.user());
        }
        assertThat(cache().getKeys()).hasSize(2);
        assertThat(editors.hasOn(PAGE + 29_999, Access.user())).isTrue();
        assertThat(editors.hasOn(PAGE, Access.user())).isFalse();
        assertThat(cache().getKeys())
                .allSatisfy(key -> assertThat(cache().get(key)).hasSizeLessThan(20_000));
        wiki.become("eva");
        assertThat(editors.hasOn(PAGE, Access.user())).isTrue();
    }

    @Test
    @Rule("E86")
    void aPageAndAMapWhoseNameBeginsWithANumberAreNotTakenForEachOther() {
        editors.add(PAGE, new MapName("8 Map"), Access.user());
        assertThat(editors.hasOn(PAGE, Access.user())).isTrue();
        assertThat(editors.hasOn(8, Access.user())).isFalse();
        assertThat(editors.hasOn(PAGE * 10 + 8, Access.user())).isFalse();
    }

    @Test
    @Rule("E86")
    void eachQuestionOfADayButTheFirstWritesNothing() {
        editors.add(PAGE, MapName.DEFAULT, Access.user());
        int writes = wiki.caches.writes();
        for (int i = 0; i < 20; i++) {
            editors.add(PAGE, MapName.DEFAULT, Access.user());
        }
        // It may have struck midnight.
        assertThat(wiki.caches.writes() - writes).isLessThanOrEqualTo(1);
    }

    @Test
    @Rule("E86")
    void whereThereIsNoCacheNobodyIsKnownAndNothingFails() {
        wiki.caches.fail();
        editors.add(PAGE, MapName.DEFAULT, Access.user());
        assertThat(editors.hasOn(PAGE, Access.user())).isFalse();
    }

    private Cache<String, String> cache() {
        return wiki.caches.getCache("io.github.journeymap.late-editors", null, null);
    }

    /** What is remembered is as old as that. */
    private void wasOn(LocalDate day) {
        Cache<String, String> cache = cache();
        String key = cache.getKeys().iterator().next();
        cache.put(key, cache.get(key).replaceAll("^[0-9-]+", day.toString()));
    }
}
