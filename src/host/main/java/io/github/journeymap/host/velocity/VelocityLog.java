package io.github.journeymap.host.velocity;

import org.apache.velocity.runtime.RuntimeServices;
import org.apache.velocity.runtime.log.LogChute;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Velocity's warnings and errors, in the host's log. */
final class VelocityLog implements LogChute {
    private static final Logger LOG = LoggerFactory.getLogger("velocity");

    @Override
    public void init(RuntimeServices services) {}

    @Override
    public void log(int level, String message) {
        log(level, message, null);
    }

    @Override
    public void log(int level, String message, Throwable trouble) {
        if (level >= ERROR_ID) {
            LOG.error(message, trouble);
        } else if (level == WARN_ID) {
            LOG.warn(message, trouble);
        }
    }

    @Override
    public boolean isLevelEnabled(int level) {
        return level >= WARN_ID;
    }
}
