package io.github.journeymap.wiki;

import com.atlassian.confluence.core.Versioned;
import com.atlassian.confluence.pages.Page;

/** A page as it was. */
public final class FormerPage extends Page {
    private final Page latest;

    FormerPage(Page latest) {
        this.latest = latest;
    }

    @Override
    public boolean isLatestVersion() {
        return false;
    }

    @Override
    public Versioned getLatestVersion() {
        return latest;
    }
}
