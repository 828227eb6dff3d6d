package io.github.journeymap.origin;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import io.github.journeymap.Rule;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.site.FileSearch;
import io.github.journeymap.wiki.Wiki;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class MapSourcesTest {
    @AutoClose
    private final Wiki wiki = new Wiki();

    private final Page page = wiki.page("Pasted to");

    @Test
    @Rule("H11")
    void thePagesWithAMapOfThatNameComeInTheOrderOfTheSearchWithTheirSpace() {
        Page first = source("First");
        Page second = source("Second");
        Space space = new Space();
        space.setName("Sales");
        first.setSpace(space);
        assertThat(elsewhere())
                .containsExactly(
                        new MapSource(first.getId(), "First", "Sales"), new MapSource(second.getId(), "Second", ""));
    }

    @Test
    @Rule("H11")
    void atMostFivePagesAreNamed() {
        for (int i = 0; i < 9; i++) {
            source("Source " + i);
        }
        assertThat(elsewhere()).extracting(MapSource::pageTitle).hasSize(5).startsWith("Source 0");
    }

    @Test
    @Rule("A1")
    void aPageThatIsHiddenIsNotNamedWhateverTheSearchFinds() {
        Page secret = source("Secret");
        source("Open");
        wiki.hide(secret);
        assertThat(elsewhere()).extracting(MapSource::pageTitle).containsExactly("Open");
    }

    @Test
    @Rule("H11")
    void thePageItselfDraftsFormerVersionsAndWhatIsGoneSinceItWasIndexedAreNotNamed() {
        source("Draft").setContentStatus("draft");
        source("Trash").setContentStatus("deleted");
        Page renamed = wiki.page("Other name");
        wiki.store.start(renamed, new MapName("Another"), "blank");
        index(renamed, "Another.journey-map.json");
        wiki.search.files.add(4_711L);
        wiki.addNote(page, "n1", "Mine");
        index(page, Wiki.FILE);
        assertThat(elsewhere()).isEmpty();
    }

    @Test
    @Rule("H11")
    void aSearchThatFailsOrWhoseTypesAreGoneKeepsNoPageFromBeingShown() {
        for (Throwable trouble :
                List.of(new IllegalStateException("no index"), new NoClassDefFoundError("CQLSearchService"))) {
            MapSources sources = new MapSources(
                    new FileSearch() {
                        @Override
                        public List<Long> named(List<String> fileNames, int most) {
                            if (trouble instanceof Error error) {
                                throw error;
                            }
                            throw (RuntimeException) trouble;
                        }
                    },
                    wiki.files,
                    wiki.access);
            assertThat(sources.elsewhere(page, MapName.DEFAULT)).isEmpty();
        }
    }

    private List<MapSource> elsewhere() {
        return wiki.sources.elsewhere(page, MapName.DEFAULT);
    }

    /** A page with the map, found after those before. */
    private Page source(String title) {
        Page source = wiki.page(title);
        wiki.addNote(source, "n1", "There");
        index(source, Wiki.FILE);
        return source;
    }

    private void index(Page source, String file) {
        wiki.search.files.add(wiki.shelf.getAttachment(source, file).getId());
    }
}
