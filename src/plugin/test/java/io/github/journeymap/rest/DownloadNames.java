package io.github.journeymap.rest;

import io.github.journeymap.http.Download;

/** Lets the fuzz tests at the names in download headers. */
public final class DownloadNames {
    private DownloadNames() {}

    public static String of(String name) {
        return Download.fileName(name);
    }
}
