package io.github.journeymap.bench.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import io.github.journeymap.acceptance.browser.ChromiumSetup;
import io.github.journeymap.acceptance.browser.RunningBrowser;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.site.RunningSite;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import io.github.journeymap.bench.MapSize;
import io.github.journeymap.bench.Table;
import io.github.journeymap.bench.browser.Figures.Figure;
import io.github.journeymap.format.MapWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * Draws the same maps with our editor and with its peers, does the same things to each, and prints each figure beside ours with the
 * ratio: 2.0 means that the peer takes twice as much as we do.
 */
public final class BrowserBench {
    private static final int LOADS = 11;

    private final List<MapSize> sizes;
    private final int runs;
    private final int peerCount;
    private final int throttle;

    /**
     * @param brief two sizes, once each
     * @param notes the sizes to measure instead; none: the usual ones
     * @param alone without the peers
     * @param throttle how many times slower each page's own thread is to be: quieter figures on a busy machine
     */
    public BrowserBench(boolean brief, List<Integer> notes, boolean alone, int throttle) {
        this.throttle = throttle;
        List<MapSize> usual = brief ? List.of(MapSize.NOTES_30, MapSize.NOTES_2700) : List.of(MapSize.values());
        sizes = notes.isEmpty() ? usual : notes.stream().map(MapSize::of).toList();
        runs = brief ? 1 : 3;
        peerCount = alone ? 0 : Peer.values().length;
    }

    public void run() {
        Path folder = Path.of(System.getProperty("journeymap.target"));
        ChromiumSetup.provide(folder.resolve("apt-get.log"));
        try (PeerServer peers = new PeerServer(folder);
                RunningSite running = new RunningSite();
                RunningBrowser browser = RunningBrowser.withScrollBars()) {
            Site site = running.site();
            List<Contender> contenders = new ArrayList<>();
            contenders.add(new Contender(
                    "Journey Map", "ours.js", 1, "Enter", ".*io\\.github\\.journeymap.*", size -> page(site, size)));
            for (Peer peer : List.of(Peer.values()).subList(0, peerCount)) {
                int clicks = peer.edits() ? 2 : 0;
                contenders.add(new Contender(
                        peer.title(),
                        "",
                        clicks,
                        peer.commitKey(),
                        ".*/(npm|built)/.*",
                        size -> peers.address(peer, size)));
            }
            warmUp(browser.browser(), site, contenders.get(0));
            for (MapSize size : sizes) {
                System.out.println(table(size, measured(browser.browser(), site, peers, contenders, size)));
            }
        }
    }

    /** Each visit has a page of its own, as it leaves its traces there. */
    private static String page(Site site, MapSize size) {
        return sitePage(site, size).address();
    }

    private static SitePage sitePage(Site site, MapSize size) {
        SitePage page = site.pageWithMap("blank");
        page.attachMap(MapWriter.write(size.map()));
        return page;
    }

    /**
     * The map as that person gets it, alone on its page as the peers' grids are, without what the wiki has around it; with its
     * style as one sheet, on the server that serves the peers.
     */
    private static String copy(SitePage page, User user, PeerServer peers) {
        Document document = Jsoup.parse(page.html(user));
        // As it is served: indented, a large map would be a seventh longer.
        document.outputSettings().prettyPrint(false);
        String root = URI.create(page.site().address()).getPath();
        String folder = "ours/" + page.id() + "/" + user.login() + "/";
        Function<Element, String> content = element -> {
            String address = element.hasAttr("href") ? element.attr("href") : element.attr("src");
            return page.site()
                    .as(user)
                    .get(address.substring(root.length()))
                    .expecting(200)
                    .text();
        };
        Elements sheets = document.select("link[rel=stylesheet]");
        peers.copy(folder + "style.css", sheets.stream().map(content).collect(Collectors.joining("\n")));
        sheets.last().attr("href", "style.css");
        sheets.subList(0, sheets.size() - 1).forEach(Element::remove);
        Elements scripts = document.select("script[src*=io.github.journeymap]");
        for (int script = 0; script < scripts.size(); script++) {
            String name = script + ".js";
            peers.copy(folder + name, content.apply(scripts.get(script)));
            scripts.get(script).attr("src", name);
        }
        Element map = document.selectFirst("#main-content");
        document.body().empty().appendChild(map).appendChildren(scripts);
        return peers.copy(folder, document.outerHtml());
    }

    /** A site in use has answered before; this one has only just begun. */
    private void warmUp(Browser browser, Site site, Contender ours) {
        for (MapSize size : sizes) {
            new Measurement(browser, ours, size, throttle).run(() -> window(browser, site, ours));
        }
    }

    /** Alternating, so that a busy moment of the machine affects all alike. */
    private Map<Contender, Figures> measured(
            Browser browser, Site site, PeerServer peers, List<Contender> contenders, MapSize size) {
        Map<Contender, Map<Figure, Double>> opened = opened(browser, site, peers, contenders, size);
        Map<Contender, List<Figures>> all = new LinkedHashMap<>();
        for (int run = 0; run < runs; run++) {
            for (Contender contender : contenders) {
                Measurement measurement = new Measurement(browser, contender, size, throttle);
                all.computeIfAbsent(contender, any -> new ArrayList<>())
                        .add(measurement.run(() -> window(browser, site, contender)));
            }
        }
        Map<Contender, Figures> medians = new LinkedHashMap<>();
        all.forEach((contender, figures) ->
                medians.put(contender, Figures.median(figures).and(opened.get(contender))));
        return medians;
    }

    /**
     * What opening takes when all are served alike, each figure the median of {@link #LOADS}: the browser tells it in
     * steps of 4 ms, and from one load to the next it varies by more than the contenders differ. Each time another one
     * begins, as what a page leaves the browser to do is done while the next one opens.
     */
    private Map<Contender, Map<Figure, Double>> opened(
            Browser browser, Site site, PeerServer peers, List<Contender> contenders, MapSize size) {
        SitePage page = sitePage(site, size);
        String editors = copy(page, User.EDITOR, peers);
        String readers = copy(page, User.READER, peers);
        Map<Contender, double[]> grids = new LinkedHashMap<>();
        Map<Contender, double[]> paints = new LinkedHashMap<>();
        List<Contender> turn = new ArrayList<>(contenders);
        for (int load = 0; load < LOADS; load++) {
            Collections.rotate(turn, 1);
            for (Contender contender : turn) {
                Measurement measurement = new Measurement(browser, contender, size, throttle);
                Supplier<BrowserContext> windows = () -> window(browser, site, contender);
                boolean isOurs = contender.dragsNotes();
                String alike = isOurs ? editors : contender.address().apply(size);
                grids.computeIfAbsent(contender, any -> new double[LOADS])[load] = measurement.ready(windows, alike);
                paints.computeIfAbsent(contender, any -> new double[LOADS])[load] =
                        measurement.firstPaint(windows, isOurs ? readers : alike);
            }
        }
        Map<Contender, Map<Figure, Double>> medians = new LinkedHashMap<>();
        grids.forEach((contender, grid) -> medians.put(
                contender,
                Map.of(
                        Figure.READY_ALIKE, Figures.at(grid, 0.5),
                        Figure.FIRST_PAINT, Figures.at(paints.get(contender), 0.5))));
        return medians;
    }

    private static BrowserContext window(Browser browser, Site site, Contender contender) {
        BrowserContext window = browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 800));
        if (!contender.script().isEmpty()) {
            new Visitors(browser, site).signIn(window, User.EDITOR);
        }
        return window;
    }

    private static String table(MapSize size, Map<Contender, Figures> measured) {
        Table table = new Table(
                "%,d notes (%d rows, %d steps)".formatted(size.notes(), size.rows(), size.steps()),
                measured.keySet().stream().map(Contender::title).toArray(String[]::new));
        Figures ours = measured.values().iterator().next();
        for (Figure figure : Figure.values()) {
            table.row(
                    figure.words(),
                    measured.values().stream()
                            .map(figures -> cell(figures, ours, figure))
                            .toArray(String[]::new));
        }
        return table.toString();
    }

    private static String cell(Figures figures, Figures ours, Figure figure) {
        if (Double.isNaN(figures.of(figure))) {
            return "–";
        }
        String value = String.format(Locale.ROOT, "%.1f", figures.of(figure));
        return figures == ours
                ? value
                : String.format(Locale.ROOT, "%s (%.1f×)", value, figures.of(figure) / ours.of(figure));
    }
}
