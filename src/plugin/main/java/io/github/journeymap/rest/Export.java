package io.github.journeymap.rest;

import io.github.journeymap.attachment.MapName;
import io.github.journeymap.export.Csv;
import io.github.journeymap.export.Markdown;
import io.github.journeymap.export.Mermaid;
import io.github.journeymap.export.StorageTable;
import io.github.journeymap.export.SvgExport;
import io.github.journeymap.export.Xlsx;
import io.github.journeymap.format.MapWriter;
import io.github.journeymap.label.Messages;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Votes;
import io.github.journeymap.shown.ShownPictures;
import io.github.journeymap.text.LongText;
import io.github.journeymap.window.PrintPage;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The formats that a map can be exported to. In an address, each has its constant's name in lower case. A format
 * without a file ending is shown, not downloaded.
 */
enum Export {
    XLSX(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            ".xlsx",
            (map, pictures, messages) -> Xlsx.of(map, messages)),
    CSV("text/csv;charset=utf-8", ".csv", Csv::of),
    MD("text/markdown;charset=utf-8", ".md", Markdown::of),
    JSON("application/json;charset=utf-8", MapName.SUFFIX, (map, messages) -> new LongText()
            .append(new String(MapWriter.write(map.withVotes(Votes.NONE)), StandardCharsets.UTF_8))),
    MERMAID("text/plain;charset=utf-8", ".mmd", Mermaid::of),
    STORAGE("text/plain;charset=utf-8", ".storage.txt", StorageTable::of),
    SVG("image/svg+xml", ".svg", SvgExport::of),
    PRINT(
            "text/html;charset=utf-8",
            "",
            (map, pictures, messages) -> Packed.of(PrintPage.html(map, pictures, messages)));

    final String mediaType;
    final String ending;
    private final Writer writer;

    Export(String mediaType, String ending, BiFunction<JourneyMap, Messages, LongText> writer) {
        this(mediaType, ending, (map, pictures, messages) -> Packed.of(writer.apply(map, messages)));
    }

    Export(String mediaType, String ending, Writer writer) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.writer = writer;
    }

    static Optional<Export> named(String name) {
        for (Export export : values()) {
            if (export.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(export);
            }
        }
        return Optional.empty();
    }

    /** Whether pictures are in it. */
    boolean hasPictures() {
        return this == PRINT;
    }

    /** @param pictures those that can be shown */
    Object file(JourneyMap map, ShownPictures pictures, Messages messages) {
        return writer.file(map, pictures, messages);
    }

    private interface Writer {
        Object file(JourneyMap map, ShownPictures pictures, Messages messages);
    }
}
