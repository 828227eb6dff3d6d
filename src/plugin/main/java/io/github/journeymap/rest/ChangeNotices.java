package io.github.journeymap.rest;

import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.user.ConfluenceUser;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.label.Messages;
import io.github.journeymap.live.MapNotices;
import io.github.journeymap.messages.UserMessages;
import io.github.journeymap.shown.MapAddress;
import io.github.journeymap.site.Notifier;
import io.github.journeymap.site.OptionalApi;
import io.github.journeymap.site.SiteAddress;
import io.github.journeymap.text.LongText;
import io.github.journeymap.text.Markup;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** Notices of changes, for those who want them: what they say, and where they lead. */
@Named
public class ChangeNotices {
    private final MapNotices notices;
    private final Notifier notifier;
    private final SiteAddress site;
    private final UserMessages messages;

    public ChangeNotices(MapNotices notices, Notifier notifier, SiteAddress site, UserMessages messages) {
        this.notices = notices;
        this.notifier = notifier;
        this.site = site;
        this.messages = messages;
    }

    /** How the current user can be told of changes; empty if they can't. */
    Optional<Notifier.Way> offered() {
        return notices.offered();
    }

    boolean isWanted(AbstractPage page, MapName name) {
        return notices.isWanted(page, name);
    }

    void want(AbstractPage page, MapName name, boolean isWanted) {
        notices.want(page, name, isWanted);
    }

    /** Notifies people that the map was changed just now, in more than votes. */
    void changed(AbstractPage page, MapName name) {
        notices.changed(page, name, person -> notice(page, name, words(person)));
    }

    /** Messages in the recipient's language or, if Confluence doesn't know it, in that of whoever made the change. */
    private Messages words(ConfluenceUser person) {
        Optional<Locale> language = notifier.language(person);
        if (language.isEmpty()) {
            return messages;
        }
        return (key, arguments) ->
                OptionalApi.get(() -> messages.text(language.get(), key, arguments), messages.text(key, arguments));
    }

    private Notifier.Notice notice(AbstractPage page, MapName name, Messages words) {
        MapAddress address = MapAddress.on(site.fromElsewhere(), page.getId(), name.value());
        String today = LocalDate.now().toString();
        String url = address.url() + "/changes?since=" + today;
        String title = words.text("journey-map.changes.notice", page.getTitle());
        String changes = words.text("journey-map.changes");
        String link = html().element("a", changes, "href", url).done().toString();
        String reason = html().element("p", words.text("journey-map.changes.notice.reason", changes))
                .done()
                .toString();
        String id = address.anchor() + today;
        return new Notifier.Notice(id, address.anchor(), title, link, reason, url);
    }

    private static Markup html() {
        return new Markup(LongText.forString());
    }
}
