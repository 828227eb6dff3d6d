package io.github.journeymap.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTest {
    private final Markup markup = new Markup(new LongText());

    @Test
    void elementsAttributesAndTextStandWhereTheyWereWritten() {
        markup.open("p", "class", "a", "id", null).text("One").empty("br").element("b", "Two", "lang", "en");

        assertThat(markup.close().done()).hasToString("<p class=\"a\">One<br/><b lang=\"en\">Two</b></p>");
    }

    @Test
    void textAndValuesNeverBecomeMarkup() {
        markup.element("p", "</p><script>\"'&", "title", "\"><script>'&");

        assertThat(markup.done())
                .hasToString("<p title=\"&quot;&gt;&lt;script&gt;&#39;&amp;\">"
                        + "&lt;/p&gt;&lt;script&gt;&quot;&#39;&amp;</p>");
    }

    @Test
    void aMinusSignMakesNoTextTwiceAsLongInMemory() {
        markup.element("p", "\u22121", "title", "0\u2212");

        assertThat(markup.done()).hasToString("<p title=\"0&#8722;\">&#8722;1</p>");
    }

    @Test
    void aNumberWithItsUnitMakesNoTextSlowerToSend() {
        markup.element("p", "1\u00a0min", "title", "2\u00a0min");

        assertThat(markup.done()).hasToString("<p title=\"2&#160;min\">1&#160;min</p>");
    }

    @Test
    void linesAndRunsOfSpacesStay() {
        markup.open("p").lines("a\n  <b>").close();

        assertThat(markup.done()).hasToString("<p>a<br/>&#160;&#160;&lt;b&gt;</p>");
    }

    @Test
    void oneMoreElementCanStandAroundAll() {
        markup.element("a", "x").wrap("<!-- -->", "svg", "width", "1");

        assertThat(markup.done()).hasToString("<!-- --><svg width=\"1\"><a>x</a></svg>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"b onclick=\"x\"", "b>", "script", "onclick", "a/b", "\"", "ä"})
    void nothingThatCameFromOutsideIsAName(String name) {
        assertThatThrownBy(() -> markup.empty(name)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> markup.empty("b", name, "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsStillOpenIsNotDone() {
        markup.open("p");

        assertThatThrownBy(markup::done).isInstanceOf(IllegalStateException.class);
    }

    /** What was found to be fine is remembered, by its hash. */
    @Test
    void whatIsHarmfulIsRefusedOrEscapedHoweverOftenItCameAndWhateverCameBefore() {
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            markup.empty("br", "title", "fine " + i % 300, "class", "\"<" + i % 300);
            expected.append("<br title=\"fine ").append(i % 300);
            expected.append("\" class=\"&quot;&lt;").append(i % 300).append("\"/>");
        }
        assertThat(markup.done().toString()).isEqualTo(expected.toString());
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> markup.empty("br", "onclick", "fine"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
