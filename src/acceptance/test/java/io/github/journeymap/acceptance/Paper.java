package io.github.journeymap.acceptance;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripperByArea;

/** A document as it comes out of the printer. */
record Paper(byte[] pdf) {

    /** The text that lies on the sheets; what runs over their edges is not in it. */
    String text() {
        StringBuilder text = new StringBuilder();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                PDRectangle sheet = page.getMediaBox();
                PDFTextStripperByArea area = new PDFTextStripperByArea();
                area.addRegion("sheet", new Rectangle2D.Float(0, 0, sheet.getWidth(), sheet.getHeight()));
                area.extractRegions(page);
                text.append(area.getTextForRegion("sheet"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
