package io.github.journeymap.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockConstruction;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import com.atlassian.cache.Cache;
import com.atlassian.cache.CacheManager;
import com.atlassian.cache.CacheSettingsBuilder;
import com.atlassian.confluence.core.VersionHistorySummary;
import com.atlassian.confluence.pages.Attachment;
import com.atlassian.confluence.pages.AttachmentManager;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.SavableAttachment;
import io.github.journeymap.Rule;
import io.github.journeymap.attachment.MapFiles;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.site.Access;
import io.github.journeymap.wiki.Wiki;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mockito.Answers;
import org.mockito.ArgumentCaptor;
import org.mockito.MockedConstruction;
import org.mockito.Mockito;
import org.mockito.stubbing.Answer;

class OptionalApiTest {
    @AutoClose
    private final Wiki wiki = new Wiki();

    static Stream<LinkageError> what_saves_silently() {
        return Stream.of(
                new NoSuchMethodError("saveAttachments"),
                new NoSuchFieldError("SUPPRESS_NOTIFICATIONS"),
                new NoClassDefFoundError("SavableAttachment"));
    }

    @ParameterizedTest
    @MethodSource("what_saves_silently")
    @Rule("H5")
    void aSaveGoesTheWayThatTellsWatchers(LinkageError gone) throws IOException {
        AttachmentManager old = mock(AttachmentManager.class);
        doThrow(gone).when(old).saveAttachments(any(), any());
        Page page = wiki.page("Plans");
        when(old.getAttachment(page, Wiki.FILE)).thenReturn(new Attachment());
        new MapFiles(old).write(page, MapName.DEFAULT, Optional.empty(), new byte[] {'{', '}'}, "");
        Mockito.verify(old).saveAttachment(any(), any(), any(ByteArrayInputStream.class));
    }

    @Test
    void aNewFileSaysItselfWhoMadeItAndWhen() throws IOException {
        AttachmentManager manager = mock(AttachmentManager.class);
        Page page = wiki.page("Plans");
        when(manager.getAttachment(page, Wiki.FILE)).thenReturn(new Attachment());
        new MapFiles(manager).write(page, MapName.DEFAULT, Optional.empty(), new byte[] {'{', '}'}, "");
        ArgumentCaptor<List<SavableAttachment>> saved = ArgumentCaptor.captor();
        Mockito.verify(manager).saveAttachments(saved.capture(), any());
        Attachment file = saved.getValue().get(0).getAttachment();
        assertThat(file.getCreator()).isEqualTo(Access.user()).isNotNull();
        assertThat(file.getCreationDate()).isNotNull().isEqualTo(file.getLastModificationDate());
    }

    @Test
    @Rule("H2")
    void versionsPileUpAndSavingWorks() {
        AttachmentManager lacking = spy(wiki.shelf);
        doThrow(new NoSuchMethodError("remove")).when(lacking).removeAttachmentVersionFromServer(any());
        Page page = wiki.page("Plans");
        MapFiles files = new MapFiles(lacking);
        MapStore store = wiki.store(files, wiki.voters);
        store.edit(wiki.access.editable(page), MapName.DEFAULT, Wiki.batch(Wiki.addNote("n1", "One")));
        store.edit(wiki.access.editable(page), MapName.DEFAULT, Wiki.batch(Wiki.addNote("n2", "Two")));
        assertThat(wiki.shelf.versions(page, Wiki.FILE)).containsExactly(1, 2);
    }

    @Test
    void aCacheIsAsLargeAsConfluenceMakesIt() {
        CacheManager caches = mock(CacheManager.class);
        Cache<Object, Object> cache = mock();
        when(caches.getCache(eq("name"), isNull(), any())).thenReturn(cache);
        try (MockedConstruction<CacheSettingsBuilder> lacking = mockConstruction(
                CacheSettingsBuilder.class,
                withSettings().defaultAnswer(Answers.RETURNS_SELF),
                (settings, made) -> doThrow(new NoSuchMethodError("maxEntries"))
                        .when(settings)
                        .maxEntries(anyInt()))) {
            assertThat(ReplicatedCache.in(caches, "name", Duration.ofMinutes(1), 10))
                    .isSameAs(cache);
            assertThat(lacking.constructed()).hasSize(1);
        }
    }

    @Test
    void itIsCalledInALambdaSinceAMethodReferenceWouldBeLinkedWhereNothingIsCaught() throws IOException {
        Pattern reference = Pattern.compile("OptionalApi\\s*\\.(get|call)\\(\\s*[\\w.]+::");
        try (Stream<Path> sources = Files.walk(Path.of("main/java"))) {
            List<Path> java =
                    sources.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(java).anyMatch(file -> file.endsWith("RenderingContext.java"));
            for (Path file : java) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern(reference);
            }
        }
    }

    static Stream<Answer<List<VersionHistorySummary>>> what_tells_when_versions_were_saved() {
        VersionHistorySummary unnumbered = mock(VersionHistorySummary.class);
        when(unnumbered.getVersion()).thenThrow(new NoSuchMethodError("getVersion"));
        VersionHistorySummary undated = mock(VersionHistorySummary.class);
        when(undated.getLastModificationDate()).thenThrow(new NoSuchMethodError("getLastModificationDate"));
        @SuppressWarnings("unchecked")
        List<VersionHistorySummary> ofAnotherKind = (List<VersionHistorySummary>) (List<?>) List.of("1");
        return Stream.of(
                call -> {
                    throw new NoSuchMethodError("getVersionHistorySummaries");
                },
                call -> List.of(unnumbered),
                call -> List.of(undated),
                call -> ofAnotherKind);
    }

    @ParameterizedTest
    @MethodSource("what_tells_when_versions_were_saved")
    @Rule("H9")
    void aFormerVersionOfThePageShowsTheMapAsItWasWhenThatVersionBegan(Answer<List<VersionHistorySummary>> old) {
        Page page = wiki.page("Plans");
        wiki.addNote(page, "n1", "One");
        wiki.wait(Duration.ofMinutes(20));
        wiki.change(page);
        Page former = wiki.change(page);
        when(wiki.pages.getVersionHistorySummaries(page)).thenAnswer(old);
        wiki.wait(Duration.ofMinutes(20));
        wiki.addNote(page, "n2", "Two");
        assertThat(wiki.past
                        .find(former, MapName.DEFAULT)
                        .orElseThrow()
                        .stored()
                        .version())
                .isEqualTo(1);
    }
}
