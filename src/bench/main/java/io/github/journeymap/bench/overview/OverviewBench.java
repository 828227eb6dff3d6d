package io.github.journeymap.bench.overview;

import com.google.gson.JsonParser;
import io.github.journeymap.acceptance.cluster.Cluster;
import io.github.journeymap.acceptance.site.Client;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import io.github.journeymap.bench.MapSize;
import io.github.journeymap.bench.Table;
import io.github.journeymap.format.MapWriter;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What the overview of 10, 200 and 1,000 maps of 400 notes takes, asked for over HTTP by a reader. */
public final class OverviewBench {
    private static final int WARM_UPS = 5;
    private static final int TIMES = 15;

    private final List<Integer> sizes;

    public OverviewBench(boolean brief) {
        sizes = brief ? List.of(10, 200) : List.of(10, 200, 1_000);
    }

    public void run() {
        Table table = new Table("the overview of maps of 400 notes", "ms (median)", "ms of processor time");
        byte[] map = MapWriter.write(MapSize.NOTES_400.map());
        try (Cluster cluster = new Cluster(1)) {
            Site site = cluster.site(0);
            SitePage home = site.page("<p>Home</p>");
            int made = 0;
            for (int size : sizes) {
                for (; made < size; made++) {
                    SitePage page = site.page(Site.macro());
                    page.attachMap(map);
                    label(site, page);
                }
                for (String show : List.of("notes", "maps")) {
                    measure(cluster, home, size, show, table);
                }
            }
        }
        System.out.println(table);
    }

    private static void label(Site site, SitePage page) {
        site.as(User.EDITOR)
                .post(
                        "/rest/api/content/" + page.id() + "/label",
                        JsonParser.parseString("[{\"prefix\":\"global\",\"name\":\"bench\"}]"))
                .expecting(200);
    }

    private static void measure(Cluster cluster, SitePage home, int size, String show, Table table) {
        Client reader = cluster.site(0).inSessionOf(User.READER);
        String path = "/rest/journey-map/1/overview?label=bench&sort=value&home=" + home.id() + "&show=" + show;
        for (int i = 0; i < WARM_UPS; i++) {
            reader.get(path).expecting(200);
        }
        long[] nanos = new long[TIMES];
        Duration before = cluster.processorTime(0);
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            reader.get(path).expecting(200);
            nanos[i] = System.nanoTime() - start;
        }
        Duration spent = cluster.processorTime(0).minus(before);
        Arrays.sort(nanos);
        table.row(
                size + " maps, " + show,
                String.format(Locale.ROOT, "%.0f", nanos[TIMES / 2] / 1e6),
                String.format(Locale.ROOT, "%.0f", spent.toMillis() / (double) TIMES));
    }
}
