package io.github.journeymap.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageAddressTest {
    private static final String SITE = "https://wiki.example/confluence";

    @ParameterizedTest
    @CsvSource({
        "/pages/viewpage.action?pageId=851986, 851986",
        "/pages/viewpage.action?spaceKey=A&pageId=7&focusedCommentId=8#comment-8, 7",
        "/spaces/TEAM/pages/42/A+title, 42",
        "/spaces/~eva/pages/42, 42",
        "/spaces/TEAM/pages/42?src=search, 42",
        "/x/CAAN, 851976",
        "/x/h9YS, 1234567",
        "/x/AQ, 1",
        "/x/_____________, 0",
    })
    @Rule("V30")
    void anAddressHoldsThePagesId(String path, long id) {
        assertThat(PageAddress.of(SITE + path, SITE).map(PageAddress::id).orElse(0L))
                .isEqualTo(id);
    }

    @Test
    @Rule("V30")
    void anAddressHoldsThePagesSpaceAndTitle() {
        assertThat(PageAddress.of(SITE + "/display/TEAM/Page+1", SITE)).contains(new PageAddress(0, "TEAM", "Page 1"));
        assertThat(PageAddress.of("HTTPS://Wiki.Example/confluence/display/~eva/Gr%C3%B6%C3%9Fe?a=b#c", SITE))
                .contains(new PageAddress(0, "~eva", "Größe"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://wiki.example/confluence",
                "https://wiki.example/confluence/",
                "https://wiki.example/confluence2/pages/viewpage.action?pageId=1",
                "https://wiki.example/pages/viewpage.action?pageId=1",
                "https://other.example/confluence/pages/viewpage.action?pageId=1",
                "https://wiki.example/confluence/pages/viewpage.action?pageId=",
                "https://wiki.example/confluence/pages/viewpage.action?pageId=0",
                "https://wiki.example/confluence/pages/viewpage.action?pageId=12345678901234567890",
                "https://wiki.example/confluence/pages/viewpage.action?xpageId=1",
                "https://wiki.example/confluence/pages/editpage.action?pageId=1",
                "https://wiki.example/confluence/display/TEAM",
                "https://wiki.example/confluence/display/TEAM/2019/02/06/A+post",
                "https://wiki.example/confluence/display/TEAM/50%",
                "https://wiki.example/confluence/x/",
                "https://wiki.example/confluence/x/AAAA",
                "mailto:me@wiki.example"
            })
    @Rule("V30")
    void anyOtherAddressIsNoPages(String address) {
        assertThat(PageAddress.of(address, SITE)).isEmpty();
        assertThat(PageAddress.of(address, "")).isEmpty();
    }
}
