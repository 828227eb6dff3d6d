package io.github.journeymap.view;

import io.github.journeymap.model.PlainText;
import java.util.HashMap;
import java.util.Map;

/** Values that a template turns into HTML, by name. */
final class TemplateValues {
    private TemplateValues() {}

    /** The pairs whose value isn't empty, cleaned of what HTML can't carry. */
    static Map<String, Object> of(String... pairs) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            if (!pairs[i + 1].isEmpty()) {
                values.put(pairs[i], PlainText.clean(pairs[i + 1]));
            }
        }
        return values;
    }
}
