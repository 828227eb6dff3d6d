package io.github.journeymap.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.journeymap.Rule;
import io.github.journeymap.model.Votes;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What browsers are told of votes, and what they may say. */
class VotesResourceTest extends RestCase {
    private static final String TWO =
            "{'type': 'add-note', 'note': {'id': 'n2', 'row': 'steps', 'step': 'entice-1', 'text': 'Two'}}";

    @BeforeEach
    void openVoting() {
        rest.post(map + "/edits", ADD);
        edit("{'type': 'set-field', 'field': 'votes.state', 'value': 'open', 'was': ''}");
    }

    @Test
    @Rule("A20")
    void oneIsToldWhichVotesAreOnesOwnAndOfTheOthersOnlyHowMany() {
        edit("{'type': 'add-vote', 'id': 'n1'}");
        String own = votes();
        assertThat(own).contains("\"by\":[\"me\"]");
        wiki.become("tom");
        assertThat(votes()).doesNotContain("me", "eva");
        Rest.Answer toms = rest.get(map);
        edit("{'type': 'add-vote', 'id': 'n1'}");
        assertThat(votes()).matches(".*\\[(\"me\",\"[0-9a-f]{16}\"|\"[0-9a-f]{16}\",\"me\")].*");
        wiki.become("eva");
        assertThat(rest.get(map).header("ETag")).isNotEqualTo(toms.header("ETag"));
    }

    @Test
    @Rule("A20")
    void whatABrowserKeepsOfOnePersonsVotesIsNotShownToAnother() {
        edit("{'type': 'add-vote', 'id': 'n1'}");
        String evas = rest.get(map).header("ETag");
        assertThat(rest.get(map, "If-None-Match", evas).status()).isEqualTo(304);
        wiki.become("tom");
        assertThat(rest.get(map, "If-None-Match", evas).status()).isEqualTo(200);
    }

    @Test
    @Rule("A20")
    void newsOfVotesSaysNobodysName() {
        String tag = tag();
        wiki.become("tom");
        edit("{'type': 'change-note', 'id': 'n1', 'field': 'text', 'value': 'Two', 'was': 'One', 'row': 'steps', "
                + "'step': 'entice-1'}, {'type': 'add-vote', 'id': 'n1'}");
        String toms = rest.get(map + "?since=" + tag).body();
        assertThat(toms).contains("\"by\":\"me\"");
        wiki.become("eva");
        Rest.Answer news = rest.get(map + "?since=" + tag);
        assertThat(news.json().getAsJsonArray("changes"))
                .as("what he wrote, his vote, and how many have voted")
                .hasSize(3);
        assertThat(news.json().getAsJsonArray("changes").get(0).toString()).contains("tom Full");
        assertThat(news.json().getAsJsonArray("changes").get(1).toString())
                .contains("add-vote")
                .doesNotContain("tom", "author", "\"me\"");
    }

    @Test
    @Rule("A20")
    void nobodyIsToldThatTwoVotesAreOnePersons() {
        String tag = tag();
        wiki.become("tom");
        edit("{'type': 'add-vote', 'id': 'n1'}");
        edit(TWO + ", {'type': 'add-vote', 'id': 'n2'}");
        String tom = wiki.voters.current(page.getId());
        wiki.become("eva");
        JsonArray on = rest.get(map)
                .json()
                .getAsJsonObject("map")
                .getAsJsonObject("votes")
                .getAsJsonArray("on");
        assertThat(on).hasSize(2);
        List<String> told = on.asList().stream()
                .flatMap(note -> note.getAsJsonObject().getAsJsonArray("by").asList().stream())
                .map(JsonElement::getAsString)
                .toList();
        assertThat(told).hasSize(2).doesNotHaveDuplicates().doesNotContain(tom, Votes.ME);
        String news = rest.get(map + "?since=" + tag).body();
        assertThat(news).contains("\"changes\"", told.get(0), told.get(1)).doesNotContain(tom);
    }

    @Test
    @Rule("V32")
    void whileCountsAreHiddenOnesOwnVotesAreAllThatOneIsTold() {
        edit("{'type': 'set-field', 'field': 'votes.state', 'value': 'hidden', 'was': 'open'}");
        edit("{'type': 'add-vote', 'id': 'n1'}");
        String tag = tag();
        wiki.become("tom");
        edit(TWO + ", {'type': 'add-vote', 'id': 'n1'}, {'type': 'add-vote', 'id': 'n2'}");
        assertThat(votes()).contains("{\"note\":\"n1\",\"by\":[\"me\"]}", "\"own\":true");
        assertThat(changes(tag)).contains("add-note", "\"by\":\"me\"");
        wiki.become("eva");
        assertThat(votes())
                .isEqualTo(
                        "{\"state\":\"hidden\",\"on\":[{\"note\":\"n1\",\"by\":[\"me\"]}],\"own\":true,\"voters\":\"2\"}");
        assertThat(changes(tag)).contains("add-note").doesNotContain("add-vote");
        edit("{'type': 'remove-vote', 'id': 'n1'}");
        assertThat(changes(tag)).contains("{\"type\":\"remove-vote\",\"id\":\"n1\",\"by\":\"me\"}");
        wiki.become("ada");
        assertThat(votes()).isEqualTo("{\"state\":\"hidden\",\"own\":true,\"voters\":\"1\"}");
        assertThat(rest.get(map + "/versions/1").body()).doesNotContain("\"by\"");
    }

    @Test
    @Rule({"V32", "A20"})
    void everyoneIsToldHowManyHaveVotedAndWhoeverVotesAtOnce() {
        edit("{'type': 'set-field', 'field': 'votes.state', 'value': 'hidden', 'was': 'open'}");
        JsonObject now = rest.get(map).json();
        String tag = now.get("tag").getAsString();
        JsonObject answer = rest.post(map + "/edits", seen(now, "{'type': 'add-vote', 'id': 'n1'}"))
                .json();
        String first = count("", "1");
        assertThat(answer.get("changes").toString()).contains("\"by\":\"me\"").endsWith(first + "]");
        wiki.become("tom");
        assertThat(changes(tag)).isEqualTo("[" + first + "]");
        edit(TWO + ", {'type': 'add-vote', 'id': 'n2'}, {'type': 'add-vote', 'id': 'n1'}");
        wiki.become("eva");
        assertThat(changes(answer.get("tag").getAsString()))
                .as("once, however many votes")
                .contains("add-note", count("1", "2"))
                .doesNotContain("add-vote");
        String two = tag();
        edit("{'type': 'remove-note', 'id': 'n1', 'was': 'One'}");
        assertThat(changes(two)).as("hers was on that note only").contains(count("2", "1"));
        assertThat(rest.get(map + "/export/json").body()).doesNotContain("voters");
    }

    /** A batch of someone who has the whole map. */
    private static String seen(JsonObject map, String edits) {
        String tag = map.get("tag").getAsString();
        return batch(edits).replace("\"base\": 1", "\"seen\": \"" + tag + "\", \"since\": \"" + tag + "\"");
    }

    /** That another number of people have voted. */
    private static String count(String was, String now) {
        return "{\"edits\":[{\"type\":\"set-field\",\"field\":\"votes.voters\",\"value\":\"" + now + "\",\"was\":\""
                + was + "\"}],\"outcomes\":[{\"outcome\":\"done\"}]}";
    }

    @Test
    @Rule("V32")
    void whoeverClosesTheVoteIsToldAllCountsAtOnceAndSoIsEveryoneElse() {
        edit("{'type': 'set-field', 'field': 'votes.state', 'value': 'hidden', 'was': 'open'}");
        wiki.become("tom");
        edit("{'type': 'add-vote', 'id': 'n1'}");
        wiki.become("eva");
        JsonObject now = rest.get(map).json();
        String close = "{'type': 'set-field', 'field': 'votes.state', 'value': '', 'was': 'hidden'}";
        JsonObject closed = rest.post(
                        map + "/edits", batch(close).replace("\"base\": 1", "\"base\": " + now.get("version")))
                .json();
        assertThat(closed.getAsJsonObject("map").get("votes").toString())
                .matches("\\{\"on\":\\[\\{\"note\":\"n1\",\"by\":\\[\"[0-9a-f]{16}\"]}],\"voters\":\"1\"}");
        wiki.become("ada");
        JsonObject news =
                rest.get(map + "?since=" + now.get("tag").getAsString()).json();
        assertThat(news.getAsJsonObject("map").get("votes"))
                .isEqualTo(closed.getAsJsonObject("map").get("votes"));
    }

    @Test
    @Rule("A20")
    void aForgedVoteIsRefusedWithItsPlace() {
        Rest.Answer answer =
                rest.post(map + "/edits", batch("{'type': 'add-vote', 'id': 'n1', 'by': '0123456789abcdef'}"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("path").getAsString()).isEqualTo("$.edits[0].by");
        assertThat(votes()).doesNotContain("0123456789abcdef");
    }

    @Test
    @Rule("A20")
    void anyoneWhoMayOnlyReadDoesntVote() {
        wiki.become("tom");
        wiki.protect(page);
        assertThat(rest.post(map + "/edits", batch("{'type': 'add-vote', 'id': 'n1'}"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    @Rule("X12")
    void noDownloadHasWhatStandsForAVoter() {
        edit("{'type': 'add-vote', 'id': 'n1'}");
        String voter = wiki.voters.current(page.getId());
        for (String kind : new String[] {"csv", "md", "json", "mermaid", "storage", "svg", "print"}) {
            assertThat(rest.get(map + "/export/" + kind).body())
                    .as(kind)
                    .contains("One")
                    .doesNotContain(voter);
        }
        assertThat(rest.get(map + "/export/csv").body()).contains("\"Votes\"", "\"One\",\"1\"");
        assertThat(rest.get(map + "/export/svg").body()).contains("1 vote");
        assertThat(rest.get(map + "/export/print").body()).contains("1 vote");
        assertThat(rest.get(map + "/export/md").body()).contains("## Votes", "- 1 vote: One");
        assertThat(rest.get(map + "/export/storage").body()).contains("<h3>Votes</h3>", "1 vote");
        edit("{'type': 'set-field', 'field': 'votes.state', 'value': 'hidden', 'was': 'open'}");
        for (String kind : new String[] {"csv", "svg", "print", "md", "storage"}) {
            assertThat(rest.get(map + "/export/" + kind).body())
                    .as("hidden in %s", kind)
                    .doesNotContain("1 vote", "Votes");
        }
    }

    private String tag() {
        return rest.get(map).json().get("tag").getAsString();
    }

    private String changes(String since) {
        return rest.get(map + "?since=" + since).json().get("changes").toString();
    }

    private void edit(String edits) {
        assertThat(rest.post(map + "/edits", batch(edits)).status()).isEqualTo(200);
    }

    private static String batch(String edits) {
        return ("{'base': 1, 'client': 'c', 'edits': [" + edits + "]}").replace('\'', '"');
    }

    @Test
    @Rule("E80")
    void whoeverEditsClearsAllVotesAndOthersAreToldByTheWholeMap() {
        edit("{'type': 'add-vote', 'id': 'n1'}");
        String seen = tag();
        Rest.Answer cleared = rest.post(map + "/clear-votes", "{}");
        assertThat(cleared.status()).isEqualTo(200);
        JsonObject news = rest.get(map + "?since=" + seen).json();
        assertThat(news.getAsJsonObject("map").get("votes").toString()).isEqualTo("{\"state\":\"open\"}");
        assertThat(news.get("tag")).isEqualTo(cleared.json().get("tag"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @Rule("M2")
    void votesThatWereGivenSinceStayWhenTheRequestThatClearedTheOthersComesLate(boolean changesNothing) {
        if (!changesNothing) {
            edit("{'type': 'add-vote', 'id': 'n1'}");
        }
        String asked = "{\"stamp\": \"clearing:1\"}";
        rest.post(map + "/clear-votes", asked);
        edit("{'type': 'add-vote', 'id': 'n1'}");
        String given = votes();
        assertThat(given).contains("n1");

        Rest.Answer again = rest.post(map + "/clear-votes", asked);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().get("tag").getAsString()).isEqualTo(tag());
        assertThat(votes()).isEqualTo(given);
        rest.post(map + "/clear-votes", "{\"stamp\": \"once-more:1\"}");
        assertThat(votes()).isEqualTo("{\"state\":\"open\"}");
    }

    private String votes() {
        return rest.get(map).json().getAsJsonObject("map").get("votes").toString();
    }
}
