package io.github.journeymap.host.data;

import java.nio.file.Path;
import java.sql.SQLException;
import org.h2.tools.Server;

/**
 * An H2 server for several nodes. It outlives each of them; when a node's process dies, the server ends what the node
 * had begun, and with it the locks it held.
 */
public final class DatabaseServer implements AutoCloseable {
    private final Server server;
    private final Path data;

    /** @param data folder for the database */
    public DatabaseServer(Path data) {
        this.data = data;
        try {
            server = Server.createTcpServer(
                            "-tcpPort",
                            "0",
                            "-ifNotExists",
                            "-baseDir",
                            data.toAbsolutePath().toString())
                    .start();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** The JDBC URL that nodes connect to; see {@link io.github.journeymap.host.HostOptions#asNode}. */
    public String url() {
        return "jdbc:h2:tcp://localhost:" + server.getPort() + "/"
                + data.toAbsolutePath().resolve("confluence");
    }

    @Override
    public void close() {
        server.stop();
    }
}
