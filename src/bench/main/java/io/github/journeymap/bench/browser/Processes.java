package io.github.journeymap.bench.browser;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/** What the browser's processes use: its own, each page's, and those that draw and fetch for all. */
final class Processes {
    private final Browser browser;

    Processes(Browser browser) {
        this.browser = browser;
    }

    /** Milliseconds of processor time that all of them together take while that is done. */
    double work(Runnable what) {
        CDPSession tools = browser.newBrowserCDPSession();
        Map<String, Double> before = times(tools, "");
        what.run();
        Map<String, Double> after = times(tools, "");
        tools.detach();
        after.replaceAll((id, time) -> time - before.getOrDefault(id, 0.0));
        return 1e3 * after.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Megabytes that the page's process holds for itself alone; known on Linux only. */
    double memory(Page page) {
        CDPSession tools = browser.newBrowserCDPSession();
        Map<String, Double> before = times(tools, "renderer");
        page.evaluate("() => { const end = performance.now() + 300; while (performance.now() < end); }");
        Map<String, Double> after = times(tools, "renderer");
        tools.detach();
        // The browser has page processes of its own. The one that has just been busy is the page's.
        after.replaceAll((id, time) -> time - before.getOrDefault(id, time));
        String busiest =
                Collections.max(after.entrySet(), Map.Entry.comparingByValue()).getKey();
        Path rollup = Path.of("/proc", busiest, "smaps_rollup");
        return Files.isReadable(rollup) ? privateMegabytes(rollup) : Double.NaN;
    }

    /** Seconds by process, of one type or of all. */
    private static Map<String, Double> times(CDPSession tools, String type) {
        Map<String, Double> times = new HashMap<>();
        for (JsonElement process : tools.send("SystemInfo.getProcessInfo").getAsJsonArray("processInfo")) {
            JsonObject about = process.getAsJsonObject();
            if (about.get("type").getAsString().startsWith(type)) {
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
}
