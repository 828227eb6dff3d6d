package io.github.journeymap.store;

import com.atlassian.confluence.pages.Page;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.edit.Edit;
import io.github.journeymap.history.MapVersion;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Votes;
import io.github.journeymap.wiki.Wiki;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A page whose map has two notes, n1 and n2, on which people vote, twenty minutes after the vote was opened. */
final class Ballot implements AutoCloseable {
    final Wiki wiki;
    final Page page;

    Ballot() {
        this(new Wiki());
    }

    Ballot(Wiki wiki) {
        this.wiki = wiki;
        page = wiki.page("Plans");
        wiki.addNote(page, "n1", "One");
        wiki.addNote(page, "n2", "Two");
        open(page);
        wiki.wait(Duration.ofMinutes(20));
    }

    @Override
    public void close() {
        wiki.close();
    }

    void open(Page on) {
        edit(on, new Edit.SetField(Edit.MapField.VOTES_STATE, Votes.OPEN, ""));
    }

    void vote(String person, String note) {
        wiki.become(person);
        edit(page, new Edit.AddVote(note, ""));
    }

    SaveResult edit(Page on, Edit... edits) {
        return wiki.edit(on, edits);
    }

    void clear() {
        wiki.store.clearVotes(wiki.access.editable(page), MapName.DEFAULT, Optional.empty());
    }

    String file() {
        return wiki.shelf.text(page, Wiki.FILE);
    }

    Votes votes() {
        return map(page).votes();
    }

    JourneyMap map(Page of) {
        return wiki.map(of);
    }

    /** The versions of the map, newest first. */
    List<MapVersion> history() {
        return wiki.history.versions(page, MapName.DEFAULT);
    }

    List<Integer> versions() {
        return history().stream().map(MapVersion::version).sorted().toList();
    }
}
