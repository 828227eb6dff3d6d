package io.github.journeymap.origin;

import io.github.journeymap.attachment.MapName;
import io.github.journeymap.model.JourneyMap;

/**
 * A map that others can begin with.
 *
 * @param page the id of the page that it is on
 * @param space what that page's space is called
 * @param title the page's; of a page with several maps, the map's
 * @param outline what is taken over of it
 * @param isFilled whether there is more to it, which is taken over only on request
 */
public record OwnTemplate(
        long page, String pageTitle, String space, MapName name, String title, JourneyMap outline, boolean isFilled) {}
