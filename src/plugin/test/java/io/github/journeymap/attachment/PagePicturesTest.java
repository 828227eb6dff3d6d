package io.github.journeymap.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.pages.Page;
import io.github.journeymap.Rule;
import io.github.journeymap.wiki.Wiki;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagePicturesTest {
    @AutoClose
    private final Wiki wiki = new Wiki();

    private final Page page = wiki.page("Onboarding");

    private void attach(String name, String mediaType, String content) {
        wiki.shelf.attach(page, name, mediaType, content.getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, String> addresses(String... names) {
        return wiki.pictures.addresses(page, new LinkedHashSet<>(List.of(names)), "/wiki");
    }

    private Map<String, String> embedded(String... names) {
        return wiki.pictures.embedded(page, new LinkedHashSet<>(List.of(names)));
    }

    @Test
    @Rule("V28")
    void anImageOfThePageHasTheAddressOfItsDownload() {
        attach("Ada & Bo?.png", "image/png; charset=binary", "picture");

        assertThat(addresses("Ada & Bo?.png"))
                .isEqualTo(Map.of(
                        "Ada & Bo?.png", "/wiki/download/attachments/" + page.getId() + "/Ada%20%26%20Bo%3F.png"));
        assertThat(embedded("Ada & Bo?.png")).isEqualTo(Map.of("Ada & Bo?.png", "data:image/png;base64,cGljdHVyZQ=="));
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/svg+xml", "text/html", "application/octet-stream", ""})
    @Rule("V28")
    void whatABrowserMightRunIsNoPicture(String mediaType) {
        attach("ada.png", mediaType, "<script>alert(1)</script>");

        assertThat(addresses("ada.png")).isEmpty();
        assertThat(embedded("ada.png")).isEmpty();
    }

    @Test
    @Rule("V28")
    void aFileThatIsNotThereHasNone() {
        assertThat(addresses("gone.png")).isEmpty();
        assertThat(addresses()).isEmpty();
        assertThat(embedded("gone.png")).isEmpty();
    }

    @Test
    @Rule("V28")
    void aPictureThatIsTooLargeIsNotPutIntoAFile() {
        attach("large.png", "image/png", "x".repeat((2 << 20) + 1));

        assertThat(addresses("large.png")).isNotEmpty();
        assertThat(embedded("large.png")).isEmpty();
    }

    @Test
    @Rule("V39")
    void ofManyFilesThosePicturesAreFoundThatAreThere() {
        attach("one.png", "image/png", "1");
        attach("two.png", "image/png", "2");
        attach("notes.txt", "text/plain", "3");

        assertThat(addresses("one.png", "two.png", "notes.txt", "gone.png")).containsOnlyKeys("one.png", "two.png");
    }

    @Test
    @Rule("V39")
    void asManyPicturesArePutIntoAFileAsItCanHold() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            names.add("shop-" + i + ".png");
            attach(names.get(i), "image/png", "x".repeat(2 << 20));
        }

        assertThat(embedded(names.toArray(String[]::new))).containsOnlyKeys(names.subList(0, 6));
    }

    @Test
    @Rule("V28")
    void theEditorTakesTheSameKindsOfPictures() throws IOException {
        String script = Files.readString(Path.of("main/frontend/editor/model/pictures.js"));

        assertThat(Pattern.compile("'(image/\\w+)'")
                        .matcher(script)
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.toSet()))
                .isEqualTo(PagePictures.TYPES);
    }
}
