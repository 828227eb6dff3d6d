package io.github.journeymap.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.pages.Page;
import io.github.journeymap.Cost;
import io.github.journeymap.Rule;
import io.github.journeymap.fuzz.WorstCases;
import io.github.journeymap.wiki.Wiki;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever someone sends or attaches is answered, or refused in words, within a second of processor time. Memory is
 * counted as all that was ever allocated for it, which is two to three times what is held at once.
 */
class WorstCasesTest extends RestCase {
    private static final long MOST_MILLIS = 1_000;
    private static final long MOST_ALLOCATED = 3L * 64 * 1024 * 1024;

    /** Most of the first costs is what the JVM does to code that it hasn't run yet. */
    private static final int TRIES = 3;

    @TestFactory
    @Rule("M9")
    Stream<DynamicTest> noBatchCostsMoreThanItShould() {
        return each(WorstCases.batches(), batch -> {
            String text = new String(batch, StandardCharsets.UTF_8);
            return fresh -> rest.post("pages/" + fresh.getId() + "/maps/Journey%20map/edits", text);
        });
    }

    @TestFactory
    @Rule("F3")
    Stream<DynamicTest> noFileCostsMoreThanItShould() {
        return each(WorstCases.files(), file -> fresh -> {
            wiki.shelf.upload(fresh, Wiki.FILE, file);
            return rest.get("pages/" + fresh.getId() + "/maps/Journey%20map");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "x", "1-", "%2D1"})
    @Rule("A7")
    void whatAnAddressSaysCostsNothingHoweverLongItIs(String part) {
        rest.post(map + "/edits", ADD);
        String endless = part.repeat(50_000);
        Cost cost = Cost.of(() -> {
            assertThat(rest.get(map + "?since=" + endless).status()).isEqualTo(200);
            assertThat(rest.get(map + "?shown=" + endless + "&template=" + endless)
                            .status())
                    .isEqualTo(200);
            assertThat(rest.get(maps + "/" + endless).status()).isEqualTo(404);
            assertThat(rest.get(map + "/export/csv?template=" + endless).status())
                    .isEqualTo(200);
        });
        assertThat(cost.cpuMillis()).isLessThan(MOST_MILLIS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "x", "1-", "%2D1", ",", "%0A", "2026-11-20T09:30:00Z", "%22%29", "e%CC%81"})
    @Rule("A7")
    void norDoesWhatTheAddressOfAWindowAnOverviewOrAListSays(String part) {
        rest.post(map + "/edits", ADD);
        String endless = part.repeat(50_000);
        List<String> addresses = List.of(
                map + "/changes?since=" + endless + "&mode=" + endless,
                map + "/view?version=" + endless + "&mode=" + endless + "&comments=" + endless,
                map + "/versions/compare?from=" + endless + "&to=" + endless,
                map + "/export/svg?rows=" + endless + "&stages=" + endless,
                map + "/notes/" + endless.replaceAll("%..", "") + "/comments?mode=" + endless,
                "overview?rows=" + endless + "&spaces=" + endless + "&label=" + endless + "&page=" + endless,
                "overview?tone=" + endless + "&kind=" + endless + "&group=" + endless + "&sort=" + endless,
                "overview?count=" + endless + "&show=" + endless + "&theme=" + endless + "&home=" + endless,
                "overview/export/csv?rows=" + endless + "&spaces=" + endless);
        for (String address : addresses) {
            Cost cost = Cost.of(() -> rest.get(address));
            assertThat(cost.cpuMillis()).as(address.substring(0, 60)).isLessThan(MOST_MILLIS);
        }
    }

    /** What is asked of a page that has no map yet. */
    private interface Request {
        Rest.Answer of(Page page);
    }

    private interface Requests {
        Request with(byte[] bytes);
    }

    private Stream<DynamicTest> each(Map<String, Supplier<byte[]>> cases, Requests requests) {
        return cases.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
                    byte[] bytes = each.getValue().get();
                    assertThat(bytes.length).isBetween(100_000, 5 * 1024 * 1024);
                    Cost cost = new Cost(Long.MAX_VALUE, Long.MAX_VALUE);
                    for (int i = 0; i < TRIES && !isFine(cost); i++) {
                        cost = cost(requests.with(bytes));
                    }
                    assertThat(cost).matches(WorstCasesTest::isFine);
                }));
    }

    private Cost cost(Request request) {
        Page fresh = wiki.page("Fresh");
        Rest.Answer[] answer = new Rest.Answer[1];
        Cost cost = Cost.of(() -> answer[0] = request.of(fresh));
        assertThat(answer[0].status()).isIn(200, 413, 422);
        return cost;
    }

    private static boolean isFine(Cost cost) {
        return cost.cpuMillis() <= MOST_MILLIS && cost.allocatedBytes() <= MOST_ALLOCATED;
    }
}
