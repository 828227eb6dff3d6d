package io.github.journeymap.acceptance.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.CellOnPage;
import io.github.journeymap.acceptance.page.FullView;
import io.github.journeymap.acceptance.page.MapEditing;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** A picture of pixels, for slides and mails. */
@Acceptance
class PictureIT {
    private static final Pattern SIZE = Pattern.compile("<svg [^>]*?width=\"(\\d+)\" height=\"(\\d+)\"");

    @Test
    @Rule("X9")
    void theWholeMapIsDownloadedTwiceAsSharpAsItIsDrawnWithWhatWasTypedJustNow(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        Visitor editor = visitors.editor();
        MapEditing editing = WikiPage.open(editor, page).editing();
        int before = drawing(site, page).height;
        CellOnPage cell = editing.map().cell("Steps", "Entice");
        editing.click(cell).typingIsPossible();
        editor.insert("Nothing like it was there before, and it makes its row several lines higher. ".repeat(3));

        BufferedImage picture = image(download(editor, editing));

        Dimension drawing = drawing(site, page);
        assertThat(picture.getWidth()).isEqualTo(2 * drawing.width);
        assertThat(picture.getHeight()).isEqualTo(2 * drawing.height).isGreaterThan(2 * before);
        assertThat(colours(picture)).isGreaterThan(100);
        assertThat(editing.feedback().told()).contains(site.words().text("journey-map.editor.picture.downloaded"));
    }

    @Test
    @Rule("X9")
    void theCopiedPictureIsOnTheClipboard(Site site, Visitors visitors) {
        Visitor editor = visitors.editor().allowClipboard();
        MapEditing editing =
                WikiPage.open(editor, site.pageWithMap("job-seeker")).editing();

        editing.bar().export("copy-picture");

        editor.eventually(() ->
                assertThat(editing.feedback().told()).contains(site.words().text("journey-map.editor.picture.copied")));
        assertThat(colours(image(editor.clipboard().picture()))).isGreaterThan(100);
    }

    @Test
    @Rule("X9")
    void whereThePictureCantBeHadASentenceSaysSoAndItCanBeTriedAgain(Site site, Visitors visitors) {
        Visitor editor = visitors.editor().expecting("503");
        MapEditing editing =
                WikiPage.open(editor, site.pageWithMap("job-seeker")).editing();
        editor.network().refuse("**/export/svg*", 503);
        editing.bar().export("png");
        editor.eventually(() -> assertThat(editing.feedback().told())
                .contains(site.words().text("journey-map.editor.picture.not-drawn")));
        editor.network().serve("**/export/svg*");

        byte[] file =
                editor.downloads(() -> editing.feedback().answer(site.words().text("journey-map.editor.retry")));

        assertThat(colours(image(file))).isGreaterThan(100);
    }

    @Test
    @Rule("X9")
    void readersDownloadItInTheFullViewAndAreToldWhereItCantBeHad(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        Visitor reader = visitors.reader().expecting("503");
        WikiPage.open(reader, page);
        FullView view = FullView.open(reader);
        reader.network().refuse("**/export/svg*", 503);
        view.savePicture();
        reader.eventually(() -> assertThat(view.saidOfThePicture())
                .isEqualTo(site.words().text("journey-map.editor.picture.not-drawn")));
        reader.network().serve("**/export/svg*");

        BufferedImage picture = image(reader.downloads(view::savePicture));

        Dimension drawing = drawing(site, page);
        assertThat(picture.getWidth()).isEqualTo(2 * drawing.width);
        assertThat(colours(picture)).isGreaterThan(100);
        assertThat(view.saidOfThePicture()).isEmpty();
    }

    /** How large the map is drawn. */
    private static Dimension drawing(Site site, SitePage page) {
        Matcher size = SIZE.matcher(site.as(User.READER)
                .get(page.map().path() + "/export/svg")
                .expecting(200)
                .text());
        assertThat(size.find()).isTrue();
        return new Dimension(Integer.parseInt(size.group(1)), Integer.parseInt(size.group(2)));
    }

    private static byte[] download(Visitor editor, MapEditing editing) {
        return editor.downloads(() -> editing.bar().export("png"));
    }

    private static BufferedImage image(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long colours(BufferedImage picture) {
        return IntStream.range(0, picture.getHeight())
                .flatMap(y -> IntStream.range(0, picture.getWidth()).map(x -> picture.getRGB(x, y)))
                .distinct()
                .count();
    }
}
