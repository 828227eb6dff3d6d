package io.github.journeymap.shown;

import io.github.journeymap.model.JourneyMap;
import java.util.List;
import java.util.Optional;

/**
 * What a macro shows.
 *
 * @param map empty when there is none that can be shown; the notices say why
 * @param canEdit whether this person may change the map, here and now
 * @param beginning what helps this person to begin a map that isn't there yet
 */
public record ShownMap(
        MapAddress address,
        ShownVersion version,
        Optional<JourneyMap> map,
        boolean canEdit,
        List<Notice> notices,
        Beginning beginning,
        ShownPictures pictures) {
    public ShownMap {
        notices = List.copyOf(notices);
    }

    /** Sentences where there is neither a map nor a page to keep one on. */
    public static ShownMap nothing(String site, List<Notice> notices) {
        return new ShownMap(
                MapAddress.on(site, 0, ""),
                new ShownVersion("", 0, "", false, ""),
                Optional.empty(),
                false,
                notices,
                Beginning.NONE,
                ShownPictures.NONE);
    }

    /** The address of a download: {@code …/maps/Journey%20map/export/csv}. */
    public String exportUrl(String format) {
        return url("/export/" + format);
    }

    /** The address of the map in a window of its own: {@code …/maps/Journey%20map/view?mode=dark}. */
    public String fullViewUrl(String mode) {
        String url = url("/view");
        return url + (url.contains("?") ? "&" : "?") + "mode=" + mode;
    }

    /** The same, to choose a note there that one wants to comment on. */
    public String commentingUrl(String mode) {
        return fullViewUrl(mode) + "&comments=choose";
    }

    /** While there is no file, it is of the template; of a former version of the page, of exactly what it shows. */
    private String url(String what) {
        String url = address.url() + what;
        String of = version.number() == 0 ? "template=" + MapAddress.encoded(version.template()) : "";
        if (version.isFormer()) {
            return url + "?version=" + version.number() + (of.isEmpty() ? "" : "&" + of);
        }
        return of.isEmpty() ? url : url + "?" + of;
    }
}
