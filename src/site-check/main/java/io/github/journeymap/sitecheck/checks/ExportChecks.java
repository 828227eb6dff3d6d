package io.github.journeymap.sitecheck.checks;

import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.sitecheck.Check;
import io.github.journeymap.sitecheck.Expect;
import io.github.journeymap.sitecheck.Place.Page;
import io.github.journeymap.sitecheck.Visit;
import io.github.journeymap.sitecheck.http.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Maps that leave the site. */
final class ExportChecks {
    static final List<Check> ALL = List.of(
            new Check("10", "Confluence's PDF of a page holds the words of its map", ExportChecks::pdf),
            new Check("10", "Confluence's Word export of a page holds the words of its map", ExportChecks::word),
            new Check("", "The app's own downloads are downloads", ExportChecks::downloads),
            new Check("23", "The page for printing comes as the app made it", ExportChecks::print));

    private static final String NOTE = "Grossmutter \u00fcberrascht";

    private ExportChecks() {}

    private static Page withNote(Visit visit, String title) {
        Page page = visit.place().page(title, AppMap.macro());
        new AppMap(visit.rest(), page).add("n1", NOTE).ok();
        return page;
    }

    // https://support.atlassian.com/confluence/kb/rest-api-to-export-and-download-a-page-in-pdf-format
    private static String pdf(Visit visit) {
        Page page = withNote(visit, "PDF");
        Reply pdf = visit.download("/spaces/flyingpdf/pdfpageexport.action?pageId=" + page.id())
                .ok();
        Expect.that(
                new String(pdf.body(), StandardCharsets.ISO_8859_1).startsWith("%PDF-"),
                pdf + " with something that is no PDF");
        try (PDDocument document = Loader.loadPDF(pdf.body())) {
            String words = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            Expect.contains(words, NOTE, "The PDF");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "";
    }

    private static String word(Visit visit) {
        Page page = withNote(visit, "Word");
        Reply word = visit.download("/exportword?pageId=" + page.id()).ok();
        Expect.contains(decoded(word.text()), NOTE, "The Word document");
        return "";
    }

    /**
     * Confluence's Word document is a mail with HTML in it, whose letters beyond ASCII are written as {@code =C3=BC}.
     */
    static String decoded(String document) {
        if (!document.contains("Content-Transfer-Encoding: quoted-printable")) {
            return document;
        }
        byte[] written = document.replaceAll("=\\r?\\n", "").getBytes(StandardCharsets.UTF_8);
        byte[] read = new byte[written.length];
        int length = 0;
        for (int i = 0; i < written.length; i++) {
            boolean escape = written[i] == '='
                    && i + 2 < written.length
                    && Character.digit(written[i + 1], 16) >= 0
                    && Character.digit(written[i + 2], 16) >= 0;
            if (escape) {
                read[length++] =
                        (byte) (Character.digit(written[i + 1], 16) * 16 + Character.digit(written[i + 2], 16));
                i += 2;
            } else {
                read[length++] = written[i];
            }
        }
        return new String(read, 0, length, StandardCharsets.UTF_8);
    }

    private static String downloads(Visit visit) {
        AppMap map = new AppMap(visit.rest(), withNote(visit, "Downloads"));
        for (String kind : List.of("json", "csv", "md", "mermaid", "svg")) {
            Reply reply = visit.rest()
                    .get(map.path() + "/export/" + kind + "?template=" + AppMap.TEMPLATE)
                    .ok();
            Expect.that(
                    reply.header("Content-Disposition").startsWith("attachment"),
                    "Confluence takes from the " + kind + " download that it is one");
            Expect.contains(reply.text(), "berrascht", "The " + kind + " download");
        }
        return "";
    }

    private static String print(Visit visit) {
        AppMap map = new AppMap(visit.rest(), withNote(visit, "Printed"));
        String path = map.path() + "/export/print?template=" + AppMap.TEMPLATE;
        Reply reply = visit.rest().get(path).ok();
        Expect.contains(reply.header("Content-Type"), "text/html", "The content type of the page for printing");
        Expect.contains(
                reply.headers().allValues("Content-Security-Policy").toString(),
                "default-src 'none'",
                "The content security policy of the page for printing");
        Visitor window = visit.window();
        window.window().navigate(visit.settings().site() + path);
        Expect.contains(window.window().locator("body").innerText(), NOTE, "The page for printing");
        return "";
    }
}
