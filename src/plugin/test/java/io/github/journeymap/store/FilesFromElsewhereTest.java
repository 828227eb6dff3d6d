package io.github.journeymap.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.pages.Page;
import io.github.journeymap.Rule;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.edit.Edit;
import io.github.journeymap.format.MapWriter;
import io.github.journeymap.history.MapVersion;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Tone;
import io.github.journeymap.template.Templates;
import io.github.journeymap.unreadable.UnreadableMapException;
import io.github.journeymap.wiki.Wiki;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that other systems and programs have made, and databases that can't store every character. */
@Rule({"F3", "A6", "H6"})
class FilesFromElsewhereTest {
    private static final MapName NAME = new MapName("Gr\u00f6\u00dfe \u1ec7");
    private static final String FROM_A_MAC = "Gro\u0308\u00dfe e\u0323\u0302.journey-map.json";

    @AutoClose
    private final Wiki wiki = new Wiki();

    private final Page page = wiki.page("Plans");

    @Test
    @Rule("U38")
    void aFileFromAMacItsAccentsDecomposedIsFoundListedSearchedForAndWrittenTo() {
        wiki.shelf.upload(page, FROM_A_MAC, template());
        assertThat(wiki.store.find(page, NAME)).isPresent();
        assertThat(wiki.store.revision(page, NAME).version()).isEqualTo(1);
        assertThat(wiki.store.names(page)).containsExactly(NAME);
        assertThat(wiki.store.titles(page)).extracting(MapTitle::name).containsExactly(NAME);
        assertThat(NAME.fileNames()).contains(FROM_A_MAC).hasSize(2);

        wiki.become("tom");
        wiki.store.edit(wiki.access.editable(page), NAME, Wiki.batch(Wiki.addNote("n1", "One")));

        assertThat(wiki.shelf.getLatestVersionsOfAttachments(page))
                .extracting(file -> file.getFileName())
                .containsExactly(FROM_A_MAC);
        assertThat(wiki.shelf.text(page, FROM_A_MAC)).contains("\"One\"");
        assertThat(wiki.history.versions(page, NAME)).hasSize(2);
        assertThat(wiki.history.restore(page, NAME, 1, Optional.empty()).version())
                .isEqualTo(3);
    }

    @Test
    @Rule("U38")
    void ofTwoFilesThatLookTheSameTheComposedOneIsTheMapEverywhere() {
        wiki.store.edit(wiki.access.editable(page), NAME, Wiki.batch(Wiki.addNote("n1", "One")));
        wiki.shelf.upload(page, FROM_A_MAC, template());
        assertThat(wiki.store.names(page)).containsExactly(NAME);
        assertThat(wiki.store.titles(page)).hasSize(1);
        assertThat(wiki.store.find(page, NAME).orElseThrow().map().orElseThrow().notes())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-16LE, false, UTF-16",
        "UTF-16BE, false, UTF-16",
        "UTF-16LE, true, UTF-16",
        "UTF-16BE, true, UTF-16",
        "UTF-32LE, false, UTF-32",
        "UTF-32BE, true, UTF-32"
    })
    @Rule("U38")
    void aFileInUTF16IsToldAsSuchWithAByteOrderMarkAndWithout(String encoding, boolean marked, String told) {
        upload((marked ? "\uFEFF" : "") + template(), Charset.forName(encoding));
        assertThat(problem()).isEqualTo("This file is saved as " + told + "; save it as UTF-8.");
    }

    @Test
    @Rule("U38")
    void soIsOneInAnOldEightBitEncodingAByteOrderMarkOfUTF8IsFine() {
        upload(template().replace("Entice", "K\u00e4ufe"), StandardCharsets.ISO_8859_1);
        assertThat(problem()).isEqualTo("This file isn\u2019t saved as UTF-8; save it as UTF-8.");
        upload("\uFEFF" + template(), StandardCharsets.UTF_8);
        assertThat(wiki.stored(page).problem()).isEmpty();
    }

    @Test
    @Rule("U39")
    void emojiInHeadingsFailNoSaveWhereTheDatabaseCantStoreThemAndStandInTheHistory() {
        wiki.shelf.refuseFourBytes();
        for (int i = 0; i < 2; i++) {
            Row row = Row.of("r" + i, "\uD83D\uDE00 Feelings", "", Tone.NEUTRAL, List.of());
            wiki.edit(page, new Edit.AddRow(row, null));
            wiki.become("tom");
        }
        List<MapVersion> versions = wiki.history.versions(page, MapName.DEFAULT);
        assertThat(versions.get(0).comment()).isEqualTo("row \u201c\u2026 Feelings\u201d added");
        assertThat(versions.get(0).summary()).isEqualTo("row \u201c\uD83D\uDE00 Feelings\u201d added");
    }

    private static String template() {
        return new String(MapWriter.write(Templates.get(Templates.FIVE_E)), StandardCharsets.UTF_8);
    }

    private void upload(String text, Charset encoding) {
        wiki.shelf.upload(page, Wiki.FILE, text.getBytes(encoding));
    }

    private String problem() {
        UnreadableMapException problem = wiki.stored(page).problem().orElseThrow();
        return wiki.words.problem(problem);
    }
}
