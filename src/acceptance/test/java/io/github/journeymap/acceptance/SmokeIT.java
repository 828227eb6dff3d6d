package io.github.journeymap.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.AttachmentsPage;
import io.github.journeymap.acceptance.page.CreateDialog;
import io.github.journeymap.acceptance.page.MapOnPage;
import io.github.journeymap.acceptance.page.PageEditor;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the README promises a newcomer, sentence by sentence. */
@Acceptance
@Rule({"E1", "E5"})
class SmokeIT {
    @Test
    void aNewcomerSeesTheJobSeekerMapOnAWikiPage(Site site, Visitors visitors) {
        MapOnPage map = WikiPage.open(visitors.editor(), "/display/" + Site.SPACE + "/Searching+for+a+job")
                .map();
        assertThat(map.title()).isEqualTo("Searching for a job");
        assertThat(map.cells()).isEqualTo(30);
        assertThat(map.cell("Negative moments", "Extend").notes()).containsExactly("Imposter Syndrome");
    }

    @Test
    void aNoteTypedIntoACellIsThereAfterAReload(Site site, Visitors visitors) {
        WikiPage page = WikiPage.open(visitors.editor(), site.pageWithMap("job-seeker"));
        MapOnPage map = page.map();
        map.editing().write(map.cell("Steps", "Enter"), "Meets a recruiter").saved();
        page.reload();
        assertThat(page.map().cell("Steps", "Enter").notes()).contains("Meets a recruiter");
    }

    @Test
    void theNoteIsInAJsonFileAttachedToThePage(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        Visitor editor = visitors.editor();
        MapOnPage map = WikiPage.open(editor, page).map();
        map.editing().write(map.cell("Steps", "Exit"), "Signs the contract").saved();
        assertThat(page.map().notes("Steps", "Exit")).contains("Signs the contract");
        assertThat(page.mapFile()).contains("\"format\": \"journey-map\"", "Signs the contract");
        assertThat(AttachmentsPage.open(editor, page).files()).containsExactly(SitePage.fileOf(SitePage.MAP));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Customer journey map,'Entice,Enter,Engage,Exit,Extend'",
        "Customer journey map (four stages),'Enter,Engage,Exit,Extend'"
    })
    void createPublishesAPageWhoseMapAlreadyCarriesItsHeadings(
            String blueprint, String stages, Site site, Visitors visitors) {
        Visitor manager = visitors.editor();
        CreateDialog dialog = CreateDialog.open(manager);
        assertThat(dialog.kinds()).contains(blueprint);
        PageEditor draft = dialog.choose(blueprint);
        String title = "From the blueprint " + System.nanoTime();
        WikiPage page = draft.name(title).publish();
        MapOnPage map = page.map();
        assertThat(page.title()).contains(title);
        assertThat(map.stages()).containsExactly(stages.split(","));
        assertThat(map.rows()).hasSize(6).startsWith("Steps", "Interactions");
        assertThat(map.notes()).isEmpty();
        assertThat(page.sitePage().attachments()).isEqualTo(List.of(SitePage.fileOf(SitePage.MAP)));
        map.editing().write(map.cell("Steps", "Engage"), "First words").saved();
        assertThat(page.reload().map().cell("Steps", "Engage").notes()).containsExactly("First words");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Customer journey map with emotions,'Become aware,Compare,Decide and buy,Receive,Use,Recommend',How it feels",
        "Service blueprint,'Before,Begin,During,End,After',Line of visibility"
    })
    @Rule("B1")
    void createOffersAJourneyWithEmotionsAndAServiceBlueprintToo(
            String blueprint, String stages, String row, Visitors visitors) {
        CreateDialog dialog = CreateDialog.open(visitors.editor());
        assertThat(dialog.picture(blueprint)).isEqualTo(List.of(200, 150));

        WikiPage page = dialog.choose(blueprint)
                .name("From the blueprint " + System.nanoTime())
                .publish();

        assertThat(page.map().stages()).containsExactly(stages.split(","));
        assertThat(page.map().rows()).contains(row);
        assertThat(page.sitePage().attachments()).isEqualTo(List.of(SitePage.fileOf(SitePage.MAP)));
    }

    @Test
    void aTeamPutsTheMacroOnAPageAndFillsTheMap(Site site, Visitors visitors) {
        Visitor editor = visitors.editor();
        SitePage page = site.page("<p>Nothing yet.</p>");
        WikiPage shown =
                PageEditor.open(editor, page).insertMacro("Journey map").publish();
        MapOnPage map = shown.map();
        map.editing().write(map.cell(0, 0), "The first note").saved();
        assertThat(WikiPage.open(visitors.reader(), page).map().notes()).containsExactly("The first note");
    }

    @Test
    @Rule("V1")
    void theReadersPageTransfersNoScript(Site site, Visitors visitors) {
        Visitor reader = visitors.enter(User.READER);
        List<String> scripts = reader.network().scriptsFetched();
        WikiPage page = WikiPage.open(reader, site.pageWithMap("job-seeker"));
        assertThat(page.map().cells()).isEqualTo(30);
        assertThat(page.text()).contains("Imposter Syndrome");
        assertThat(scripts).noneMatch(script -> script.contains("journeymap"));
        assertThat(page.map().canBeEdited()).isFalse();
    }
}
