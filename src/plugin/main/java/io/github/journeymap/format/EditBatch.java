package io.github.journeymap.format;

import io.github.journeymap.edit.Edit;
import java.util.List;

/**
 * What the browser sends to change a map.
 *
 * @param base the version that the author saw; 0 when there was no file yet
 * @param template the key of the template to start from when there is no file; or empty
 * @param client the browser's random id; or empty
 */
public record EditBatch(int base, String template, String client, List<Edit> edits) {
    public EditBatch {
        edits = List.copyOf(edits);
    }
}
