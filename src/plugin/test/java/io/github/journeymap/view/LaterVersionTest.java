package io.github.journeymap.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.Rule;
import io.github.journeymap.comparison.ComparedTable;
import io.github.journeymap.document.StaticTable;
import io.github.journeymap.export.Csv;
import io.github.journeymap.export.Markdown;
import io.github.journeymap.export.Mermaid;
import io.github.journeymap.export.StorageTable;
import io.github.journeymap.export.SvgExport;
import io.github.journeymap.format.MapReader;
import io.github.journeymap.format.MapWriter;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.shown.ShownPictures;
import io.github.journeymap.shown.ViewOptions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What only a later version of the app knows: a kind of row, a colour of a stage, an icon. */
class LaterVersionTest {
    private static final String FILE = """
            {"format": "journey-map", "version": 1,
             "stages": [{"id": "b", "heading": "Board", "accent": "ultraviolet", "steps": [{"id": "q"}]}],
             "rows": [{"id": "m", "heading": "Mood board", "kind": "matrix", "icon": "hologram", "cells": 3,
               "categories": [{"id": "c", "label": "Colour", "icon": "hologram"}]}],
             "notes": [{"id": "n", "row": "m", "step": "q", "text": "Grey", "category": "c"}],
             "values": [{"row": "m", "step": "q", "value": 4}]}""";

    private static final JourneyMap MAP = MapReader.read(FILE.getBytes(StandardCharsets.UTF_8));

    @Test
    @Rule("F2")
    void itIsKept() {
        assertThat(new String(MapWriter.write(MAP), StandardCharsets.UTF_8))
                .contains("\"accent\": \"ultraviolet\"", "\"kind\": \"matrix\"", "\"cells\": 3")
                .contains("\"icon\": \"hologram\"");
    }

    @Test
    @Rule({"F7", "V22", "V25"})
    void onThePageItsRowIsOneOfNotes() {
        Element page = Jsoup.parse(Rendered.live(MAP));

        assertThat(page.select("tr[data-kind=matrix] .jm-cell .jm-note .jm-text")
                        .eachText())
                .containsExactly("Grey");
        assertThat(page.select("tr[data-kind=matrix] .jm-category").eachText()).containsExactly("Colour", "Colour");
        assertThat(page.select(".jm-grid .jm-value, .jm-grid .jm-plot")).isEmpty();
        assertThat(page.select("li").eachText())
                .as("a value that it can't show there")
                .contains("Mood board, Board: 4");
    }

    @Test
    @Rule({"V10", "V15", "X1"})
    void everyOtherOutputHasItsWordsAndItsValue() {
        StaticTable table = new StaticTable(Rendered.ENGLISH, ViewOptions.DEFAULT);
        ComparedTable compared = ComparedTable.alone(Rendered.ENGLISH, MAP, ShownPictures.NONE);
        Map<String, String> outputs = Map.of(
                "document", table.html(MAP, ShownPictures.NONE, List.of(), StaticTable.PAGE),
                "comparison", compared.html().toString(),
                "picture", SvgExport.of(MAP, Rendered.ENGLISH).toString(),
                "table", StorageTable.of(MAP, Set.of(), Rendered.ENGLISH).toString(),
                "Markdown", Markdown.of(MAP, Rendered.ENGLISH).toString(),
                "Mermaid", Mermaid.of(MAP, Rendered.ENGLISH).toString(),
                "CSV", Csv.of(MAP, Rendered.ENGLISH).toString());

        assertThat(outputs)
                .allSatisfy((output, text) -> assertThat(Jsoup.parse(text).text())
                        .as(output)
                        .contains("Board", "Mood board", "Colour", "Grey", "4")
                        .doesNotContain("matrix", "ultraviolet", "hologram"));
    }
}
