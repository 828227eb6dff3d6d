package io.github.journeymap.host.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries as the documentation of the language writes them. */
class CqlTest {
    /** A page "Onboarding" in the space DEV, with the label map, that says "coffee" in its text. */
    private static final Cql.Subject PAGE = new Cql.Subject() {
        @Override
        public List<String> values(String field) {
            return switch (field) {
                case "type" -> List.of("page");
                case "space" -> List.of("DEV");
                case "title" -> List.of("Onboarding");
                case "label" -> List.of("map", "team");
                default -> List.of();
            };
        }

        @Override
        public boolean says(String field, String words) {
            return field.equals("title") ? words.equals("onboarding") : words.equals("coffee");
        }
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type=page",
                "type = page and space = DEV",
                "space = \"dev\" AND text ~ \"coffee\"",
                "type = attachment or label = map",
                "type in (blogpost, page)",
                "label not in (\"draft\", \"old\")",
                "not type = comment",
                "text !~ tea and title ~ onboarding",
                "(type = attachment or type = page) and (title != \"Other\")",
                "type = page order by lastmodified desc, title",
                ""
            })
    void findsThePage(String query) {
        assertThat(Cql.parse(query).matches(PAGE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type = attachment",
                "type = page and space = OTHER",
                "type = attachment or text ~ tea",
                "not (type = page or type = comment)",
                "label not in (map)",
                "title = Onboard"
            })
    void doesNotFindThePage(String query) {
        assertThat(Cql.parse(query).matches(PAGE)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type",
                "type =",
                "type = page and",
                "(type = page",
                "type = page)",
                "type like page",
                "colour = red",
                "type ~ page",
                "type = page order title",
                "title = \"open"
            })
    void refusesWhatIsNoQuery(String query) {
        assertThatThrownBy(() -> Cql.parse(query))
                .isInstanceOf(Cql.NotUnderstood.class)
                .hasMessageContaining(query);
    }

    @Test
    void quotedWordsMayHoldQuotesAndOperators() {
        assertThat(Cql.parse("title = \"a \\\"b\\\" and (c)\"").matches(PAGE)).isFalse();
        assertThat(Cql.parse("label = \"map\" and title = \"Onboarding\"").matches(PAGE))
                .isTrue();
    }

    @Test
    void tellsTheOrder() {
        assertThat(Cql.parse("type = page order by created asc, title desc").orders())
                .containsExactly(new Cql.Order("created", false), new Cql.Order("title", true));
    }
}
