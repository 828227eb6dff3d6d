package io.github.journeymap.view;

import io.github.journeymap.label.Icons;
import io.github.journeymap.model.Category;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Persona;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The web resources that a page needs to show a map, by their keys and in their order. */
public final class MapStyle {
    private static final String EVERY = "map";
    private static final String ICONS = "map-icons";
    private static final String CHANNELS = "map-channels";
    private static final String VALUES = "map-values";
    private static final String VOTES = "map-votes";
    private static final String COMMENTS = "map-comments";
    private static final String PICTURES = "map-pictures";
    private static final String PERSONA = "map-persona";

    /**
     * The resources for people who may edit: the loader brings the editor, and with it the styles of everything that a
     * map can come to have.
     */
    public static final List<String> OF_EDITORS = List.of(EVERY, "loader");

    private MapStyle() {}

    /** The resources for readers: those that every map needs, and of the others those that this map needs. */
    public static List<String> of(Optional<JourneyMap> map, LiveComments comments) {
        List<String> keys = new ArrayList<>(List.of(EVERY));
        map.ifPresent(shown -> add(shown, keys));
        if (!comments.isNone()) {
            keys.add(COMMENTS);
        }
        return List.copyOf(keys);
    }

    private static void add(JourneyMap map, List<String> keys) {
        Stream<String> ofRows = map.rows().stream()
                .flatMap(row -> Stream.concat(
                        Stream.of(row.icon()), row.categories().stream().map(Category::icon)));
        List<String> icons = Stream.concat(ofRows, map.personas().stream().map(Category::icon))
                .filter(icon -> !icon.isEmpty())
                .toList();
        if (icons.stream().anyMatch(Icons::isOfChannels)) {
            keys.add(CHANNELS);
        } else if (!icons.isEmpty()) {
            keys.add(ICONS);
        }
        if (!map.values().isEmpty() || map.rows().stream().anyMatch(row -> row.isScale() || row.isLine())) {
            keys.add(VALUES);
        }
        if (!map.votes().isNone()) {
            keys.add(VOTES);
        }
        if (map.notes().stream().anyMatch(note -> !note.picture().isEmpty())) {
            keys.add(PICTURES);
        }
        if (!map.persona().equals(Persona.NONE) || !map.personas().isEmpty()) {
            keys.add(PERSONA);
        }
    }
}
