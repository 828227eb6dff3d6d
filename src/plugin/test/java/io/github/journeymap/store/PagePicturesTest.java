package io.github.journeymap.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.pages.Page;
import io.github.journeymap.Rule;
import io.github.journeymap.wiki.Wiki;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

    @Test
    @Rule("V28")
    void anImageOfThePageHasTheAddressOfItsDownload() {
        attach("Ada & Bo?.png", "image/png; charset=binary", "picture");

        assertThat(wiki.pictures.path(page, "Ada & Bo?.png"))
                .isEqualTo("/download/attachments/" + page.getId() + "/Ada%20%26%20Bo%3F.png");
        assertThat(wiki.pictures.embedded(page, "Ada & Bo?.png")).isEqualTo("data:image/png;base64,cGljdHVyZQ==");
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/svg+xml", "text/html", "application/octet-stream", ""})
    @Rule("V28")
    void whatABrowserMightRunIsNoPicture(String mediaType) {
        attach("ada.png", mediaType, "<script>alert(1)</script>");

        assertThat(wiki.pictures.path(page, "ada.png")).isEmpty();
        assertThat(wiki.pictures.embedded(page, "ada.png")).isEmpty();
    }

    @Test
    @Rule("V28")
    void aFileThatIsNotThereHasNone() {
        assertThat(wiki.pictures.path(page, "gone.png")).isEmpty();
        assertThat(wiki.pictures.path(page, "")).isEmpty();
        assertThat(wiki.pictures.embedded(page, "gone.png")).isEmpty();
    }

    @Test
    @Rule("V28")
    void aPictureThatIsTooLargeIsNotPutIntoAFile() {
        attach("large.png", "image/png", "x".repeat((2 << 20) + 1));

        assertThat(wiki.pictures.path(page, "large.png")).isNotEmpty();
        assertThat(wiki.pictures.embedded(page, "large.png")).isEmpty();
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
