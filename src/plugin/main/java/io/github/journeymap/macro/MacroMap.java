package io.github.journeymap.macro;

import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.store.MapName;
import io.github.journeymap.view.Beginning;
import io.github.journeymap.view.Notice;
import java.util.List;
import java.util.Optional;

/**
 * What a macro shows.
 *
 * @param pageId of the page that owns the map
 * @param map empty when there is none that can be shown; the notices say why
 * @param version 0 while the map is only a template
 * @param tag of the map's file
 * @param former whether it is the map of a former version of the page
 * @param beginning what helps this person to begin a map that isn't there yet
 */
record MacroMap(
        long pageId,
        MapName name,
        String template,
        Optional<JourneyMap> map,
        int version,
        String tag,
        boolean former,
        boolean canEdit,
        List<Notice> notices,
        Beginning beginning) {
    MacroMap {
        notices = List.copyOf(notices);
    }
}
