package io.github.journeymap.acceptance.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.load.Readers;
import io.github.journeymap.acceptance.load.Soak;
import io.github.journeymap.acceptance.load.Voters;
import io.github.journeymap.acceptance.site.Answer;
import io.github.journeymap.acceptance.site.EditJson;
import io.github.journeymap.acceptance.site.MapOnSite;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Three nodes on one database, one of which dies. */
@Rule({"A19", "U53"})
class ClusterIT {
    private static Cluster cluster;

    @BeforeAll
    static void startNodes() {
        cluster = new Cluster(3);
    }

    @AfterAll
    static void stopNodes() {
        if (cluster != null) {
            cluster.close();
        }
    }

    @Test
    @Rule({"A9", "M12", "H12"})
    void eightWhoEditAndFiftyWhoVoteOnThreeNodesOneOfWhichIsKilledInTheMeantimeAndComesBackLoseNothing() {
        SitePage page = cluster.site(0).pageWithMap("four-stage");
        Voters voters = new Voters(cluster.sites(), page, cluster.enroll(50), List.of("v1", "v2", "v3", "v4"));
        voters.open();
        CompletableFuture<Void> votes = CompletableFuture.runAsync(voters::vote);
        Soak.Outcome outcome = new Soak(8, 12, 3, true).runOn(cluster, page);
        votes.join();

        System.out.println(outcome);
        assertThat(outcome.isFine()).as(outcome.toString()).isTrue();
        assertThat(voters.counts()).hasSize(3).containsOnly(Map.of("v1", 50, "v2", 50, "v3", 50, "v4", 50));
        assertThat(page.map().versions()).hasSizeLessThan(10);
    }

    @Test
    @Rule("A17")
    void manyWhoReadTheLargestMapAtOnceOnHalfAGigabyteAreAnsweredOrToldToWaitAndNothingElse() {
        Readers.Outcome outcome = new Readers(6).run(cluster.site(0));
        assertThat(outcome.isFine()).as(outcome.toString()).isTrue();
    }

    @Test
    @Rule("U24")
    void aChangeOnOneNodeIsShownByTheOthersAtOnceTheMapThePageAndTheVersion() {
        SitePage page = cluster.site(0).pageWithMap("four-stage");
        for (int i = 0; i < 6; i++) {
            MapOnSite here = on(page, i % 3);
            MapOnSite elsewhere = on(page, (i + 1) % 3);
            String tag = elsewhere.get(User.READER).header("ETag");

            here.edit(User.EDITOR, EditJson.addNote("n" + i, "steps", "enter-1", "Note " + i));

            assertThat(elsewhere.notes()).contains("Note " + i);
            assertThat(elsewhere.page().html(User.READER)).contains("Note " + i);
            if (i > 0 && i % 2 == 0) {
                assertThat(elsewhere
                                .page()
                                .site()
                                .as(User.READER)
                                .get(elsewhere.path(), "If-None-Match", tag)
                                .status())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    @Rule("E52")
    void savesOnThreeNodesAreToldOnEachOfThemAsEditsOneAfterTheOther() {
        SitePage page = cluster.site(0).pageWithMap("four-stage");
        on(page, 0).edit(User.EDITOR, EditJson.addNote("n0", "steps", "enter-1", "First"));
        String tag = on(page, 1).tag();
        for (int i = 1; i < 4; i++) {
            on(page, i % 3)
                    .save(i % 2 == 0 ? User.ADMIN : User.EDITOR, EditJson.addNote("n" + i, "steps", "enter-1", "N" + i))
                    .expecting(200);
        }
        for (int node = 0; node < 3; node++) {
            JsonObject news =
                    on(page, node).since(tag, User.READER).expecting(200).json();
            assertThat(news.has("map")).isFalse();
            assertThat(news.get("tag").getAsString()).isEqualTo(on(page, node).tag());
            assertThat(news.getAsJsonArray("changes"))
                    .extracting(change -> change.getAsJsonObject()
                            .getAsJsonArray("edits")
                            .get(0)
                            .getAsJsonObject()
                            .getAsJsonObject("note")
                            .get("text")
                            .getAsString())
                    .containsExactly("N1", "N2", "N3");
        }
    }

    @Test
    @Rule("U24")
    void anyoneWhoEditsOnOneNodeIsShownToThoseWhoEditOnAnother() {
        SitePage page = cluster.site(0).pageWithMap("four-stage");
        String presence = "{\"client\":\"%s\",\"cell\":\"\",\"leave\":false}";
        cluster.site(0)
                .as(User.ADMIN)
                .post(page.map().path() + "/presence", presence.formatted("one"))
                .expecting(200);

        Answer seen = cluster.site(1)
                .as(User.EDITOR)
                .post(page.map().path() + "/presence", presence.formatted("two"))
                .expecting(200);

        assertThat(seen.json().getAsJsonArray("people").toString()).contains("admin");
    }

    @Test
    @Rule("A9")
    void aLockThatIsHeldForTooLongIsAnswered503WithRetryAfterWhenItsHolderDiesTheSaveGoesThrough() throws SQLException {
        SitePage page = cluster.site(0).pageWithMap("four-stage");
        page.map().edit(User.EDITOR, EditJson.addNote("n1", "steps", "enter-1", "First"));
        try (Connection holder = DriverManager.getConnection(cluster.databaseUrl(), "sa", "");
                Statement hold = holder.createStatement()) {
            holder.setAutoCommit(false);
            hold.executeQuery("select name from cluster_locks for update").close();

            Answer answer = second(page);

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isNotEmpty();
        }
        second(page).expecting(200);
        assertThat(page.map().notes()).containsExactly("First", "Second");
    }

    private static Answer second(SitePage page) {
        return on(page, 1).save(User.EDITOR, 1, "", EditJson.addNote("n2", "steps", "enter-1", "Second"));
    }

    private static MapOnSite on(SitePage page, int node) {
        return new SitePage(cluster.site(node), page.id(), page.title()).map();
    }
}
