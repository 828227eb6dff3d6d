package io.github.journeymap.rest;

import io.github.journeymap.attachment.MapName;
import io.github.journeymap.export.Csv;
import io.github.journeymap.export.Markdown;
import io.github.journeymap.export.Mermaid;
import io.github.journeymap.export.StorageTable;
import io.github.journeymap.export.SvgExport;
import io.github.journeymap.export.Xlsx;
import io.github.journeymap.format.MapWriter;
import io.github.journeymap.http.Packed;
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
            Pictures.NONE,
            (map, pictures, messages) -> Xlsx.of(map, messages)),
    CSV("text/csv;charset=utf-8", ".csv", Csv::of),
    MD("text/markdown;charset=utf-8", ".md", Markdown::of),
    JSON("application/json;charset=utf-8", MapName.SUFFIX, (map, messages) -> new LongText()
            .append(new String(MapWriter.write(map.withVotes(Votes.NONE)), StandardCharsets.UTF_8))),
    MERMAID("text/plain;charset=utf-8", ".mmd", Mermaid::of),
    STORAGE(
            "text/plain;charset=utf-8",
            ".storage.txt",
            Pictures.ON_THE_PAGE,
            (map, pictures, messages) -> Packed.of(StorageTable.of(map, pictures.names(), messages))),
    SVG("image/svg+xml", ".svg", SvgExport::of),
    PRINT(
            "text/html;charset=utf-8",
            "",
            Pictures.EMBEDDED,
            (map, pictures, messages) -> Packed.of(PrintPage.html(map, pictures, messages)));

    final String mediaType;
    final String ending;
    final Pictures pictures;
    private final Writer writer;

    Export(String mediaType, String ending, BiFunction<JourneyMap, Messages, LongText> writer) {
        this(mediaType, ending, Pictures.NONE, (map, pictures, messages) -> Packed.of(writer.apply(map, messages)));
    }

    Export(String mediaType, String ending, Pictures pictures, Writer writer) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.pictures = pictures;
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

    /** What a format shows of the pictures of notes and personas. */
    enum Pictures {
        NONE,
        /** Each is in it. */
        EMBEDDED,
        /** It refers to files of the page. */
        ON_THE_PAGE
    }

    /** @param pictures those that can be shown */
    Object file(JourneyMap map, ShownPictures pictures, Messages messages) {
        return writer.file(map, pictures, messages);
    }

    private interface Writer {
        Object file(JourneyMap map, ShownPictures pictures, Messages messages);
    }
}
