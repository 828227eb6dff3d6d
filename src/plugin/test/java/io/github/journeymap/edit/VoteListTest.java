package io.github.journeymap.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.Rule;
import io.github.journeymap.model.UnknownFields;
import io.github.journeymap.model.Votes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class VoteListTest {
    @Test
    @Rule({"M12", "A7"})
    void howManyVotesSomeoneHasGivenMakesNoVoteDearer() {
        Map<String, Set<String>> on = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            on.put("n" + i, Set.of("tom"));
        }
        Votes votes = votes("10", on);
        VoteList list = new VoteList(votes);
        AtomicInteger looks = new AtomicInteger();
        for (int i = 0; i < 100; i++) {
            assertThat(list.apply(new Edit.AddVote("x" + i, "tom"), votes, note -> {
                        looks.incrementAndGet();
                        return Optional.of("r");
                    }))
                    .isEqualTo(Outcome.KEPT);
        }
        assertThat(looks.get()).isLessThan(100 * (10 + 2));
    }

    @Test
    @Rule("M12")
    void whatSomeoneTakesBackOrVotesForInTheSameBatchCounts() {
        Votes votes = votes("2", Map.of("a", Set.of("tom"), "b", Set.of("tom", "ada")));
        VoteList list = new VoteList(votes);
        assertThat(apply(list, votes, new Edit.AddVote("c", "tom"))).isEqualTo(Outcome.KEPT);
        assertThat(apply(list, votes, new Edit.RemoveVote("a", "tom"))).isEqualTo(Outcome.DONE);
        assertThat(apply(list, votes, new Edit.AddVote("c", "tom"))).isEqualTo(Outcome.DONE);
        assertThat(apply(list, votes, new Edit.AddVote("a", "tom"))).isEqualTo(Outcome.KEPT);
        assertThat(apply(list, votes, new Edit.AddVote("a", "ada"))).isEqualTo(Outcome.DONE);
    }

    private static Outcome apply(VoteList list, Votes votes, Edit.OfVote vote) {
        return list.apply(vote, votes, note -> Optional.of("r"));
    }

    private static Votes votes(String limit, Map<String, Set<String>> on) {
        return new Votes(Votes.OPEN, limit, "", on, UnknownFields.NONE);
    }
}
