package com.atlassian.confluence.macro;

/**
 * Thrown by a macro that can't render.
 *
 * <p>Sure of both constructors: https://github.com/ONLYOFFICE/onlyoffice-confluence at ab8d713
 * (Confluence 10.0.3).
 */
public class MacroExecutionException extends Exception {
    public MacroExecutionException(String message) {
        super(message);
    }

    public MacroExecutionException(String message, Throwable cause) {
        super(message, cause);
    }
}
