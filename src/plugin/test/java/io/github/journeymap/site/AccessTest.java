package io.github.journeymap.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.confluence.api.service.accessmode.AccessModeService;
import com.atlassian.confluence.pages.Attachment;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.user.User;
import io.github.journeymap.Rule;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.refusal.NotAllowedException;
import io.github.journeymap.refusal.NotFoundException;
import io.github.journeymap.refusal.ReadOnlyException;
import io.github.journeymap.refusal.RequestRefusedException;
import io.github.journeymap.wiki.Wiki;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class AccessTest {
    @AutoClose
    private final Wiki wiki = new Wiki();

    private final Page page = wiki.page("Plans");

    @Test
    @Rule("A1")
    void aHiddenPageAMissingPageAndOneInTheTrashGetTheSameAnswer() {
        Page trashed = wiki.page("Old");
        trashed.setContentStatus("deleted");
        wiki.hide(page);
        for (long id : List.of(page.getId(), trashed.getId(), 9_999L)) {
            assertThatThrownBy(() -> wiki.access.page(id))
                    .isInstanceOf(NotFoundException.class)
                    .hasMessage("not found");
        }
    }

    @Test
    @Rule("A1")
    void nothingOfAHiddenPageCanBeReadOrWrittenThroughAnyMethodOfTheStore() {
        wiki.addNote(page, "n1", "Secret");
        Page other = wiki.page("Other");
        wiki.hide(page);
        List<String> before = wiki.shelf.log();
        Map<String, ThrowingCallable> calls = Map.ofEntries(
                Map.entry("find", () -> wiki.store.find(page, MapName.DEFAULT)),
                Map.entry("titles", () -> wiki.store.titles(page)),
                Map.entry("revision", () -> wiki.store.revision(page, MapName.DEFAULT)),
                Map.entry("edit", () -> wiki.addNote(page, "n2", "x")),
                Map.entry("start", () -> wiki.store.start(page, MapName.DEFAULT, "blank")),
                Map.entry("versions", () -> wiki.history.versions(page, MapName.DEFAULT)),
                Map.entry("one version", () -> wiki.history.version(page, MapName.DEFAULT, 1)),
                Map.entry("bytes", () -> wiki.history.bytes(page, MapName.DEFAULT)),
                Map.entry("restore", () -> wiki.history.restore(page, MapName.DEFAULT, 1, Optional.empty())),
                Map.entry("past", () -> wiki.past.find(page, MapName.DEFAULT)),
                Map.entry("copy from", () -> wiki.copies.bring(page.getId(), MapName.DEFAULT, other, MapName.DEFAULT)),
                Map.entry("copy to", () -> wiki.copies.bring(other.getId(), MapName.DEFAULT, page, MapName.DEFAULT)));
        calls.forEach((what, call) -> assertThatThrownBy(call).as(what).isInstanceOf(NotFoundException.class));
        assertThat(wiki.shelf.log()).isEqualTo(before);
    }

    @Test
    @Rule("A2")
    void anyoneWhoMayOnlySeeThePageMayReadItsMapsAndChangeNothing() {
        wiki.addNote(page, "n1", "Seen");
        wiki.protect(page);
        assertThat(wiki.store.find(page, MapName.DEFAULT)).isPresent();
        assertThat(wiki.access.canEdit(page)).isFalse();
        refusesWrites(NotAllowedException.class);
    }

    @Test
    @Rule("A2")
    void anyoneWhoMayEditThePageButNotAttachFilesInItsSpaceChangesNothing() {
        wiki.addNote(page, "n1", "Seen");
        when(wiki.permissions.hasCreatePermission(any(ConfluenceUser.class), any(), any()))
                .thenReturn(false);
        assertThat(wiki.access.canEdit(page)).isFalse();
        refusesWrites(NotAllowedException.class);
    }

    @Test
    @Rule("A2")
    void whicheverOfItsTwoSignaturesConfluenceHasThePermissionToAttachFilesIsAskedFor() {
        when(wiki.permissions.hasCreatePermission(any(ConfluenceUser.class), any(), any()))
                .thenThrow(new NoSuchMethodError());
        assertThat(wiki.access.canEdit(page)).isFalse();
        when(wiki.permissions.hasCreatePermission(any(User.class), eq(page), eq(Attachment.class)))
                .thenReturn(true);
        assertThat(wiki.access.canEdit(page)).isTrue();
    }

    @Test
    @Rule("A2")
    void whereConfluenceHasNeitherSignatureMapsAreShownAndNobodyChangesThem() {
        wiki.addNote(page, "n1", "Seen");
        when(wiki.permissions.hasCreatePermission(any(ConfluenceUser.class), any(), any()))
                .thenThrow(new NoSuchMethodError());
        when(wiki.permissions.hasCreatePermission(any(User.class), any(), any()))
                .thenThrow(new NoSuchMethodError());
        assertThat(wiki.access.canView(page)).isTrue();
        assertThat(wiki.access.canEdit(page)).isFalse();
        assertThat(wiki.access.canComment(page)).isFalse();
        refusesWrites(NotAllowedException.class);
    }

    @Test
    @Rule("A2")
    void thePermissionsOfAFormerVersionAreThoseOfThePage() {
        wiki.addNote(page, "n1", "Seen");
        Page former = wiki.change(page);
        assertThat(wiki.access.page(former.getId())).isSameAs(page);
        wiki.hide(page);
        assertThatThrownBy(() -> wiki.access.page(former.getId())).isInstanceOf(NotFoundException.class);
    }

    @Test
    @Rule("A3")
    void anonymousPeopleReadAndNeverWriteWhateverConfluenceWouldLetThem() {
        wiki.addNote(page, "n1", "Seen");
        wiki.becomeAnonymous();
        assertThat(wiki.store.find(page, MapName.DEFAULT)).isPresent();
        assertThat(wiki.access.canEdit(page)).isFalse();
        refusesWrites(NotAllowedException.class);
    }

    @Test
    @Rule("A4")
    void onAReadOnlySiteEveryWriteIsRefusedAndItIsKnownThatOneCouldWriteOtherwise() {
        wiki.addNote(page, "n1", "Seen");
        when(wiki.accessMode.isReadOnlyAccessModeEnabled()).thenReturn(true);
        assertThat(wiki.access.canEdit(page)).isFalse();
        assertThat(wiki.access.mayEdit(page)).isTrue();
        refusesWrites(ReadOnlyException.class);
    }

    private void refusesWrites(Class<? extends RequestRefusedException> refusal) {
        Page other = wiki.page("Other");
        List<String> before = wiki.shelf.log();
        Map<String, ThrowingCallable> writes = Map.of(
                "edit", () -> wiki.addNote(page, "n2", "x"),
                "start", () -> wiki.store.start(page, new MapName("Other"), "blank"),
                "restore", () -> wiki.history.restore(page, MapName.DEFAULT, 1, Optional.empty()),
                "copy", () -> wiki.copies.bring(other.getId(), MapName.DEFAULT, page, MapName.DEFAULT));
        writes.forEach((what, write) -> assertThatThrownBy(write).as(what).isInstanceOf(refusal));
        assertThat(wiki.shelf.log()).isEqualTo(before);
    }

    @Test
    void aSiteThatCannotTellWhetherItIsReadOnlyIsTakenForOneThatIsNot() {
        AccessModeService old = mock(AccessModeService.class);
        when(old.isReadOnlyAccessModeEnabled()).thenThrow(new NoSuchMethodError("isReadOnlyAccessModeEnabled"));
        assertThat(new Access(mock(PageManager.class), mock(PermissionManager.class), old).isReadOnly())
                .isFalse();
    }
}
