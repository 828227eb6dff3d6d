package io.github.journeymap.rest;

import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.plugin.services.VelocityHelperService;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.attachment.Revision;
import io.github.journeymap.filed.StoredMap;
import io.github.journeymap.http.WindowLinks;
import io.github.journeymap.messages.UserMessages;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.shown.Beginning;
import io.github.journeymap.shown.MapAddress;
import io.github.journeymap.shown.Notice;
import io.github.journeymap.shown.Notices;
import io.github.journeymap.shown.ShownMap;
import io.github.journeymap.shown.ShownVersion;
import io.github.journeymap.shown.ViewOptions;
import io.github.journeymap.site.Access;
import io.github.journeymap.site.PageTitles;
import io.github.journeymap.text.LongText;
import io.github.journeymap.view.LiveComments;
import io.github.journeymap.view.LiveTable;
import io.github.journeymap.view.LiveTableContext;
import io.github.journeymap.window.FullView;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Draws a map in a window of its own, for reading. Checks no permission. */
@Named
public class ReadingWindow {
    private final MapPictures pictures;
    private final PageTitles titles;
    private final WindowLinks links;
    private final VelocityHelperService velocity;
    private final UserMessages messages;

    public ReadingWindow(
            MapPictures pictures,
            PageTitles titles,
            WindowLinks links,
            VelocityHelperService velocity,
            UserMessages messages) {
        this.pictures = pictures;
        this.titles = titles;
        this.links = links;
        this.velocity = velocity;
        this.messages = messages;
    }

    /** @param stored empty for the map of that template */
    ShownVersion version(String template, Optional<StoredMap> stored, boolean isFormer) {
        return new ShownVersion(
                template == null ? "" : template,
                stored.map(StoredMap::version).orElse(0),
                stored.map(StoredMap::revision).orElse(Revision.NONE).tag(),
                isFormer,
                stored.map(map -> messages.changed(map.author(), map.modified()))
                        .orElse(""));
    }

    ShownMap shown(AbstractPage page, MapName name, ShownVersion version, JourneyMap map, LiveComments comments) {
        MapAddress address = links.map(Access.owner(page).getId(), name);
        List<Notice> notices = comments.isChosen() ? List.of(new Notices(messages).chooseNote()) : List.of();
        return new ShownMap(address, version, Optional.of(map), false, notices, Beginning.NONE, pictures.of(page, map));
    }

    LongText html(AbstractPage page, ShownMap shown, LiveComments comments, boolean isDark) {
        Map<String, String> known = shown.map()
                .map(map -> titles.in(map, links.siteFromElsewhere()))
                .orElse(Map.of());
        LiveTableContext alone = LiveTableContext.alone(Access.signedIn(), known, comments);
        Map<String, Object> values = new LiveTable(messages, ViewOptions.DEFAULT).values(shown, alone);
        String map = velocity.getRenderedTemplate(LiveTable.TEMPLATE, values);
        return new FullView(
                        messages,
                        page.getTitle(),
                        links.page(page.getId()),
                        links.picture("macro.png"),
                        scripts(comments))
                .html(map, isDark);
    }

    /** Where a note is chosen to comment on it, also what leads to comments that weren't sent. */
    private List<String> scripts(LiveComments comments) {
        return Stream.of("reading", "picture", "drafts")
                .filter(script -> comments.isChosen() || !script.equals("drafts"))
                .map(script -> links.script("reading/" + script))
                .toList();
    }
}
