package io.github.journeymap.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.pages.Page;
import io.github.journeymap.Rule;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.template.Templates;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {
    @Test
    @Rule("X8")
    void aDownloadIsCalledAfterTheMapsTitleElseThePagesElseTheMapsName() {
        assertThat(name("Buying bread", "Plans", "Journey map")).isEqualTo("Buying bread");
        assertThat(name("", "Plans", "Journey map")).isEqualTo("Plans");
        assertThat(name("\u202e...", "Plans", "Journey map")).isEqualTo("Plans");
        assertThat(name("", "", "Journey map")).isEqualTo("Journey map");
    }

    @Test
    @Rule("X8")
    void mapsOfOnePageWithTheSameTitleHaveDifferentDownloads() {
        assertThat(name("Buying bread", "Plans", "To be")).isEqualTo("Buying bread - To be");
        assertThat(name("To be", "Plans", "To be")).isEqualTo("To be");
        assertThat(name("", "Plans", "To be")).isEqualTo("Plans - To be");
    }

    @ParameterizedTest
    @CsvSource({
        "a/b\\c:d*e?f|g<h>i,a-b-c-d-e-f-g-h-i",
        "..hidden. ,hidden",
        "CON,_CON",
        "nul.txt,_nul.txt",
        "com1,_com1",
        "Console,Console",
        "e\u0301 \u202egpj.exe,\u00e9 gpj.exe",
        "two  \u00a0 spaces,two spaces"
    })
    @Rule("X8")
    void everyFileSystemTakesTheNameAsItIs(String title, String expected) {
        assertThat(name(title, "Plans", "Journey map")).isEqualTo(expected);
    }

    @Test
    @Rule("X8")
    void aLongTitleIsCutBetweenCharactersToWhatFileSystemsHold() {
        String longest = name("\ud83d\ude00".repeat(200), "Plans", "x".repeat(100));
        assertThat(longest).startsWith("\ud83d\ude00".repeat(25) + " - x");
        assertThat((longest + MapName.SUFFIX).getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(255);
        assertThat(name("a".repeat(98) + ". b", "Plans", "Journey map")).isEqualTo("a".repeat(98));
    }

    private static String name(String title, String pageTitle, String name) {
        JourneyMap blank = Templates.get("blank");
        Page page = new Page();
        page.setTitle(pageTitle);
        return FileNames.of(blank.withTitle(title), page, new MapName(name));
    }
}
