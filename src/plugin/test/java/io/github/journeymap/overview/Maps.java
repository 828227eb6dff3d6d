package io.github.journeymap.overview;

import static org.mockito.Mockito.mock;

import com.atlassian.confluence.pages.Page;
import com.atlassian.sal.api.ApplicationProperties;
import io.github.journeymap.edit.Edit;
import io.github.journeymap.messages.UserMessages;
import io.github.journeymap.site.SiteAddress;
import io.github.journeymap.wiki.Wiki;

/** Files of maps for tests, and what reads them. */
final class Maps {
    /** A curve, a row of pains and one of ideas, with themes. */
    static final String SHOP = """
            {"format":"journey-map","version":1,"title":"Shop",
             "context":{"heading":"Scenario","prompt":"","text":""},
             "persona":{"name":"Ada"},
             "stages":[
               {"id":"a","heading":"Find","steps":[{"id":"a1","heading":"Search"},{"id":"a2","heading":"Compare"}]},
               {"id":"b","heading":"Pay","steps":[{"id":"b1"}]}],
             "rows":[
               {"id":"f","heading":"Feelings","kind":"scale","tone":"neutral","scale":{"min":-2,"max":2,"faces":true}},
               {"id":"p","heading":"Pains","kind":"notes","tone":"negative","categories":[{"id":"c1","label":"Trust"},{"id":"c2","label":"Speed"}]},
               {"id":"i","heading":"Ideas","kind":"notes","tone":"opportunity"}],
             "notes":[
               {"id":"n1","row":"p","step":"a1","text":"Too many results","category":"c2"},
               {"id":"n2","row":"p","step":"b1","text":"Card refused","category":"c1"},
               {"id":"n3","row":"i","step":"b1","text":"Pay later"},
               {"id":"n4","row":"f","step":"a2","text":"Lost"},
               {"id":"n5","row":"p","step":"gone","text":"No place"}],
             "values":[{"row":"f","step":"a1","value":1},{"row":"f","step":"b1","value":-2},{"row":"f","step":"a2","value":0}]}
            """;

    /** One of another team, with a pain of the same category and a heading in other letters. */
    static final String BANK = """
            {"format":"journey-map","version":1,"title":"Bank",
             "context":{"heading":"Scenario","prompt":"","text":""},
             "stages":[{"id":"a","heading":"pay","steps":[{"id":"a1"}]}],
             "rows":[{"id":"p","heading":"pains","kind":"notes","tone":"negative","categories":[{"id":"t","label":"trust"}]},
                     {"id":"g","heading":"Gains","kind":"notes","tone":"positive"}],
             "notes":[{"id":"n1","row":"p","step":"a1","text":"Codes by post","category":"t"},
                      {"id":"n2","row":"g","step":"a1","text":"Friendly"}]}
            """;

    private Maps() {}

    /**
     * Opens the vote on a page's map, with that many votes for notes: {@code n1}, 3, {@code n2}, 1 …; the last reader
     * is eva.
     */
    static void vote(Wiki wiki, Page page, String state, Object... notesAndVotes) {
        edit(wiki, page, new Edit.SetField(Edit.MapField.VOTES_STATE, state, ""));
        for (int i = 0; i < notesAndVotes.length; i += 2) {
            for (int person = 0; person < (int) notesAndVotes[i + 1]; person++) {
                wiki.become("person" + person);
                edit(wiki, page, new Edit.AddVote((String) notesAndVotes[i], ""));
            }
        }
        wiki.become("eva");
    }

    /** The vote is over. */
    static void close(Wiki wiki, Page page) {
        edit(wiki, page, new Edit.SetField(Edit.MapField.VOTES_STATE, "", ""));
    }

    private static void edit(Wiki wiki, Page page, Edit edit) {
        wiki.edit(page, edit);
    }

    /** On a site at {@code /wiki}. */
    static OverviewReader reader(Wiki wiki) {
        return reader(wiki, wiki.words);
    }

    static OverviewReader reader(Wiki wiki, UserMessages words) {
        SiteAddress site = new SiteAddress(mock(ApplicationProperties.class, call -> "/wiki"));
        return new OverviewReader(wiki.mapPages, wiki.store, wiki.turns, site, words);
    }
}
