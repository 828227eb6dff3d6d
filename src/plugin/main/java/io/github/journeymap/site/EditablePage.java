package io.github.journeymap.site;

import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.user.ConfluenceUser;

/**
 * A page whose maps the current user may change, as Confluence has just confirmed. Only {@link Access} creates one, so
 * code that has one need not check again.
 */
public final class EditablePage {
    private final AbstractPage owner;
    private final ConfluenceUser person;

    EditablePage(AbstractPage owner, ConfluenceUser person) {
        this.owner = owner;
        this.person = person;
    }

    public long id() {
        return owner.getId();
    }

    /** The page whose attachments hold the maps. */
    public AbstractPage owner() {
        return owner;
    }

    public ConfluenceUser person() {
        return person;
    }
}
