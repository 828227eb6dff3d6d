package io.github.journeymap.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.cache.Cache;
import io.github.journeymap.Rule;
import io.github.journeymap.site.Access;
import io.github.journeymap.store.MapName;
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
        Cache<String, String> cache = wiki.caches.getCache("io.github.journeymap.late-editors", null, null);
        String key = cache.getKeys().iterator().next();
        cache.put(key, LocalDate.now().minusDays(89).toString());

        editors.add(PAGE, MapName.DEFAULT, Access.user());

        assertThat(cache.get(key))
                .isGreaterThanOrEqualTo(LocalDate.now().minusDays(1).toString());
        assertThat(cache.getKeys()).hasSize(1);
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
        assertThat(editors.has(PAGE, MapName.DEFAULT, Access.user())).isFalse();
    }
}
