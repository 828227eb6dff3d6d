package io.github.journeymap.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.pages.Page;
import io.github.journeymap.Rule;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.wiki.Wiki;
import org.junit.jupiter.api.Test;

class CopyResourceTest extends RestCase {
    /** What somebody's window could do is possible without that window. */
    @Test
    @Rule("A18")
    void aDeletedMapIsPutBackAsAWholeByWhoHasWrittenInIt() {
        rest.post(map + "/edits", ADD);
        JourneyMap before = wiki.map(page);
        wiki.trash(page, Wiki.FILE);
        assertThat(rest.get(map).json().get("version").getAsInt()).isZero();

        assertThat(rest.post(map + "/copy", itself("")).status()).isEqualTo(200);

        assertThat(wiki.map(page).notes()).isEqualTo(before.notes());
        assertThat(wiki.map(page).stages()).isEqualTo(before.stages());
        assertThat(rest.post(map + "/copy", itself("")).status())
                .as("not over what is there, unseen")
                .isEqualTo(409);
    }

    @Test
    @Rule("A18")
    void inThePlaceOfAnotherMapItIsAVersionAfterThatOne() {
        rest.post(map + "/edits", ADD);
        wiki.trash(page, Wiki.FILE);
        wiki.addNote(page, "n9", "Begun anew");
        assertThat(rest.get(map + "/versions").json().get("former").getAsBoolean())
                .isTrue();
        String seen = rest.get(map).json().get("tag").getAsString();

        assertThat(rest.post(map + "/copy", itself("x-1")).status()).isEqualTo(409);
        assertThat(rest.post(map + "/copy", itself(seen)).status()).isEqualTo(200);

        assertThat(wiki.map(page).notes()).extracting(Note::text).containsExactly("One");
        assertThat(rest.get(map + "/versions/1").json().toString()).contains("Begun anew");
        assertThat(rest.get(map + "/versions").json().get("former").getAsBoolean())
                .as("what has been put back is offered no more")
                .isFalse();
        wiki.trash(page, Wiki.FILE);
        assertThat(rest.post(map + "/copy", itself("")).status())
                .as("deleted once more")
                .isEqualTo(200);
    }

    @Test
    @Rule("A18")
    void whoHasNotWrittenInItCannotGetAtWhatWasDeletedNotEvenByOpeningWhatIsThereNow() {
        rest.post(map + "/edits", ADD);
        wiki.trash(page, Wiki.FILE);
        wiki.become("max");
        rest.get(map);
        wiki.addNote(page, "n9", "Begun anew");
        assertThat(rest.post(map + "/copy", itself("")).status()).isEqualTo(403);
        wiki.people.makeSpaceAdministrator("max");
        wiki.protect(page);
        assertThat(rest.post(map + "/copy", itself("")).status()).isEqualTo(403);
        wiki.hide(page);
        assertThat(rest.post(map + "/copy", itself("")).status()).isEqualTo(404);
    }

    @Test
    @Rule("A18")
    void whatIsWrongWithADeletedFileIsToldToThoseAloneWhoMayPutItBack() {
        wiki.shelf.upload(page, Wiki.FILE, "{\"format\": \"a secret\"}");
        wiki.trash(page, Wiki.FILE);
        Rest.Answer owns = rest.post(map + "/copy", itself(""));
        assertThat(owns.status()).isEqualTo(409);
        assertThat(owns.body()).contains("a secret");

        wiki.become("max");
        Rest.Answer other = rest.post(map + "/copy", itself(""));
        assertThat(other.status()).isEqualTo(403);
        assertThat(other.body()).doesNotContain("secret");
    }

    @Test
    @Rule("A18")
    void whoHasOnlyBeenNamedInAnUploadedFileCannotPutItBack() {
        rest.post(map + "/edits", ADD);
        wiki.become("max");
        wiki.addNote(page, "n2", "Two");
        String named = wiki.shelf.text(page, Wiki.FILE);
        wiki.become("tom");
        wiki.shelf.upload(page, Wiki.FILE, named);
        wiki.trash(page, Wiki.FILE);
        wiki.become("max");
        assertThat(rest.post(map + "/copy", itself("")).status()).isEqualTo(403);
    }

    @Test
    @Rule("A18")
    void whereConfluenceFailsToLookInTheTrashTheListOfVersionsIsThereAllTheSame() {
        rest.post(map + "/edits", ADD);
        wiki.trash(page, Wiki.FILE);
        wiki.addNote(page, "n9", "Begun anew");
        wiki.shelf.refuseTrash();
        assertThat(rest.get(map + "/versions").json().get("former").getAsBoolean())
                .isFalse();
    }

    @Test
    @Rule("A18")
    void whatTheTrashDoesNotHaveAnyMoreIsNotOffered() {
        rest.post(map + "/edits", ADD);
        wiki.trash(page, Wiki.FILE);
        wiki.shelf.emptyTrash();
        assertThat(rest.post(map + "/copy", itself("")).status()).isEqualTo(404);
        wiki.addNote(page, "n9", "Begun anew");
        assertThat(rest.get(map + "/versions").json().get("former").getAsBoolean())
                .isFalse();
    }

    private String itself(String seen) {
        return "{\"page\": \"" + page.getId() + "\", \"seen\": \"" + seen + "\"}";
    }

    @Test
    @Rule("H11")
    void aMapIsBroughtFromAnotherPageAndNeverOverOneThatIsThere() {
        Page source = wiki.page("Source");
        wiki.addNote(source, "n1", "From there");
        String body = "{\"page\": \"" + source.getId() + "\"}";
        assertThat(rest.post(map + "/copy", body).json().get("version").getAsInt())
                .isEqualTo(1);
        Rest.Answer again = rest.post(map + "/copy", body);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.error()).isEqualTo("already-there");
        assertThat(rest.get(maps).json().get("maps"))
                .hasToString(
                        "[{\"name\":\"Journey map\",\"version\":1,\"title\":\"Customer experience journey map\"}]");
    }
}
