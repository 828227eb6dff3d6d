package io.github.journeymap.acceptance.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Route;
import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.MapOnPage;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The policy for scripts that Confluence 10 has begun to report on marks its scripts by nonces, and trusts no address
 * (https://developer.atlassian.com/server/confluence/content-security-policy-adoption). The loader is one of its
 * scripts; the editor's modules, which that fetches, have no mark. A breach of the policy fails the test.
 */
@Acceptance
class NoncePolicyIT {
    private static final String POLICY = "script-src 'nonce-mark' 'strict-dynamic'; object-src 'none'; base-uri 'none'";

    @Test
    void theEditorComesWhereOnlyMarkedScriptsAndWhatTheyFetchMayRun(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("four-stage");
        Visitor editor = visitors.editor();
        editor.window().route("**/*", NoncePolicyIT::marked);

        MapOnPage map = WikiPage.open(editor, page).map();
        map.editing().write(map.cell(0, 0), "Still here").saved();

        assertThat(page.map().notes()).containsExactly("Still here");
        assertThat(editor.problems()).isEmpty();
    }

    private static void marked(Route route) {
        if (!route.request().isNavigationRequest()) {
            route.fallback();
            return;
        }
        APIResponse answer = route.fetch();
        Map<String, String> headers = new HashMap<>(answer.headers());
        headers.put("content-security-policy", POLICY);
        route.fulfill(new Route.FulfillOptions()
                .setStatus(answer.status())
                .setHeaders(headers)
                .setBody(answer.text().replace("<script ", "<script nonce=\"mark\" ")));
    }
}
