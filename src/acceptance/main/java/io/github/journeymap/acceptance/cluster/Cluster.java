package io.github.journeymap.acceptance.cluster;

import io.github.journeymap.acceptance.site.RunningSite;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.host.data.Database;
import io.github.journeymap.host.data.DatabaseServer;
import io.github.journeymap.host.data.Faults;
import io.github.journeymap.host.permission.Access;
import io.github.journeymap.host.user.People;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One site on several nodes, which share nothing but the database. */
public final class Cluster implements AutoCloseable {
    private static final int ENOUGH_MEGABYTES = 512;

    private final Path folder = RunningSite.folder();
    private final DatabaseServer database = new DatabaseServer(folder);
    private final List<Node> nodes = new ArrayList<>();

    /** Starts the nodes one after the other; the first one makes the users and the demo space. */
    public Cluster(int size) {
        this(size, ENOUGH_MEGABYTES);
    }

    /** @param megabytes of the heap of each node */
    public Cluster(int size, int megabytes) {
        for (int number = 1; number <= size; number++) {
            nodes.add(Node.start("node" + number, folder, database.url(), megabytes));
        }
    }

    /** More people who may edit the pages of the demo space, by their names, which are their passwords, too. */
    public List<String> enroll(int count) {
        List<String> names = new ArrayList<>();
        try (Database shared = new Database(database.url(), new Faults())) {
            People people = new People(shared);
            Access access = new Access(shared, new io.github.journeymap.host.permission.Site(shared));
            for (int number = 1; number <= count; number++) {
                String name = "person" + number;
                people.add(name, "Person " + number, false, name);
                for (String permission : List.of(Access.VIEW, Access.EDIT, Access.ATTACH)) {
                    access.grant(Site.SPACE, name, permission);
                }
                names.add(name);
            }
        }
        return names;
    }

    /** JDBC url of the database that all nodes use. */
    public String databaseUrl() {
        return database.url();
    }

    /** Counted from 0. */
    public Site site(int node) {
        return nodes.get(node).site();
    }

    public List<Site> sites() {
        return nodes.stream().map(Node::site).toList();
    }

    /** Kills the node as {@code kill -9} does: it can't finish anything. */
    public void kill(int node) {
        nodes.get(node).kill();
    }

    /** Starts a node that was killed, at the address it had. */
    public void restart(int node) {
        nodes.set(node, nodes.get(node).again());
    }

    /** What a node has had of the processor so far. */
    public Duration processorTime(int node) {
        return nodes.get(node).processorTime();
    }

    /** Megabytes of live objects on each node. */
    public List<Double> heaps() {
        return nodes.stream().map(Node::heapMegabytes).toList();
    }

    @Override
    public void close() {
        nodes.forEach(Node::kill);
        database.close();
    }
}
