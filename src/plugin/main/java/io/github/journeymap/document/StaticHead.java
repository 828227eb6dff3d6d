package io.github.journeymap.document;

import io.github.journeymap.label.Labels;
import io.github.journeymap.label.Messages;
import io.github.journeymap.label.Palette;
import io.github.journeymap.model.Accent;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Stage;
import io.github.journeymap.text.Markup;
import java.util.List;

/** The head of each static table of a map: the corner, the stages, and their steps where those have headings. */
final class StaticHead {
    private final Messages messages;
    private final JourneyMap map;
    private final Labels labels;
    private final StaticBlocks blocks;
    private final Markup html;
    private final boolean showsSteps;

    StaticHead(Messages messages, JourneyMap map, Labels labels, StaticBlocks blocks, Markup html) {
        this.messages = messages;
        this.map = map;
        this.labels = labels;
        this.blocks = blocks;
        this.html = html;
        showsSteps = Labels.showsSteps(map.stages());
    }

    /** @param index of the part among them */
    void write(List<Part> parts, int index) {
        List<Part.Slice> slices = parts.get(index).slices();
        html.open("thead").open("tr");
        corner(index, parts.size());
        slices.forEach(this::stage);
        html.close();
        if (showsSteps) {
            html.open("tr");
            slices.forEach(this::steps);
            html.close();
        }
        html.close();
    }

    private void corner(int index, int count) {
        html.open("td", "rowspan", showsSteps ? "2" : null, "style", StaticStyle.HEAD);
        if (count > 1) {
            String part = messages.text("journey-map.view.part", Integer.toString(index + 1), Integer.toString(count));
            blocks.block("div", StaticStyle.PROMPT, part);
        }
        if (index == 0) {
            blocks.block("div", StaticStyle.HEADING, map.context().heading());
            blocks.prompt(StaticStyle.PROMPT, map.context().prompt());
            blocks.linked("div", "", map.context().text());
        }
        html.close();
    }

    private void stage(Part.Slice slice) {
        Stage stage = slice.stage();
        String width = slice.width() > 1 ? Integer.toString(slice.width()) : null;
        Accent accent = Accent.of(stage, map.stages().indexOf(stage));
        String style = StaticStyle.filled(Palette.band(accent)) + StaticStyle.BAND_TEXT;
        html.open("th", "scope", "colgroup", "colspan", width, "style", style);
        if (slice.continues()) {
            blocks.block("div", StaticStyle.HEADING, messages.text("journey-map.view.continued", stage.heading()));
        } else {
            blocks.block("div", StaticStyle.HEADING, stage.heading());
            blocks.prompt(StaticStyle.SMALL + StaticStyle.BAND_TEXT, stage.prompt());
        }
        html.close();
    }

    private void steps(Part.Slice slice) {
        for (int i = slice.from(); i < slice.to(); i++) {
            String heading = labels.of(slice.stage(), i);
            if (heading.isEmpty()) {
                html.element("td", StaticStyle.NOTHING, "style", StaticStyle.HEAD);
            } else {
                html.element("th", heading, "scope", "col", "style", StaticStyle.HEAD);
            }
        }
    }
}
