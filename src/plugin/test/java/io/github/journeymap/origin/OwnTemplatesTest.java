package io.github.journeymap.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.confluence.pages.Page;
import io.github.journeymap.Rule;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.refusal.NotFoundException;
import io.github.journeymap.site.FileSearch;
import io.github.journeymap.template.Outline;
import io.github.journeymap.template.Templates;
import io.github.journeymap.wiki.Wiki;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OwnTemplatesTest {
    @AutoClose
    private final Wiki wiki = new Wiki();

    private Page page;

    @BeforeEach
    void open() {
        page = wiki.template("TEAM", "Begun");
        wiki.search.templates("TEAM").clear();
        wiki.people.makeAdministrator("adam");
    }

    @Test
    @Rule("B6")
    void thePagesWithTheLabelInTheSpaceAndInTheOneThatAnAdministratorNamesOfferTheirMaps() {
        template("TEAM", "Workshop", "five-e");
        template("TEAM", "Interview", "four-stage");
        template("HOUSE", "House style", "emotions");
        template("OTHER", "Other team", "lean");
        assertThat(titles()).containsExactly("Interview", "Workshop");

        nameSpace("HOUSE");
        assertThat(titles()).containsExactly("Interview", "Workshop", "House style");
        nameSpace("TEAM");
        assertThat(titles()).containsExactly("Interview", "Workshop");
        nameSpace("");
        assertThat(titles()).containsExactly("Interview", "Workshop");
    }

    @Test
    @Rule({"B6", "V20"})
    void theyComeInTheOrderOfTheReadersLanguage() {
        template("TEAM", "Zug", "lean");
        template("TEAM", "\u00c4rger", "lean");
        assertThat(titles()).containsExactly("\u00c4rger", "Zug");
    }

    @Test
    @Rule("B6")
    void eachMapOfATemplatePageIsOneAndSaysWhetherThereIsMoreToIt() {
        Page workshop = template("TEAM", "Workshop", "lean");
        wiki.store.start(workshop, new MapName("Second"), "glasses");
        assertThat(wiki.templates.offeredOn(page).templates())
                .extracting(OwnTemplate::name, OwnTemplate::outline, OwnTemplate::space, OwnTemplate::isFilled)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                MapName.DEFAULT, Outline.of(Templates.get("lean")), "TEAM Space", false),
                        org.assertj.core.groups.Tuple.tuple(
                                new MapName("Second"), Outline.of(Templates.get("glasses")), "TEAM Space", true));
    }

    @Test
    @Rule("B6")
    void aTemplateIsForThoseWhoMaySeeItsPageAndIsAskedForAnewEachTime() {
        Page secret = template("TEAM", "Secret", "lean");
        template("TEAM", "Open", "lean");
        assertThat(titles()).containsExactly("Open", "Secret");
        wiki.hide(secret);
        assertThat(titles()).containsExactly("Open");
        wiki.hide(page);
        assertThatThrownBy(this::titles).isInstanceOf(NotFoundException.class);
    }

    @Test
    @Rule("B6")
    void deletedPagesDraftsPagesWithoutAMapAndThePageItselfOfferNothing() {
        template("TEAM", "Deleted", "lean").setContentStatus("deleted");
        template("TEAM", "Draft", "lean").setContentStatus("draft");
        wiki.template("TEAM", "No map");
        wiki.search.templates("TEAM").add(4_711L);
        wiki.search.templates("TEAM").add(page.getId());
        wiki.store.start(page, MapName.DEFAULT, "lean");
        Page broken = wiki.template("TEAM", "Broken");
        wiki.shelf.upload(broken, Wiki.FILE, "{ no map");
        assertThat(titles()).isEmpty();
    }

    @Test
    @Rule("B6")
    void aPageWhoseLabelIsRemovedOffersNothingAnyMore() {
        Page workshop = template("TEAM", "Workshop", "lean");
        assertThat(titles()).containsExactly("Workshop");
        wiki.search.templates("TEAM").remove(workshop.getId());
        assertThat(titles()).isEmpty();
    }

    @Test
    @Rule("B6")
    void ofManyTemplatesSomeAreOfferedAndItSaysThatThereAreMore() {
        for (int i = 10; i < 10 + OwnTemplates.MOST; i++) {
            template("TEAM", "Template " + i, "blank");
        }
        assertThat(wiki.templates.offeredOn(page).hasMore()).isFalse();
        template("TEAM", "Template 99", "blank");
        OwnTemplates.Offer offer = wiki.templates.offeredOn(page);
        assertThat(offer.hasMore()).isTrue();
        assertThat(offer.templates())
                .hasSize(OwnTemplates.MOST)
                .extracting(OwnTemplate::pageTitle)
                .startsWith("Template 10")
                .doesNotContain("Template 99");
    }

    @Test
    @Rule("B6")
    void whereTheSearchOrTheSettingsFailThereAreNoneAndTheAppsOwnAreThereAllTheSame() {
        FileSearch gone = new FileSearch() {
            @Override
            public List<Long> labelled(String space, String label, int most) {
                throw new NoClassDefFoundError("CQLSearchService");
            }
        };
        OwnTemplates templates =
                new OwnTemplates(gone, wiki.templateSpace, wiki.store, wiki.files, wiki.access, wiki.words);
        assertThat(templates.offeredOn(page)).isEqualTo(new OwnTemplates.Offer(List.of(), false));
        template("TEAM", "Workshop", "lean");
        wiki.settings.fail();
        assertThat(titles()).containsExactly("Workshop");
    }

    @Test
    @Rule("B7")
    void onlyAnAdministratorNamesTheSpace() {
        assertThatThrownBy(() -> wiki.templateSpace.name("HOUSE")).isInstanceOf(NotFoundException.class);
        wiki.becomeAnonymous();
        assertThatThrownBy(() -> wiki.templateSpace.name("HOUSE")).isInstanceOf(NotFoundException.class);
        assertThat(wiki.templateSpace.key()).isEmpty();
    }

    private List<String> titles() {
        return wiki.templates.offeredOn(page).templates().stream()
                .map(OwnTemplate::pageTitle)
                .toList();
    }

    private Page template(String space, String title, String template) {
        Page made = wiki.template(space, title);
        wiki.store.start(made, MapName.DEFAULT, template);
        return made;
    }

    private void nameSpace(String key) {
        wiki.become("adam");
        wiki.templateSpace.name(key);
        wiki.become("eva");
    }
}
