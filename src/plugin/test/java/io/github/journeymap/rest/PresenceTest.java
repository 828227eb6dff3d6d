package io.github.journeymap.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.confluence.user.ConfluenceUser;
import io.github.journeymap.store.MapName;
import io.github.journeymap.wiki.MemoryCaches;
import io.github.journeymap.wiki.Wiki;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PresenceTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final Presence presence = new Presence(new MemoryCaches());
    private Wiki wiki;
    private ConfluenceUser eva;

    @BeforeEach
    void open() throws InterruptedException {
        wiki = new Wiki();
        eva = AuthenticatedUserThreadLocal.get();
    }

    @AfterEach
    void leave() {
        wiki.close();
    }

    @Test
    @DisplayName("[A13] Who gives no sign for 75 seconds is forgotten, though the cache is not")
    void forgotten() {
        presence.enter(1, MapName.DEFAULT, "a", eva, "", NOW);
        assertThat(presence.people(1, MapName.DEFAULT, NOW.plusSeconds(74))).hasSize(1);
        assertThat(presence.people(1, MapName.DEFAULT, NOW.plusSeconds(75))).isEmpty();
    }

    @Test
    @DisplayName("[A13] Each map has its own people, and each browser of a person counts")
    void apart() {
        presence.enter(1, MapName.DEFAULT, "a", eva, "r/s", NOW);
        presence.enter(1, MapName.DEFAULT, "b", eva, "r/t", NOW);
        presence.enter(1, new MapName("Journey"), "c", eva, "", NOW);
        presence.enter(11, MapName.DEFAULT, "d", eva, "", NOW);
        assertThat(presence.people(1, MapName.DEFAULT, NOW))
                .extracting(Presence.Person::client)
                .containsExactly("a", "b");
    }

    @Test
    @DisplayName("[A13] A later sign takes the place of an earlier one")
    void moves() {
        presence.enter(1, MapName.DEFAULT, "a", eva, "r/s", NOW);
        presence.enter(1, MapName.DEFAULT, "a", eva, "r/t", NOW.plusSeconds(5));
        assertThat(presence.people(1, MapName.DEFAULT, NOW.plusSeconds(6)))
                .extracting(Presence.Person::place)
                .containsExactly("r/t");
    }
}
