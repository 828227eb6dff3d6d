package io.github.journeymap.host;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.apache.catalina.connector.ClientAbortException;

/** Lets the host's libraries log only what is wrong with the host or the plugin. */
final class LibraryLogs {
    // Held here, since the JDK drops the level of a logger that nobody references. What they say at start worries
    // newcomers.
    private static final List<Logger> TALKATIVE = List.of(
            Logger.getLogger("org.apache.catalina"),
            Logger.getLogger("org.apache.coyote"),
            Logger.getLogger("org.apache.lucene"),
            Logger.getLogger("org.glassfish.jersey"));

    private static final Logger ANSWERS = Logger.getLogger("org.glassfish.jersey.server.ServerRuntime$Responder");

    private LibraryLogs() {}

    static void quieten() {
        TALKATIVE.forEach(logger -> logger.setLevel(Level.SEVERE));
        ANSWERS.setFilter(record -> !wasAbandoned(record));
    }

    /** A browser that goes to another page doesn't wait for what it has asked for. */
    private static boolean wasAbandoned(LogRecord record) {
        for (Throwable cause = record.getThrown(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ClientAbortException) {
                return true;
            }
        }
        return false;
    }
}
