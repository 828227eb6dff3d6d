package io.github.journeymap.acceptance.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.site.Answer;
import io.github.journeymap.acceptance.site.OutputType;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The curve of a map as people have it in a document: a picture in it, which nobody else can read on the site. */
@Acceptance
@Rule("V38")
class CurveInDocumentsIT {
    /** They fill three tables; each but the last and the first goes on in the next. */
    private static final int STEPS = 12;

    @Test
    void aWordDocumentHasALineThatGoesOnFromTableToTable(Site site) throws IOException {
        SitePage page = withCurve(site);
        List<BufferedImage> pictures = new ArrayList<>();
        for (Element picture : OutputType.WORD.html(page).select("td > img")) {
            String data = picture.attr("src");
            assertThat(data).startsWith("data:image/png;base64,");
            pictures.add(picture(Base64.getDecoder().decode(data.substring(data.indexOf(',') + 1))));
            assertThat(picture.attr("alt")).startsWith("As is – Curve: Stage 1 ");
        }
        assertGoesOn(pictures);
    }

    @Test
    void aPdfHasALineThatGoesOnFromTableToTableAndItsValuesInWords(Site site) throws IOException {
        SitePage page = withCurve(site);
        byte[] bytes = site.as(User.READER)
                .get("/spaces/flyingpdf/pdfpageexport.action?pageId=" + page.id())
                .expecting(200)
                .body();
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            List<BufferedImage> pictures = new ArrayList<>();
            for (PDPage sheet : pdf.getPages()) {
                for (COSName name : sheet.getResources().getXObjectNames()) {
                    if (sheet.getResources().getXObject(name) instanceof PDImageXObject picture) {
                        pictures.add(picture.getImage());
                    }
                }
            }
            assertGoesOn(pictures);
            assertThat(new PDFTextStripper().getText(pdf)).contains("+2 (delighted)", "+1 (happy)");
        }
    }

    @Test
    void nobodyButWhoeverExportsCanReadThePicture(Site site) {
        Element picture = OutputType.PDF.html(withCurve(site)).selectFirst("td > img");
        String address = URI.create(picture.attr("src")).getPath().replaceFirst("^/confluence", "");

        Answer own = site.as(User.READER).get(address).expecting(200);
        assertThat(own.body()).startsWith(0x89, 'P', 'N', 'G');
        site.as(User.EDITOR).get(address).expecting(404);
        site.as(User.ADMIN).get(address).expecting(404);
        site.as(User.STRANGER).get(address).expecting(404);
    }

    @ParameterizedTest
    @EnumSource(
            value = OutputType.class,
            names = {"HTML_EXPORT", "MOBILE"})
    void browsersDrawItInThePage(OutputType output, Site site) {
        Element page = output.html(withCurve(site)).body();

        assertThat(page.select("img[src*=/download/temp/], p[aria-hidden=true]"))
                .isEmpty();
        assertThat(page.select("td > svg[role=img] circle")).hasSize(STEPS);
    }

    @ParameterizedTest
    @EnumSource(
            value = OutputType.class,
            names = {"EMAIL", "FEED", "DIFF"})
    void everyOtherOutputHasBars(OutputType output, Site site) {
        Element page = output.html(withCurve(site)).body();

        assertThat(page.select("img[src*=/download/temp/]")).isEmpty();
        assertThat(page.select("p[aria-hidden=true]")).hasSize(STEPS);
    }

    /** All pictures have the line, and where one ends the next begins. */
    private static void assertGoesOn(List<BufferedImage> pictures) {
        assertThat(pictures).hasSize(3);
        for (int i = 1; i < pictures.size(); i++) {
            BufferedImage before = pictures.get(i - 1);
            double end = line(before, before.getWidth() - 1);
            assertThat(line(pictures.get(i), 0)).isBetween(end - 3, end + 3);
        }
    }

    /** How far down the line stands there. */
    private static double line(BufferedImage picture, int x) {
        return IntStream.range(0, picture.getHeight())
                .filter(y -> isPurple(new Color(picture.getRGB(x, y))))
                .average()
                .orElseThrow(() -> new AssertionError("no line at " + x));
    }

    private static boolean isPurple(Color color) {
        return color.getBlue() - color.getGreen() > 80 && color.getBlue() - color.getRed() > 60;
    }

    private static BufferedImage picture(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static SitePage withCurve(Site site) {
        SitePage page = site.pageWithMap("blank");
        String stages = IntStream.range(0, STEPS / 2)
                .mapToObj(i -> """
                        {"id": "g%d", "heading": "Stage 1", "steps": [{"id": "s%d", "heading": "Stage 1"},
                                                                      {"id": "s%d", "heading": "Stage 1"}]}""".formatted(i, 2 * i, 2 * i + 1))
                .collect(Collectors.joining(", "));
        String values = IntStream.range(0, STEPS)
                .mapToObj(i -> "{\"row\": \"is\", \"step\": \"s" + i + "\", \"value\": " + (i % 2 + 1) + "}")
                .collect(Collectors.joining(", "));
        page.attachMap("""
                {"format": "journey-map", "version": 1, "title": "A curve", "stages": [%s],
                 "rows": [{"id": "is", "heading": "As is", "kind": "scale", "scale": {"min": -2, "max": 2, "faces": true}}],
                 "notes": [], "values": [%s]}""".formatted(stages, values));
        return page;
    }
}
