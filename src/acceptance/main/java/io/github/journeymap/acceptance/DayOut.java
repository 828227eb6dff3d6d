package io.github.journeymap.acceptance;

/**
 * A small map that has something of each kind: notes with a category, a persona and a link, a curve, numbers, votes.
 */
public final class DayOut {
    public static final String JSON = """
        {"format": "journey-map", "version": 1, "title": "A day out",
         "personas": [{"id": "anna", "label": "Anna"}],
         "stages": [{"id": "a", "heading": "Enter", "steps": [{"id": "s1"}]},
           {"id": "b", "heading": "Exit", "steps": [{"id": "s2"}]}],
         "rows": [
           {"id": "do", "heading": "Steps", "kind": "notes", "icon": "steps",
            "categories": [{"id": "shop", "label": "Shop", "icon": "shop"}]},
           {"id": "feel", "heading": "Satisfaction", "kind": "scale", "scale": {"min": -2, "max": 2, "faces": true}},
           {"id": "then", "heading": "To be", "kind": "scale",
            "scale": {"min": -2, "max": 2, "faces": true, "joined": true}},
           {"id": "cost", "heading": "Minutes", "kind": "scale", "scale": {"min": 0, "max": 90, "unit": "min"}}],
         "notes": [{"id": "n", "row": "do", "step": "s1", "text": "Looks around", "category": "shop", "persona": "anna"},
           {"id": "w", "row": "do", "step": "s2", "text": "See https://example.org/"}],
         "values": [{"row": "feel", "step": "s1", "value": 1}, {"row": "then", "step": "s1", "value": 2}],
         "votes": {"state": "open"}}\
        """;

    private DayOut() {}
}
