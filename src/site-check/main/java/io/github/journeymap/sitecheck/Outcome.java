package io.github.journeymap.sitecheck;

import io.github.journeymap.sitecheck.http.Exchange;
import java.time.Duration;
import java.util.List;

/**
 * What became of a check.
 *
 * @param remark why it failed or was skipped; when it has passed, what was seen, which may be empty
 * @param exchanges what was asked and answered until it failed; empty otherwise
 * @param seen what the browser had seen by then, line by line
 */
public record Outcome(
        Check check, Result result, String remark, Duration took, List<Exchange> exchanges, List<String> seen) {
    /** Whether it holds. */
    public enum Result {
        PASSED,
        FAILED,
        SKIPPED
    }

    public boolean isFailure() {
        return result == Result.FAILED;
    }
}
