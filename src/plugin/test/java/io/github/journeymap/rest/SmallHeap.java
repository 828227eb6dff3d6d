package io.github.journeymap.rest;

import com.atlassian.confluence.pages.Page;
import io.github.journeymap.Cost;
import io.github.journeymap.export.Xlsx;
import io.github.journeymap.fuzz.WorstCases;
import io.github.journeymap.messages.UserMessages;
import io.github.journeymap.model.FullMap;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.wiki.EnglishMessages;
import io.github.journeymap.wiki.Wiki;
import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.mockito.Mockito;

/**
 * Runs worst cases with so much of the heap filled that {@link #SPARE} bytes are left, and names those for which that
 * is not enough, or that take more than a second of processor time: in a JVM of its own, in which nobody else makes
 * garbage or runs out of memory.
 */
final class SmallHeap {
    /** Each has its own JVM, and its own test class, so that they run side by side. */
    enum Part {
        BATCHES,
        FILES
    }

    static final String END = "that was all";

    private static final long SPARE = 64L * 1024 * 1024;
    private static final long SPARE_FOR_SPREADSHEET = 10L * 1024 * 1024;
    private static final long MOST_MILLIS = 1_000;

    /**
     * Most of the first costs is what the JVM does to code that it hasn't run yet, and for longer where other JVMs are
     * busy.
     */
    private static final int TRIES = 10;

    private static final int CHUNK = 256 * 1024;

    /** Too large for the young generation, so that nothing is copied from there. */
    private static final int TENURED_CHUNK = 14 * 1024 * 1024;

    /** What is made of a map, and the map itself. */
    private static final List<String> ANSWERS = List.of(
            "",
            "/file",
            "/versions",
            "/versions/1",
            "/versions/compare?from=1&to=2",
            "/export/csv",
            "/export/md",
            "/export/json",
            "/export/mermaid",
            "/export/svg",
            "/export/xlsx",
            "/export/storage",
            "/export/print");

    /** What can't be read is refused alike by all that would be made of it. */
    private static final List<String> OF_UNREADABLE = List.of("", "/file", "/versions", "/export/csv");

    private static final byte[] UNSEEN =
            "{\"base\": 1, \"edits\": [{\"type\": \"set-field\", \"field\": \"title\", \"value\": \"A\", \"was\": \"\"}]}"
                    .getBytes(StandardCharsets.UTF_8);

    private SmallHeap() {}

    /** What the JVM said: nothing but {@link #END} where there was room for all of that part. */
    static String said(Part part) throws IOException {
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx160m",
                        // One heap without regions, in which all free memory is available to any request.
                        "-XX:+UseSerialGC",
                        "-Xmn16m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeap.class.getName(),
                        part.name())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    public static void main(String[] arguments) {
        switch (Part.valueOf(arguments[0])) {
            case BATCHES -> WorstCases.batches().forEach((name, bytes) -> batch(name, bytes.get()));
            case FILES -> {
                WorstCases.files().forEach((name, bytes) -> file(name, bytes.get()));
                spreadsheet();
            }
        }
        say(END);
    }

    private static void spreadsheet() {
        JourneyMap map = FullMap.get();
        UserMessages words = new UserMessages(new EnglishMessages());
        inSpare(
                SPARE_FOR_SPREADSHEET,
                Map.of("a spreadsheet of a full map", () -> Xlsx.of(map, words).length > 0 ? 200 : 500));
    }

    private static void batch(String name, byte[] bytes) {
        try (Wiki wiki = new Wiki()) {
            Rest rest = new Rest(wiki);
            String map = address(wiki.page("Small"));
            rest.drained(map);
            Page page = wiki.page("Plans");
            inSpare(SPARE, Map.of(name, () -> rest.drained(address(page) + "/edits", bytes)));
        } finally {
            forgetMocks();
        }
    }

    private static void file(String name, byte[] bytes) {
        try (Wiki wiki = new Wiki()) {
            Rest rest = new Rest(wiki);
            String small = address(wiki.page("Small"));
            Page page = wiki.page("Plans");
            wiki.shelf.upload(page, Wiki.FILE, bytes);
            wiki.shelf.upload(page, Wiki.FILE, bytes);
            inSpare(SPARE, Map.of(name + " edited unseen", () -> rest.drained(address(page) + "/edits", UNSEEN)));
            boolean isReadable = rest.drained(address(page)) == 200;
            Map<String, IntSupplier> requests = new LinkedHashMap<>();
            for (String answer : isReadable ? ANSWERS : OF_UNREADABLE) {
                rest.drained(small + answer);
                requests.put(name + answer, () -> rest.drained(address(page) + answer));
            }
            inSpare(SPARE, requests);
        } finally {
            forgetMocks();
        }
    }

    /** They remember every call, with what was given to it. */
    private static void forgetMocks() {
        Mockito.framework().clearInlineMocks();
    }

    private static String address(Page page) {
        return "pages/" + page.getId() + "/maps/Journey%20map";
    }

    /** One after the other: what one has left behind is collected when the next one needs the room. */
    private static void inSpare(long room, Map<String, IntSupplier> requests) {
        System.gc();
        if (spare() < room) {
            say(requests.keySet() + ": only " + spare() + " bytes were left before they began");
        }
        List<byte[]> filling = new ArrayList<>();
        while (spare() > room) {
            filling.add(new byte[spare() - room > TENURED_CHUNK ? TENURED_CHUNK : CHUNK]);
        }
        requests.forEach(SmallHeap::within);
        Reference.reachabilityFence(filling);
    }

    private static void within(String name, IntSupplier request) {
        try {
            long millis = Long.MAX_VALUE;
            for (int i = 0; i < TRIES && millis > MOST_MILLIS; i++) {
                millis = Cost.of(() -> answered(name, request)).cpuMillis();
            }
            if (millis > MOST_MILLIS) {
                say(name + ": " + millis + " ms");
            }
        } catch (OutOfMemoryError | RuntimeException e) {
            say(name + ": " + e);
        }
    }

    private static void answered(String name, IntSupplier request) {
        int status = request.getAsInt();
        if (status >= 500) {
            say(name + ": " + status);
        }
    }

    private static long spare() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
