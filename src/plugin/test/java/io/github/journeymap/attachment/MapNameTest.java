package io.github.journeymap.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.journeymap.Cost;
import io.github.journeymap.Rule;
import io.github.journeymap.refusal.BadNameException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@Rule("A6")
class MapNameTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret",
                "a/b",
                "a\\b",
                "..",
                ".hidden",
                "a\u0000b",
                "a\nb",
                "a\tb",
                "C:x",
                "what?",
                "a*",
                "\"a\"",
                "<b>",
                "a|b",
                "invoice\u202Efdp",
                "zero\u200Bwidth",
                "\uFEFFbom",
                "half\uD83D",
                "\u2028",
                "a\u0085b",
                "private\uE000",
                "   ",
                "\u2003\u00a0",
                "\u2800",
                "\u115F",
                "\u034F",
                "\u0301",
                "joined\u034F",
                "filled\u3164"
            })
    void refusesWhateverCouldMakeAFileNameMeanSomethingElse(String name) {
        assertThatThrownBy(() -> new MapName(name)).isInstanceOf(BadNameException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Journey map",
                "50 % of it",
                "Q1 & Q2",
                "a+b=c;d",
                "Kundenreise (M\u00fcnchen)",
                "\u65c5\u7a0b",
                "\uD83D\uDE00 map",
                "\u0631\u062d\u0644\u0629",
                "v1.2",
                "%2e%2e"
            })
    void takesEveryVisibleCharacter(String name) {
        assertThat(new MapName(name).fileName()).isEqualTo(name + ".journey-map.json");
    }

    @Test
    void hasAtMostAHundredCharactersCountedAsPeopleSeeThem() {
        assertThat(new MapName("\uD83D\uDE00".repeat(100)).value()).hasSize(200);
        assertThat(new MapName("e\u0323\u0302".repeat(100)).value()).isEqualTo("\u1ec7".repeat(100));
        assertThatThrownBy(() -> new MapName("x".repeat(101))).isInstanceOf(BadNameException.class);
    }

    @Test
    @Rule("A6")
    void howeverLongABadNameIsRefusingItTakesNoTimeAndOnlyItsBeginningIsShown() {
        String endless = "a" + "\u0301\u0323".repeat(180_000);
        Cost cost = Cost.of(() -> {
            assertThatThrownBy(() -> new MapName(endless))
                    .isInstanceOfSatisfying(BadNameException.class, bad -> assertThat(bad.name())
                            .hasSize(101));
            assertThatThrownBy(() -> MapName.ofParameter(endless)).isInstanceOf(BadNameException.class);
            assertThat(MapName.isMapFile(endless + MapName.SUFFIX)).isFalse();
        });
        assertThat(cost.cpuMillis()).isLessThan(1_000);
    }

    @Test
    void isTheSameHoweverItsAccentsAreWritten() {
        assertThat(new MapName("Cafe\u0301")).isEqualTo(new MapName("Caf\u00e9"));
        assertThat(new MapName("  Journey map ")).isEqualTo(MapName.DEFAULT);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void isTheDefaultWhenTheMacroGivesNone(String parameter) {
        assertThat(MapName.ofParameter(parameter)).isEqualTo(MapName.DEFAULT);
    }

    @Test
    void tellsMapsFromOtherFiles() {
        assertThat(MapName.isMapFile("Journey map.journey-map.json")).isTrue();
        assertThat(MapName.isMapFile("plan.json")).isFalse();
        assertThat(MapName.isMapFile(".journey-map.json")).isFalse();
        assertThat(MapName.isMapFile("a:b.journey-map.json")).isFalse();
        assertThat(MapName.isMapFile(null)).isFalse();
        assertThat(MapName.isMapFile("x".repeat(100_000) + ".journey-map.json")).isFalse();
    }
}
