package io.github.journeymap.acceptance.site;

import io.github.journeymap.host.Host;
import io.github.journeymap.host.HostOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A development host with the packaged jar, started for a test run and stopped with it. */
public final class RunningSite implements AutoCloseable {
    private final Host host;
    private final Site site;

    /** Starts a site on a free port, with nothing in its database but the demo space. */
    public RunningSite() {
        host = Host.start(HostOptions.of(jar(), folder()));
        site = new Site(host.baseUrl());
    }

    /** The jar that the build just made. */
    public static Path jar() {
        return Path.of(System.getProperty("journeymap.jar")).normalize();
    }

    /** A fresh folder for a host's data, under the build's own folder. */
    public static Path folder() {
        try {
            Path hosts = Files.createDirectories(Path.of(System.getProperty("journeymap.target"), "hosts"));
            return Files.createTempDirectory(hosts, "host");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Site site() {
        return site;
    }

    /** The host itself, for trouble that only it can make: faults, read-only mode. */
    public Host host() {
        return host;
    }

    @Override
    public void close() {
        host.close();
    }
}
