package io.github.journeymap.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.pages.Attachment;
import com.atlassian.confluence.pages.Page;
import io.github.journeymap.Rule;
import io.github.journeymap.format.MapWriter;
import io.github.journeymap.template.Templates;
import io.github.journeymap.wiki.Wiki;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MapTextExtractorTest {
    @AutoClose
    private Wiki wiki;

    private Page page;
    private MapTextExtractor words;

    @BeforeEach
    void open() {
        wiki = new Wiki();
        page = wiki.page("Plans");
        words = new MapTextExtractor(wiki.files, wiki.maps);
    }

    @Test
    @Rule("S1")
    void everyNoteAndEveryHeadingOfAMapCanBeFound() {
        String text = words(new String(MapWriter.write(Templates.get("job-seeker")), StandardCharsets.UTF_8));
        assertThat(text).contains("Entice", "Goals", "Searching jobs", "People");
        Templates.get("job-seeker").notes().forEach(note -> assertThat(text).contains(note.text()));
    }

    @Test
    @Rule({"S1", "V34"})
    void whoAMapIsAboutAndTheLinesAcrossItCanBeFound() {
        String text = words("""
                {"format": "journey-map", "version": 1, "title": "Bus",
                 "persona": {"name": "Ada King", "role": "Nurse", "text": "Wants rest", "quote": "Not again!",
                   "picture": "quokka.png", "alt": "A woman with a cup"},
                 "personas": [{"id": "mara", "label": "Mara", "prompt": "Rides every day"}],
                 "stages": [{"id": "b", "heading": "Board", "steps": [{"id": "q", "heading": "Queue"}]}],
                 "rows": [{"id": "l", "heading": "Line of visibility", "kind": "line"},
                   {"id": "w", "heading": "Waiting", "kind": "scale", "scale": {"min": 0, "max": 9}},
                   {"id": "m", "heading": "Of a later version", "kind": "matrix"}],
                 "notes": [{"id": "n", "row": "m", "step": "q", "text": "Numbat"},
                   {"id": "o", "row": "gone", "step": "q", "text": "Wombat"}],
                 "values": [{"row": "w", "step": "q", "value": 4}]}""");
        assertThat(text.lines())
                .contains("Ada King", "Nurse", "Wants rest", "Not again!", "A woman with a cup", "Mara", "Queue")
                .contains("Line of visibility", "Waiting", "Of a later version", "Numbat", "Wombat")
                .doesNotContain("quokka.png", "Rides every day", "4", "matrix");
    }

    @Test
    @Rule("S2")
    void promptsIdsAndTheNamesOfFieldsCantBeFound() {
        String text = words(new String(MapWriter.write(Templates.get("job-seeker")), StandardCharsets.UTF_8));
        assertThat(text)
                .doesNotContain("entice-1", "\"", "format", "journey-map", "tone", "neutral")
                .doesNotContain("How does someone initially become aware");
    }

    @Test
    @Rule("S3")
    void aBrokenFileHasNoWordsAndDoesNoHarm() {
        assertThat(words("{\"format\": \"journey-map\", ")).isEmpty();
        assertThat(words("")).isEmpty();
    }

    @Test
    @Rule("S4")
    void thePagesOwnEntryHasTheWordsOfAllItsMaps() {
        String file = new String(MapWriter.write(Templates.get("job-seeker")), StandardCharsets.UTF_8);
        wiki.shelf.upload(page, Wiki.FILE, file.replace("Searching jobs", "Quokka"));
        wiki.shelf.upload(page, "Second.journey-map.json", file.replace("Searching jobs", "Numbat"));
        wiki.shelf.upload(page, "Broken.journey-map.json", "{");
        assertThat(words.extractText(page).toString())
                .contains("Quokka", "Numbat")
                .doesNotContain("entice-1");
    }

    @Test
    @Rule("S4")
    void formerVersionsAndDraftsHaveNoWordsOfTheirOwn() {
        wiki.addNote(page, "n1", "Quokka");
        assertThat(words.extractText(wiki.change(page))).isEmpty();
        assertThat(words.extractText(page).toString()).contains("Quokka");
        page.setContentStatus("draft");
        assertThat(words.extractText(page)).isEmpty();
    }

    @Test
    @Rule("S2")
    void otherFilesAreNotThisExtractors() {
        wiki.shelf.upload(page, "plan.json", "{}");
        assertThat(words.extractText(wiki.shelf.getAttachment(page, "plan.json")))
                .isEmpty();
        assertThat(words.extractText(page)).isEmpty();
        assertThat(words.extractFields(new Attachment())).isEmpty();
    }

    private String words(String file) {
        wiki.shelf.upload(page, Wiki.FILE, file);
        return words.extractText(wiki.shelf.getAttachment(page, Wiki.FILE)).toString();
    }
}
