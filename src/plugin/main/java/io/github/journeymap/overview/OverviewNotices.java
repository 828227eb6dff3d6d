package io.github.journeymap.overview;

import io.github.journeymap.messages.UserMessages;
import io.github.journeymap.shown.MapAddress;
import io.github.journeymap.shown.Notice;
import io.github.journeymap.text.Markup;

/** The sentences above an overview: what is missing from it and why, each with the page that it is about. */
final class OverviewNotices {
    private final Overview overview;
    private final OverviewRequest request;
    private final Look look;
    private final String site;
    private final UserMessages messages;
    private final Markup html;

    /** @param site where the site is, as the beginning of a link */
    OverviewNotices(
            Overview overview, OverviewRequest request, Look look, String site, UserMessages messages, Markup html) {
        this.overview = overview;
        this.request = request;
        this.look = look;
        this.site = site;
        this.messages = messages;
        this.html = html;
    }

    void write() {
        overview.said().forEach(this::notice);
        // In a table of maps, the line of each map says it.
        if (request.form() == OverviewRequest.Form.NOTES) {
            overview.maps().stream().filter(map -> !map.problem().isEmpty()).forEach(this::problem);
        }
    }

    private void problem(MapLine map) {
        notice(new Notice(
                Notice.Kind.ERROR,
                map.problem(),
                messages.text("journey-map.overview.open", map.pageTitle()),
                MapAddress.pageUrl(site, map.address().pageId())));
    }

    private void notice(Notice notice) {
        html.open("p", look.attribute(), look.of("notice")).text(notice.text());
        if (!notice.linkUrl().isEmpty()) {
            html.text(" ").element("a", notice.linkText(), "href", notice.linkUrl());
        }
        html.close();
    }
}
