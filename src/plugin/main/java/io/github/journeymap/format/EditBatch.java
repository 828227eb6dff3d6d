package io.github.journeymap.format;

import io.github.journeymap.edit.Edit;
import java.util.List;
import java.util.Optional;

/**
 * What the browser sends to change a map.
 *
 * @param base the version that the author saw; 0 when there was no file yet, or when {@code seen} says it better
 * @param seen the tag of what the author saw; or empty
 * @param since the tag of the whole map that the author has, to be told what has changed since; or empty
 * @param template the key of the template to start from when there is no file; or empty
 * @param client the browser's random id; or empty
 * @param stamps one for each edit; empty for those that have none
 */
public record EditBatch(
        int base,
        String seen,
        String since,
        String template,
        String client,
        List<Edit> edits,
        List<Optional<Stamp>> stamps) {
    public EditBatch {
        edits = List.copyOf(edits);
        stamps = List.copyOf(stamps);
        if (stamps.size() != edits.size()) {
            throw new IllegalArgumentException(edits.size() + " edits, but " + stamps.size() + " stamps");
        }
    }
}
