package io.github.journeymap.bench.browser;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import io.github.journeymap.bench.MapSize;
import io.github.journeymap.bench.browser.Figures.Figure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;

/**
 * One visit to one page, in a window of its own with an empty cache: open it, point at a cell, type, keep, drag, and weigh it. The
 * same keys and pointer moves for everybody; docs/performance.md says what each figure means.
 */
final class Measurement {
    private static final int KEYS = 40;
    private static final int MOVES = 30;
    /** Pixels, to the right and down. */
    private static final int STEP = 10;
    /** A person neither types nor moves faster, and every frame has the time to end. */
    private static final int PAUSE = 60;
    /** A hand that has brought the pointer somewhere takes at least this long to press. */
    private static final int POINTING = 200;

    private final Browser browser;
    private final Contender contender;
    private final MapSize size;
    private final Map<Figure, Double> figures = new EnumMap<>(Figure.class);
    private final List<Response> scripts = new ArrayList<>();

    Measurement(Browser browser, Contender contender, MapSize size) {
        this.browser = browser;
        this.contender = contender;
        this.size = size;
    }

    /** @param windows opens a window with an empty cache, with the person signed in if need be */
    Figures run(Supplier<BrowserContext> windows) {
        try (BrowserContext window = windows.get()) {
            Page page = opened(window);
            figures.put(Figure.TOUCH, open(page, 0));
        }
        try (BrowserContext window = windows.get()) {
            Page page = opened(window);
            figures.put(Figure.READY, number(page, "measure.ready"));
            figures.put(Figure.FIRST_POINTER, open(page, POINTING));
            type(page);
            keep(page);
            dragRow(page);
            // Here all of them have done the same.
            weigh(page);
            if (contender.dragsNotes()) {
                dragNote(page);
            }
            return new Figures(figures);
        }
    }

    private Page opened(BrowserContext window) {
        window.setDefaultTimeout(120_000);
        window.addInitScript(resource("measure.js"));
        if (!contender.script().isEmpty()) {
            window.addInitScript(resource(contender.script()));
        }
        scripts.clear();
        Page page = window.newPage();
        page.onResponse(response -> {
            if ("script".equals(response.request().resourceType())
                    && response.url().matches(contender.scripts())) {
                scripts.add(response);
            }
        });
        page.navigate(contender.address().apply(size));
        number(page, "measure.ready");
        return page;
    }

    /** Opens the cell in the middle of the map, as nobody works in the first one only; answers milliseconds from the press. */
    private double open(Page page, int pointing) {
        show(page, cell());
        double[] place = place(page, cell());
        page.evaluate("() => { window.opened = measure.paintedWhen(() => measure.pressed() && contender.editing()); }");
        if (pointing > 0) {
            page.mouse().move(place[0] + 3, place[1] + 3);
            page.waitForTimeout(pointing);
        }
        page.mouse().click(place[0], place[1], new Mouse.ClickOptions().setClickCount(contender.clicks()));
        return number(page, "opened.then((now) => now - measure.pressed())");
    }

    /** Twice, as what is out of sight may turn out to be higher than it was taken for. */
    private static void show(Page page, List<Integer> cell) {
        for (int time = 0; time < 2; time++) {
            page.evaluate("([row, step]) => void contender.show(row, step)", cell);
            page.waitForTimeout(500);
        }
    }

    private void type(Page page) {
        page.waitForTimeout(300);
        page.evaluate("() => measure.record('keydown')");
        for (int key = 0; key < KEYS; key++) {
            page.keyboard().press(String.valueOf((char) ('a' + key % 26)));
            page.waitForTimeout(PAUSE);
        }
        double[] samples = numbers(page, "measure.stop('keydown')");
        figures.put(Figure.KEY, Figures.at(samples, 0.5));
        figures.put(Figure.KEY_SLOWEST, Figures.at(samples, 0.95));
    }

    private void keep(Page page) {
        page.evaluate(
                "([row, step]) => { window.kept = measure.fromKey('Enter', () => contender.kept(row, step, 'abcdefghijkl')); }",
                cell());
        page.keyboard().press(contender.commitKey());
        figures.put(Figure.COMMIT, number(page, "kept"));
        page.keyboard().press("Escape");
        page.waitForTimeout(1500);
    }

    /** A row, which can be dragged in all of them. */
    private void dragRow(Page page) {
        int row = cell().get(0);
        show(page, List.of(row, 0));
        double[] heading = point(page, "([row]) => contender.row(row)", List.of(row));
        page.mouse().move(heading[0], heading[1]);
        page.waitForTimeout(POINTING);
        figures.put(Figure.DRAG_ROW, drag(page, point(page, "([row]) => contender.grip(row)", List.of(row))));
    }

    /** A note; what the peers have in a cell can't be dragged. */
    private void dragNote(Page page) {
        List<Integer> from = List.of(cell().get(0), cell().get(1) - 1);
        show(page, from);
        figures.put(Figure.DRAG_NOTE, drag(page, place(page, from)));
    }

    /** Milliseconds of a step, as far to the right as down, from what is pressed there; NaN if that dragged nothing. */
    private double drag(Page page, double[] from) {
        page.mouse().move(from[0], from[1]);
        page.mouse().down();
        page.waitForTimeout(400);
        page.mouse().move(from[0] + 8, from[1] + 8);
        page.waitForTimeout(100);
        page.evaluate("() => measure.record('pointermove')");
        for (int move = 1; move <= MOVES; move++) {
            page.mouse().move(from[0] + 8 + move * STEP, from[1] + 8 + move * STEP);
            page.waitForTimeout(PAUSE);
        }
        double[] samples = numbers(page, "measure.stop('pointermove')");
        boolean dragged = (Boolean) page.evaluate("() => contender.dragging()");
        page.mouse().up();
        page.waitForTimeout(300);
        return dragged ? Figures.at(samples, 0.5) : Double.NaN;
    }

    private void weigh(Page page) {
        CDPSession tools = page.context().newCDPSession(page);
        tools.send("HeapProfiler.collectGarbage");
        tools.send("Performance.enable");
        JsonObject metrics = tools.send("Performance.getMetrics");
        for (JsonElement metric : metrics.getAsJsonArray("metrics")) {
            if (metric.getAsJsonObject().get("name").getAsString().equals("JSHeapUsedSize")) {
                figures.put(Figure.HEAP, metric.getAsJsonObject().get("value").getAsDouble() / 1e6);
            }
        }
        figures.put(Figure.NODES, number(page, "document.getElementsByTagName('*').length"));
        figures.put(Figure.PROCESS, processMemory(page));
        figures.put(
                Figure.SCRIPT,
                scripts.stream().mapToInt(Measurement::compressed).sum() / 1e3);
    }

    /** What the page's process holds for itself alone; known on Linux only. */
    private double processMemory(Page page) {
        CDPSession tools = browser.newBrowserCDPSession();
        Map<String, Double> before = processorTimes(tools);
        page.evaluate("() => { const end = performance.now() + 300; while (performance.now() < end); }");
        Map<String, Double> after = processorTimes(tools);
        tools.detach();
        // The browser has page processes of its own. The one that has just been busy is the page's.
        after.replaceAll((id, time) -> time - before.getOrDefault(id, time));
        String busiest =
                Collections.max(after.entrySet(), Map.Entry.comparingByValue()).getKey();
        Path rollup = Path.of("/proc", busiest, "smaps_rollup");
        return Files.isReadable(rollup) ? privateMegabytes(rollup) : Double.NaN;
    }

    /** Seconds by process. */
    private static Map<String, Double> processorTimes(CDPSession tools) {
        Map<String, Double> times = new HashMap<>();
        for (JsonElement process : tools.send("SystemInfo.getProcessInfo").getAsJsonArray("processInfo")) {
            JsonObject about = process.getAsJsonObject();
            if (about.get("type").getAsString().equals("renderer")) {
                times.put(about.get("id").getAsString(), about.get("cpuTime").getAsDouble());
            }
        }
        return times;
    }

    private static double privateMegabytes(Path rollup) {
        try {
            return Files.readAllLines(rollup).stream()
                            .filter(line -> line.startsWith("Private_"))
                            .mapToDouble(line -> Double.parseDouble(line.split("\\s+")[1]))
                            .sum()
                    / 1e3;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Integer> cell() {
        return List.of(size.rows() / 2, size.steps() / 2);
    }

    private static double[] place(Page page, List<Integer> cell) {
        return point(page, "([row, step]) => contender.place(row, step)", cell);
    }

    private static double[] point(Page page, String expression, List<Integer> where) {
        @SuppressWarnings("unchecked")
        Map<String, Number> point = (Map<String, Number>) page.evaluate(expression, where);
        return new double[] {point.get("x").doubleValue(), point.get("y").doubleValue()};
    }

    private static double number(Page page, String expression) {
        return ((Number) page.evaluate("async () => " + expression)).doubleValue();
    }

    private static double[] numbers(Page page, String expression) {
        List<?> list = (List<?>) page.evaluate("async () => " + expression);
        return list.stream()
                .mapToDouble(value -> ((Number) value).doubleValue())
                .toArray();
    }

    private static int compressed(Response script) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(script.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.size();
    }

    static String resource(String name) {
        try (InputStream file = Measurement.class.getResourceAsStream("/browser/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
