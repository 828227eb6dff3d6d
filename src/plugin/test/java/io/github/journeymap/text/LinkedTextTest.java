package io.github.journeymap.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.Rule;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinkedTextTest {
    private static final String PAGE = "https://wiki.example/x/AQ";
    private static final String TEXT = "See (" + PAGE + "?a&b)\n  or www.a.example, https://jira.example/browse/ABC-1.";

    @Test
    @Rule("V30")
    void aReaderSeesTheTitlesTheyMayKnowTheIssuesAndElseTheAddresses() {
        assertThat(written(LinkedText.onPage(Map.of(PAGE + "?a&b", "Plans <2>"), false)))
                .isEqualTo("See (<a href=\"https://wiki.example/x/AQ?a&amp;b\" rel=\"noopener nofollow\""
                        + " data-address=\"https://wiki.example/x/AQ?a&amp;b\">Plans &lt;2&gt;</a>)\n"
                        + "  or <a href=\"http://www.a.example\" rel=\"noopener nofollow\">www.a.example</a>, "
                        + "<a href=\"https://jira.example/browse/ABC-1\" rel=\"noopener nofollow\""
                        + " data-address=\"https://jira.example/browse/ABC-1\">ABC-1</a>.");
    }

    @Test
    @Rule("V30")
    void anyoneWhoMayEditFollowsALinkInAnotherTab() {
        assertThat(written(LinkedText.onPage(Map.of(), true)))
                .contains(
                        "<a href=\"http://www.a.example\" target=\"_blank\" rel=\"noopener nofollow\" tabindex=\"-1\">");
    }

    @Test
    @Rule("V30")
    void aDocumentKeepsTheLinesAndTheColourOfTheText() {
        assertThat(written(LinkedText.IN_DOCUMENTS))
                .isEqualTo("See (<a href=\"https://wiki.example/x/AQ?a&amp;b\" rel=\"noopener nofollow\""
                        + " style=\"color:inherit;\">https://wiki.example/x/AQ?a&amp;b</a>)<br/>&#160;&#160;or "
                        + "<a href=\"http://www.a.example\" rel=\"noopener nofollow\" style=\"color:inherit;\">www.a.example</a>, "
                        + "<a href=\"https://jira.example/browse/ABC-1\" rel=\"noopener nofollow\""
                        + " style=\"color:inherit;\">ABC-1</a>.");
    }

    @Test
    @Rule("V30")
    void aComparisonShowsWhatIsWritten() {
        assertThat(written(LinkedText.AS_WRITTEN)).contains(">https://jira.example/browse/ABC-1</a>.");
    }

    private static String written(LinkedText links) {
        StringBuilder html = new StringBuilder();
        links.append(TEXT, html);
        return html.toString();
    }
}
