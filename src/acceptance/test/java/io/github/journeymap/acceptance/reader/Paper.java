package io.github.journeymap.acceptance.reader;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.apache.pdfbox.text.TextPosition;

/** A document as it comes out of the printer. */
record Paper(byte[] pdf) {

    /** The text that lies on the sheets; what runs over their edges is not in it. */
    String text() {
        return String.join("", sheets());
    }

    /** The text of each sheet. */
    List<String> sheets() {
        List<String> sheets = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                PDRectangle sheet = page.getMediaBox();
                PDFTextStripperByArea area = new PDFTextStripperByArea();
                area.addRegion("sheet", new Rectangle2D.Float(0, 0, sheet.getWidth(), sheet.getHeight()));
                area.extractRegions(page);
                sheets.add(area.getTextForRegion("sheet"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sheets;
    }

    /** The size of the smallest letters on it, in points. */
    float smallestLetters() {
        List<Float> sizes = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    if (!text.getUnicode().isBlank()) {
                        sizes.add(Math.abs(text.getYScale()));
                    }
                }
            }.getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sizes.stream().min(Float::compare).orElseThrow();
    }
}
