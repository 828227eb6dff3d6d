package io.github.journeymap.edit;

import java.util.List;

/** What {@link After} means in a list of ids [M7]. */
final class Places {
    private Places() {}

    /** The position at which a thing that isn't in the list goes into it. */
    static int find(List<String> ids, After after) {
        if (after instanceof After.First) {
            return 0;
        }
        int anchor = after instanceof After.Behind behind ? ids.indexOf(behind.id()) : -1;
        return anchor < 0 ? ids.size() : anchor + 1;
    }

    /** True when moving the thing there would change nothing; a thing behind itself stays where it is. */
    static boolean isAt(List<String> ids, String id, After after) {
        int now = ids.indexOf(id);
        if (after instanceof After.First) {
            return now == 0;
        }
        if (after instanceof After.Behind behind) {
            int anchor = ids.indexOf(behind.id());
            if (anchor >= 0) {
                return now == anchor + 1 || now == anchor;
            }
        }
        return now == ids.size() - 1;
    }

    /** Where the thing stands. */
    static After of(List<String> ids, String id) {
        int now = ids.indexOf(id);
        return now == 0 ? After.FIRST : After.id(ids.get(now - 1));
    }
}
