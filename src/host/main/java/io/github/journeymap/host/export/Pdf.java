package io.github.journeymap.host.export;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;

/**
 * HTML to PDF by openhtmltopdf: another engine than Confluence's, and stricter: what is too wide is cut. Its one font
 * has no East Asian, Arabic or Indic letters and no emoji, in place of which it prints {@code #}; fonts with those are
 * many megabytes. The HTML that it is given has every letter, and tests check that.
 */
public final class Pdf {
    // PDFBox brings it: Latin, Greek and Cyrillic, which the fonts that every PDF reader has do not cover.
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final String STYLE = """
            @page { size: A4 landscape; margin: 15mm; @bottom-center { content: "Development host, not Confluence"; font-size: 8pt; } }
            body { font-family: "Liberation Sans", sans-serif; font-size: 9pt; }
            """;

    private Pdf() {}

    /** @param bodyHtml of one page, with its pictures in it; no address is fetched */
    public static byte[] of(String title, String bodyHtml) throws IOException {
        XRLog.setLoggingEnabled(false);
        var document = Jsoup.parse("<html><head></head><body></body></html>");
        document.title(title);
        document.head().appendElement("style").text(STYLE);
        document.body().append("<h1></h1>").selectFirst("h1").text(title);
        document.body().append(bodyHtml);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useUriResolver((base, uri) -> uri.startsWith("data:") ? uri : null);
        builder.useFont(() -> PDFont.class.getResourceAsStream(FONT), "Liberation Sans");
        builder.withW3cDocument(new W3CDom().fromJsoup(document), "");
        builder.toStream(out);
        builder.run();
        return out.toByteArray();
    }
}
