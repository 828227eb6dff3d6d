package io.github.journeymap.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.confluence.pages.Page;
import io.github.journeymap.Rule;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.UnknownFields;
import io.github.journeymap.template.Templates;
import io.github.journeymap.wiki.Wiki;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class PageTitlesTest {
    private static final String SITE = "https://wiki.example/confluence";

    @AutoClose
    private final Wiki wiki = new Wiki();

    private final Page page = wiki.page("Plans & dates");
    private final PageTitles titles = new PageTitles(wiki.access);

    @Test
    @Rule("V30")
    void thePagesInAMapsNotesContextAndPromptsAreKnownByTheirTitles() {
        assertThat(titles.in(withNote("(see " + address(page) + "). https://other.example/"), SITE))
                .isEqualTo(Map.of(address(page), "Plans & dates"));
    }

    @Test
    @Rule("V30")
    void aPageIsFoundByItsSpaceAndTitle() {
        when(wiki.pages.getPage("TEAM", "Plans & dates")).thenReturn(page);

        assertThat(titles.in(withNote(SITE + "/display/TEAM/Plans+%26+dates"), SITE))
                .containsValue("Plans & dates");
    }

    @Test
    @Rule({"V30", "A1"})
    void aPageThatIsHiddenInTheTrashOrMissingHasNoTitle() {
        Page trashed = wiki.page("Old");
        trashed.setContentStatus("deleted");
        wiki.hide(page);

        assertThat(titles.in(withNote(address(page) + " " + address(trashed) + " " + address(9_999)), SITE))
                .isEmpty();
    }

    @Test
    @Rule("V30")
    void eachPageIsAskedForOnceAndAManyOnlyToALimit() {
        String twice = address(page) + "\n" + address(page) + "&a=b ";
        String many = String.join(
                "\n", IntStream.range(0, 200).mapToObj(i -> address(10_000 + i)).toList());
        clearInvocations(wiki.pages);

        assertThat(titles.in(withNote(twice + many), SITE)).hasSize(2);
        verify(wiki.pages, times(1)).getAbstractPage(page.getId());
        verify(wiki.pages, times(PageTitles.MOST)).getAbstractPage(anyLong());
    }

    @Test
    @Rule("V30")
    void aConfluenceThatCannotSayShowsTheAddress() {
        when(wiki.pages.getAbstractPage(page.getId())).thenThrow(new IllegalStateException("no database"));
        assertThat(titles.in(withNote(address(page)), SITE)).isEmpty();

        when(wiki.pages.getPage("TEAM", "A")).thenThrow(new NoSuchMethodError());
        assertThat(titles.in(withNote(SITE + "/display/TEAM/A"), SITE)).isEmpty();
        assertThat(titles.in(withNote(address(page)), "")).isEmpty();
    }

    private static String address(Page page) {
        return address(page.getId());
    }

    private static String address(long id) {
        return SITE + "/pages/viewpage.action?pageId=" + id;
    }

    private static JourneyMap withNote(String text) {
        JourneyMap blank = Templates.get("blank");
        Note note = new Note("n", blank.rows().get(0).id(), blank.steps().get(0).id(), text, "", UnknownFields.NONE);
        return JourneyMap.of("T", blank.context(), blank.stages(), blank.rows(), List.of(note));
    }
}
