package io.github.journeymap.macro;

import com.atlassian.confluence.content.render.xhtml.ConversionContextOutputType;

/**
 * The words by which Confluence tells apart what it renders a page for. The one place that knows its enumeration of them, so that
 * nothing else fails to load where it is gone.
 */
final class OutputTypes {
    private OutputTypes() {}

    static String display() {
        return ConversionContextOutputType.DISPLAY.value();
    }

    static String preview() {
        return ConversionContextOutputType.PREVIEW.value();
    }

    static String email() {
        return ConversionContextOutputType.EMAIL.value();
    }

    static String feed() {
        return ConversionContextOutputType.FEED.value();
    }

    static String htmlExport() {
        return ConversionContextOutputType.HTML_EXPORT.value();
    }

    static String diff() {
        return ConversionContextOutputType.DIFF.value();
    }

    static String pdf() {
        return ConversionContextOutputType.PDF.value();
    }

    static String word() {
        return ConversionContextOutputType.WORD.value();
    }
}
