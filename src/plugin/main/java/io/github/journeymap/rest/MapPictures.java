package io.github.journeymap.rest;

import com.atlassian.confluence.pages.AbstractPage;
import io.github.journeymap.attachment.PagePictures;
import io.github.journeymap.http.WindowLinks;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.shown.ShownPictures;
import jakarta.inject.Named;

/** Where a reader's browser finds the pictures of a map that is drawn for it. Checks no permission. */
@Named
public class MapPictures {
    private final PagePictures pictures;
    private final WindowLinks links;

    public MapPictures(PagePictures pictures, WindowLinks links) {
        this.pictures = pictures;
        this.links = links;
    }

    ShownPictures of(AbstractPage page, JourneyMap map) {
        return new ShownPictures(pictures.addresses(page, map.pictures(), links.site()));
    }
}
