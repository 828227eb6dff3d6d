package io.github.journeymap.acceptance.cluster;

import io.github.journeymap.acceptance.site.RunningSite;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.host.RunHost;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A host in a process of its own. */
record Node(String name, Path folder, String database, int megabytes, Process process, Site site) {
    private static final Pattern ADDRESS = Pattern.compile("(http://localhost:\\d+/confluence)/display/");
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    /** @param megabytes of its heap */
    static Node start(String name, Path folder, String database, int megabytes) {
        return start(name, folder, database, megabytes, 0);
    }

    Node again() {
        kill();
        return start(
                name, folder, database, megabytes, URI.create(site.address()).getPort());
    }

    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    Duration processorTime() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    double heapMegabytes() {
        run("GC.run");
        Matcher used = USED.matcher(run("GC.heap_info"));
        return used.find() ? Long.parseLong(used.group(1)) / 1024.0 : Double.NaN;
    }

    private String run(String command) {
        try {
            Process tool = new ProcessBuilder(java("jcmd"), String.valueOf(process.pid()), command)
                    .redirectErrorStream(true)
                    .start();
            return new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Node start(String name, Path folder, String database, int megabytes, int port) {
        List<String> command =
                new ArrayList<>(List.of(java("java"), "-Xmx" + megabytes + "m", "-Djava.awt.headless=true"));
        command.addAll(howThisJvmRuns());
        command.add("-Dhost.plugin=" + RunningSite.jar());
        command.add("-Dhost.data=" + folder.resolve(name));
        command.add("-Dhost.port=" + port);
        command.add("-Dhost.node=" + name);
        command.add("-Dhost.database=" + database);
        command.addAll(List.of("-classpath", System.getProperty("java.class.path"), RunHost.class.getName()));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.appendTo(
                            folder.resolve(name + ".log").toFile()))
                    .start();
            return new Node(name, folder, database, megabytes, process, new Site(address(process)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The options of this JVM for garbage collector and compiler, so that a node runs like the test or the benchmark
     * that starts it.
     */
    private static List<String> howThisJvmRuns() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-XX:"))
                .toList();
    }

    private static String address(Process process) throws IOException {
        BufferedReader output = process.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                return address.group(1);
            }
        }
        throw new IllegalStateException("A node ended before it could be reached; its log is in its folder");
    }

    private static String java(String tool) {
        return Path.of(System.getProperty("java.home"), "bin", tool).toString();
    }
}
