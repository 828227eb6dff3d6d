package io.github.journeymap.macro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.confluence.pages.Page;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import com.atlassian.webresource.api.assembler.RequiredResources;
import com.atlassian.webresource.api.assembler.WebResourceAssembler;
import io.github.journeymap.Rule;
import io.github.journeymap.overview.OverviewReader;
import io.github.journeymap.site.PageTitles;
import io.github.journeymap.site.SiteAddress;
import io.github.journeymap.wiki.Wiki;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OverviewMacroTest {
    private static final String MAP = """
            {"format":"journey-map","version":1,"title":"One","context":{"heading":"","prompt":"","text":""},
             "stages":[{"id":"a","heading":"Find","steps":[{"id":"a1"}]}],
             "rows":[{"id":"p","heading":"Pains","kind":"notes","tone":"negative"}],
             "notes":[{"id":"n1","row":"p","step":"a1","text":"Slow"}]}""";

    @AutoClose
    private final Wiki wiki = new Wiki();

    private final Page page = wiki.pageWithMap("DEMO", "Home", MAP);
    private final RequiredResources resources = mock(RequiredResources.class);
    private OverviewMacro macro;

    @BeforeEach
    void open() {
        PageBuilderService builder = mock(PageBuilderService.class);
        WebResourceAssembler assembler = mock(WebResourceAssembler.class);
        when(builder.assembler()).thenReturn(assembler);
        when(assembler.resources()).thenReturn(resources);
        ApplicationProperties properties = mock(ApplicationProperties.class);
        when(properties.getBaseUrl(UrlMode.RELATIVE)).thenReturn("/wiki");
        when(properties.getBaseUrl(UrlMode.CANONICAL)).thenReturn("https://wiki.example");
        SiteAddress site = new SiteAddress(properties);
        OverviewReader reader = new OverviewReader(wiki.mapPages, wiki.store, wiki.turns, site, wiki.words);
        macro = new OverviewMacro(reader, builder, new PageTitles(wiki.access), site, wiki.words);
    }

    @Test
    @Rule("O1")
    void onThePageItBringsAStyleSheetAndNoScript() {
        assertThat(show("display"))
                .contains("Slow")
                .contains(
                        "/wiki/rest/journey-map/1/overview?home=" + page.getId() + "&amp;mode=dark&amp;tone=negative");
        verify(resources).requireWebResource("io.github.journeymap:overview");
    }

    @Test
    @Rule("V30")
    void addressesShowIssueKeysEverywhereAndPagesTheirTitlesOnThePage() {
        Page plan = wiki.page("Plans & dates");
        String address = "https://wiki.example/pages/viewpage.action?pageId=" + plan.getId();
        wiki.shelf.upload(page, Wiki.FILE, MAP.replace("Slow", "https://jira.example/browse/SHOP-123 " + address));

        assertThat(show("display")).contains(">SHOP-123</a>", ">Plans &amp; dates</a>");
        assertThat(show("pdf")).contains(">SHOP-123</a>", ">" + address + "</a>");
    }

    @Test
    @Rule("O10")
    void inDocumentsItIsAPlainTableWithAddressesForElsewhere() {
        assertThat(show("pdf"))
                .contains("Slow")
                .contains("https://wiki.example/pages/viewpage.action?pageId=" + page.getId() + "#jm-")
                .doesNotContain("class=");
        verify(resources, never()).requireWebResource(any());
    }

    @Test
    @Rule({"O5", "O10"})
    void aMailHasOnlyWhatAnyoneMaySee() {
        assertThat(show("email")).contains("Slow");
        wiki.restrict(page, "eva");
        assertThat(show("pdf")).contains("Slow");
        assertThat(show("email")).doesNotContain("Slow").contains("only what anyone can see");
        assertThat(show("feed")).doesNotContain("Slow");
    }

    private String show(String output) {
        return macro.execute(Map.of("tone", "negative", "at", "7"), "", MacroCase.context(page, output));
    }
}
