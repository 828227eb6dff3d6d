package io.github.journeymap.host.data;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;

/** The sessions of a database that nobody uses at the moment; there are as many as were ever used at a time. */
final class Sessions implements AutoCloseable {
    private final String url;
    private final ConcurrentLinkedDeque<Session> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    Sessions(String url) {
        this.url = url;
    }

    Session take() throws SQLException {
        Session session = idle.pollFirst();
        return session == null ? new Session(this, DriverManager.getConnection(url, "sa", "")) : session;
    }

    void giveBack(Session session) {
        idle.addFirst(session);
        if (closed) {
            close();
        }
    }

    @Override
    public void close() {
        closed = true;
        for (Session session = idle.pollFirst(); session != null; session = idle.pollFirst()) {
            session.discard();
        }
    }
}
