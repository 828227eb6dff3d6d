package io.github.journeymap.bench.server;

import io.github.journeymap.bench.MapSize;
import io.github.journeymap.document.StaticTable;
import io.github.journeymap.format.MapReader;
import io.github.journeymap.format.MapWriter;
import io.github.journeymap.host.velocity.Templates;
import io.github.journeymap.label.Messages;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.shown.Beginning;
import io.github.journeymap.shown.MapAddress;
import io.github.journeymap.shown.ShownMap;
import io.github.journeymap.shown.ShownPictures;
import io.github.journeymap.shown.ShownVersion;
import io.github.journeymap.shown.ViewOptions;
import io.github.journeymap.view.LiveTable;
import io.github.journeymap.view.LiveTableContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * What one view costs besides reading the file. The live table is timed twice: the values that our code makes for
 * the template, and those values filled in by the host's Velocity, which is the version that Confluence has.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RenderBenchmark {
    @Param({"30", "400", "2700", "20000"})
    public int notes;

    private static final LiveTableContext PAGE = new LiveTableContext(1, "A page", "editor", "/editor.js", Map.of());

    private static final Messages WORDS = new EnglishWords();

    private JourneyMap map;
    private byte[] file;
    private String html;
    private ShownMap shown;
    private LiveTable live;
    private StaticTable exported;
    private Templates templates;

    @Setup
    public void draw() {
        of(MapSize.of(notes).map());
    }

    void of(JourneyMap map) {
        this.map = map;
        file = MapWriter.write(map);
        shown = shown(map);
        live = new LiveTable(WORDS, ViewOptions.DEFAULT);
        exported = new StaticTable(WORDS, ViewOptions.DEFAULT);
        templates = new Templates(
                path -> Optional.ofNullable(LiveTable.class.getClassLoader().getResourceAsStream(path)),
                method -> false,
                Templates::asksToBeEscaped);
        html = livePage();
    }

    private static ShownMap shown(JourneyMap map) {
        return new ShownMap(
                MapAddress.on("/confluence", 1, "Journey map"),
                new ShownVersion("five-e", 1, "t-1", false, ""),
                Optional.of(map),
                true,
                List.of(),
                Beginning.NONE,
                ShownPictures.NONE);
    }

    @Benchmark
    public Map<String, Object> liveValues() {
        return live.values(shown, PAGE);
    }

    @Benchmark
    public String livePage() {
        return templates.render(LiveTable.TEMPLATE, live.values(shown, PAGE));
    }

    @Benchmark
    public String staticPage() {
        return exported.html(map, ShownPictures.NONE, List.of(), StaticTable.PAGE);
    }

    /** A view of a file, as an editor's browser gets it. */
    @Benchmark
    public byte[] view() {
        ShownMap read = shown(MapReader.read(file));
        return templates.render(LiveTable.TEMPLATE, live.values(read, PAGE)).getBytes(StandardCharsets.UTF_8);
    }

    /** What a view is measured by: the file is read, and what is known to be its page written. */
    @Benchmark
    public int bareView() {
        return MapReader.read(file).notes().size() + html.getBytes(StandardCharsets.UTF_8).length;
    }
}
