package io.github.journeymap.bench.browser;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import io.github.journeymap.bench.MapSize;
import io.github.journeymap.bench.browser.Figures.Figure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.zip.GZIPOutputStream;

/**
 * One visit to one page, in a window of its own with an empty cache: open it, point at a cell, type, keep, drag, weigh
 * it, walk and scroll. The same keys and pointer moves for everyone; docs/performance.md says what each figure means.
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

    /** A turn of the wheel, and how many of them. */
    private static final int WHEEL = 100;

    /** So few that all of them scroll to the end: the shortest is the plain table. */
    private static final int TURNS = 28;

    /** By then what follows from a kept text has been done. */
    private static final int AFTERMATH = 700;

    private final Processes processes;
    private final Contender contender;
    private final MapSize size;
    private final int throttle;
    private final Map<Figure, Double> figures = new EnumMap<>(Figure.class);
    private final List<Response> scripts = new ArrayList<>();
    private double[] typed = {};

    /** @param throttle how many times slower the page's own thread is to be; 1 for as it is */
    Measurement(Browser browser, Contender contender, MapSize size, int throttle) {
        this.processes = new Processes(browser);
        this.contender = contender;
        this.size = size;
        this.throttle = throttle;
    }

    /** @param windows opens a window with an empty cache, with the person signed in if need be */
    Figures run(Supplier<BrowserContext> windows) {
        if (contender.edits()) {
            try (BrowserContext window = windows.get()) {
                Page page = opened(window, contender.address().apply(size));
                figures.put(Figure.TOUCH, open(page, cell(), 0));
                type(page);
            }
        }
        try (BrowserContext window = windows.get()) {
            Page page = opened(window, contender.address().apply(size));
            figures.put(Figure.READY, number(page, "measure.ready"));
            if (contender.edits()) {
                figures.put(Figure.FIRST_POINTER, open(page, cell(), POINTING));
                type(page);
                keep(page);
                attempt(() -> walk(page));
                attempt(() -> figures.put(Figure.COMMIT_START, edit(page, List.of(0, 0))));
                List<Integer> last = List.of(size.rows() - 1, size.steps() - 1);
                attempt(() -> figures.put(Figure.COMMIT_END, edit(page, last)));
            }
            scroll(page);
            if (contender.edits()) {
                dragRow(page);
            }
            // Here all of them have done the same.
            weigh(page);
            if (contender.dragsNotes()) {
                dragNote(page);
            }
            return new Figures(figures);
        }
    }

    /** What a contender can't do has no figure, and why is told; the others go on. */
    private void attempt(Runnable scenario) {
        try {
            scenario.run();
        } catch (PlaywrightException e) {
            System.err.println(contender.title() + ", " + size.notes() + " notes: "
                    + e.getMessage().lines().limit(2).toList());
        }
    }

    /** When the grid was painted on a page of the server that all contenders share. */
    double ready(Supplier<BrowserContext> windows, String address) {
        try (BrowserContext window = windows.get()) {
            return number(opened(window, address), "measure.ready");
        }
    }

    /** When anything at all was painted on such a page. */
    double firstPaint(Supplier<BrowserContext> windows, String address) {
        try (BrowserContext window = windows.get()) {
            return number(opened(window, address), "measure.firstPaint()");
        }
    }

    private Page opened(BrowserContext window, String address) {
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
        if (throttle > 1) {
            JsonObject rate = new JsonObject();
            rate.addProperty("rate", throttle);
            window.newCDPSession(page).send("Emulation.setCPUThrottlingRate", rate);
        }
        page.navigate(address);
        number(page, "measure.ready");
        return page;
    }

    /** Opens a cell; answers milliseconds from the press. */
    private double open(Page page, List<Integer> cell, int pointing) {
        show(page, cell);
        double[] place = place(page, cell);
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

    /** Of all visits together: of forty keys alone, 95 of 100 would be told by the second slowest. */
    private void type(Page page) {
        page.waitForTimeout(300);
        typed = DoubleStream.concat(
                        DoubleStream.of(typed),
                        DoubleStream.of(keys(page, KEYS, key -> String.valueOf((char) ('a' + key % 26)))))
                .toArray();
        figures.put(Figure.KEY, Figures.at(typed, 0.5));
        figures.put(Figure.KEY_SLOWEST, Figures.at(typed, 0.95));
    }

    private static double[] keys(Page page, int count, IntFunction<String> keys) {
        page.evaluate("() => measure.record('keydown')");
        for (int key = 0; key < count; key++) {
            page.keyboard().press(keys.apply(key));
            page.waitForTimeout(PAUSE);
        }
        return numbers(page, "measure.stop('keydown')");
    }

    private void keep(Page page) {
        figures.put(Figure.COMMIT_WORK, processes.work(() -> {
            figures.put(Figure.COMMIT, kept(page, cell(), "abcdefghijkl"));
            page.waitForTimeout(AFTERMATH);
        }));
        page.keyboard().press("Escape");
        page.waitForTimeout(1500);
    }

    /** Milliseconds from the key that keeps what is written to the frame that shows it. */
    private double kept(Page page, List<Integer> cell, String words) {
        page.evaluate(
                "([row, step, words]) => {"
                        + " window.kept = measure.fromKey('Enter', () => contender.kept(row, step, words)); }",
                List.of(cell.get(0), cell.get(1), words));
        page.keyboard().press(contender.commitKey());
        return number(page, "kept");
    }

    /** The same in another cell. */
    private double edit(Page page, List<Integer> cell) {
        open(page, cell, POINTING);
        page.keyboard().type("xyz");
        page.waitForTimeout(300);
        double kept = kept(page, cell, "xyz");
        page.keyboard().press("Escape");
        page.waitForTimeout(300);
        return kept;
    }

    /** From cell to cell, around the one in the middle. */
    private void walk(Page page) {
        open(page, cell(), POINTING);
        page.keyboard().press("Escape");
        page.waitForTimeout(300);
        List<String> around = List.of("ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp");
        double[] samples = keys(page, KEYS, key -> around.get(key / 2 % 4));
        figures.put(Figure.ARROW, Figures.at(samples, 0.5));
        figures.put(Figure.ARROW_SLOWEST, Figures.at(samples, 0.95));
    }

    /** By the wheel from the top on, with the pointer at rest over the grid. */
    private void scroll(Page page) {
        show(page, List.of(0, 0));
        page.mouse().move(640, 450);
        page.waitForTimeout(500);
        page.evaluate("() => measure.watchFrames()");
        figures.put(Figure.SCROLL_WORK, processes.work(() -> {
            for (int turn = 0; turn < TURNS; turn++) {
                page.mouse().wheel(0, WHEEL);
                page.waitForTimeout(PAUSE);
            }
        }));
        figures.put(Figure.SCROLL, Figures.at(numbers(page, "measure.framesSeen()"), 0.95));
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
        figures.put(Figure.PROCESS, processes.memory(page));
        figures.put(
                Figure.SCRIPT,
                scripts.stream().mapToInt(Measurement::compressed).sum() / 1e3);
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
