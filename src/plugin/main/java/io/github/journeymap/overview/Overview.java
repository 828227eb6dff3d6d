package io.github.journeymap.overview;

import io.github.journeymap.shown.Notice;
import java.util.List;

/**
 * What was found for a request, by one person at one moment.
 *
 * @param maps whose notes these are, and those that can't be read; in their order
 * @param notes those that are asked for, before anything is chosen among them by links
 * @param pages how many pages with maps there are, as far as they were counted
 * @param isMore whether there may be more of them
 * @param from the first page of those whose maps were read, counted from 0
 * @param next the first one of the next part; {@code pages} where there is none
 * @param said what is to be said about it
 */
public record Overview(
        List<MapLine> maps, List<NoteLine> notes, int pages, boolean isMore, int from, int next, List<Notice> said) {
    public Overview {
        maps = List.copyOf(maps);
        notes = List.copyOf(notes);
        said = List.copyOf(said);
    }

    static Overview nothing(List<Notice> said) {
        return new Overview(List.of(), List.of(), 0, false, 0, 0, said);
    }
}
