package io.github.journeymap.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.confluence.api.model.content.Content;
import com.atlassian.confluence.api.model.content.id.ContentId;
import com.atlassian.confluence.api.model.pagination.PageRequest;
import com.atlassian.confluence.api.service.search.CQLSearchService;
import io.github.journeymap.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

class CqlTest {
    @Test
    @Rule("H11")
    void theSearchIsAskedForAttachmentsOfExactlyThatNameLastChangedFirst() {
        CQLSearchService search = mock(CQLSearchService.class);
        ArgumentCaptor<PageRequest> part = ArgumentCaptor.forClass(PageRequest.class);
        String query = "type = attachment and (title = \"Plan \u00e4 (1).journey-map.json\""
                + " or title = \"Plan a\u0308 (1).journey-map.json\") order by lastmodified desc";
        when(search.searchContent(eq(query), part.capture()))
                .thenReturn(() -> List.of(new Content(new ContentId(3)), new Content(new ContentId(1))));
        assertThat(Cql.files(
                        search, List.of("Plan \u00e4 (1).journey-map.json", "Plan a\u0308 (1).journey-map.json"), 50))
                .containsExactly(3L, 1L);
        assertThat(part.getValue().getStart()).isZero();
        assertThat(part.getValue().getLimit()).isEqualTo(50);
    }

    @Test
    @Rule("H11")
    void whereNobodyOffersASearchNothingIsFound() {
        BundleContext bundles = mock(BundleContext.class);
        assertThat(Cql.files(bundles, List.of("x"), 1)).isEmpty();
        @SuppressWarnings("unchecked")
        ServiceReference<CQLSearchService> leaving = mock(ServiceReference.class);
        when(bundles.getServiceReference(CQLSearchService.class)).thenReturn(leaving);
        assertThat(Cql.files(bundles, List.of("x"), 1)).isEmpty();
    }

    @Test
    @Rule("B6")
    void theSearchIsAskedForThePagesOfThatSpaceWithThatLabel() {
        assertThat(Cql.labelled("~eva", "journey-map-template"))
                .isEqualTo("type = page and space = \"~eva\" and label = \"journey-map-template\""
                        + " order by lastmodified desc");
        assertThat(Cql.labelled("X\" or \\", "journey-map-template"))
                .startsWith("type = page and space = \"X\\\" or \\\\\" and label");
    }
}
