package io.github.journeymap.filed;

import com.atlassian.confluence.user.ConfluenceUser;
import io.github.journeymap.compare.Phrase;
import io.github.journeymap.compare.Summary;
import io.github.journeymap.compare.Touched;
import io.github.journeymap.edit.Edit;
import io.github.journeymap.edit.Outcome;
import io.github.journeymap.messages.PersonName;
import io.github.journeymap.model.JourneyMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a version changed, together with those that it took in. */
public final class SavedChanges {
    private static final String STARTED = "started";
    private static final int MOST_PEOPLE = 100;

    private final Touched touched;
    private final boolean started;
    /** The full names of those who saved together with its author. */
    private final Set<String> with;

    private SavedChanges(Touched touched, boolean started, List<String> with) {
        this.touched = touched;
        this.started = started;
        this.with = new LinkedHashSet<>(with);
    }

    /** Of the first version of all. */
    public static SavedChanges ofTheFirst() {
        return new SavedChanges(new Touched(), true, List.of());
    }

    /** None as yet, of a version that has others before it. */
    public static SavedChanges none() {
        return new SavedChanges(new Touched(), false, List.of());
    }

    public static SavedChanges between(JourneyMap before, JourneyMap after) {
        return new SavedChanges(Touched.between(before, after), false, List.of());
    }

    /** As the file has them: see {@link #lines} and {@link #with}. */
    static SavedChanges of(List<?> lines, List<String> with) {
        return new SavedChanges(Touched.of(lines), lines.contains(STARTED), with);
    }

    public void add(JourneyMap before, List<Edit> edits, List<Outcome> outcomes) {
        touched.add(before, edits, outcomes);
    }

    /** Adds people who saved at the same moment as the version's author, as many as have room. */
    public void add(List<ConfluenceUser> people) {
        for (ConfluenceUser person : people) {
            if (with.size() < MOST_PEOPLE) {
                with.add(PersonName.of(person));
            }
        }
    }

    /** Whether there was no version before these. */
    boolean started() {
        return started;
    }

    List<Phrase> summary(JourneyMap after) {
        return Summary.of(touched, after);
    }

    List<String> lines() {
        List<String> lines = touched.lines();
        if (started) {
            lines.add(STARTED);
        }
        return lines;
    }

    List<String> with() {
        return List.copyOf(with);
    }
}
