package io.github.journeymap.overview;

import com.atlassian.confluence.pages.Page;
import io.github.journeymap.wiki.Wiki;
import org.junit.jupiter.api.AutoClose;

/** A wiki with two pages that have maps. */
abstract class OverviewCase {
    @AutoClose
    final Wiki wiki = new Wiki();

    final OverviewReader reader = Maps.reader(wiki);
    final Page shop = wiki.pageWithMap("DEMO", "Our shop", Maps.SHOP);
    final Page bank = wiki.pageWithMap("DEMO", "Our bank", Maps.BANK);
}
