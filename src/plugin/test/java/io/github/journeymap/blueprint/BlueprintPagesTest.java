package io.github.journeymap.blueprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.plugins.createcontent.api.events.BlueprintPageCreateEvent;
import com.atlassian.confluence.plugins.createcontent.impl.ContentBlueprint;
import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.plugin.ModuleCompleteKey;
import io.github.journeymap.Rule;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.template.Templates;
import io.github.journeymap.wiki.Wiki;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;

class BlueprintPagesTest {
    private final EventPublisher events = mock(EventPublisher.class);

    @AutoClose
    private Wiki wiki;

    private Page page;

    @BeforeEach
    void open() {
        wiki = new Wiki();
        page = wiki.page("New");
    }

    @ParameterizedTest
    @CsvSource({"five-e-blueprint,5", "four-stage-blueprint,4", "emotions-blueprint,6", "service-blueprint-blueprint,5"
    })
    @Rule("B2")
    void aPageMadeFromABlueprintGetsThatMapAsOneVersionOfOneFile(String blueprint, int stages) {
        create("io.github.journeymap:" + blueprint);
        assertThat(wiki.shelf.log()).containsExactly("save 1");
        assertThat(wiki.map(page).stages()).hasSize(stages);
    }

    @Test
    @Rule("B2")
    void whereTheEventHasNoKeyItsBlueprintIsAskedForIt() {
        BlueprintPageCreateEvent event = mock(BlueprintPageCreateEvent.class);
        when(event.getPage()).thenReturn(page);
        when(event.getBlueprintKey()).thenThrow(new NoSuchMethodError("getBlueprintKey"));
        ContentBlueprint blueprint = new ContentBlueprint();
        when(event.getBlueprint()).thenReturn(null, blueprint, blueprint);
        BlueprintPages listener = new BlueprintPages(wiki.store, wiki.words);
        listener.created(event);
        listener.created(event);
        assertThat(wiki.shelf.log()).isEmpty();

        blueprint.setModuleCompleteKey("io.github.journeymap:four-stage-blueprint");
        listener.created(event);
        assertThat(wiki.map(page).stages()).hasSize(4);
    }

    @Test
    @Rule("B3")
    void anEventThatTellsNoBlueprintIsLeftAlone() {
        BlueprintPageCreateEvent event = mock(BlueprintPageCreateEvent.class);
        when(event.getPage()).thenReturn(page);
        when(event.getBlueprintKey()).thenThrow(new NoSuchMethodError("getBlueprintKey"));
        when(event.getBlueprint()).thenThrow(new NoSuchMethodError("getBlueprint"));
        new BlueprintPages(wiki.store, wiki.words).created(event);
        assertThat(wiki.shelf.log()).isEmpty();
    }

    @Test
    @Rule("V20")
    void theMapOfANewPageIsInTheLanguageOfThePersonWhoMakesIt() {
        BlueprintPageCreateEvent event = mock(BlueprintPageCreateEvent.class);
        when(event.getPage()).thenReturn(page);
        when(event.getBlueprintKey()).thenReturn(new ModuleCompleteKey("io.github.journeymap:five-e-blueprint"));
        new BlueprintPages(wiki.store, wiki.speaking("de")).created(event);
        assertThat(wiki.stored(page).map()).contains(Templates.get("five-e-de").withTitle(page.getTitle()));
    }

    @Test
    @Rule("V23")
    void theMapOfANewPageTakesThePagesTitleUnlessThatIsLongerThanAMapsCanBe() {
        create("io.github.journeymap:five-e-blueprint");
        assertThat(title(page)).isEqualTo(page.getTitle());

        page = wiki.page("x".repeat(201));
        create("io.github.journeymap:five-e-blueprint");
        assertThat(title(page)).isEqualTo(Templates.get("five-e").title());
    }

    private String title(Page of) {
        return wiki.map(of).title();
    }

    @Test
    @Rule("B2")
    void pagesFromOtherBlueprintsAreLeftAlone() {
        create("com.example:meeting-notes");
        assertThat(wiki.shelf.log()).isEmpty();
    }

    @Test
    @Rule("B4")
    void aFailureToAttachNeverReachesThePageThatIsBeingMade() {
        wiki.shelf.fillUp();
        assertThatCode(() -> create("io.github.journeymap:five-e-blueprint")).doesNotThrowAnyException();
        assertThat(wiki.store.find(page, MapName.DEFAULT)).isEmpty();
    }

    @Test
    @Rule("B2")
    void theListenerListensAsLongAsThePluginRuns() throws NoSuchMethodException {
        BlueprintEvents listening = new BlueprintEvents(events, wiki.store, wiki.words);
        ArgumentCaptor<Object> listener = ArgumentCaptor.forClass(Object.class);
        verify(events).register(listener.capture());
        assertThat(listener.getValue()
                        .getClass()
                        .getMethod("created", BlueprintPageCreateEvent.class)
                        .isAnnotationPresent(EventListener.class))
                .isTrue();
        listening.close();
        verify(events).unregister(listener.getValue());
    }

    @Test
    @Rule("B3")
    void withoutConfluencesBlueprintPluginThePluginStartsAllTheSame() {
        doThrow(new NoClassDefFoundError("BlueprintPageCreateEvent"))
                .when(events)
                .register(any());
        new BlueprintEvents(events, wiki.store, wiki.words).close();
        verify(events, never()).unregister(any());
    }

    private void create(String blueprint) {
        BlueprintPageCreateEvent event = mock(BlueprintPageCreateEvent.class);
        when(event.getPage()).thenReturn(page);
        when(event.getBlueprintKey()).thenReturn(new ModuleCompleteKey(blueprint));
        new BlueprintPages(wiki.store, wiki.words).created(event);
    }
}
