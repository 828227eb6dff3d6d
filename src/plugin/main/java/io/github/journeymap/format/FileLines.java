package io.github.journeymap.format;

import io.github.journeymap.json.JsonOut;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One list of a file that {@link MapWriter} has written, a line for each of its items, known by their place: so that
 * those which a save leaves as they are can be copied.
 */
final class FileLines<T> {
    private static final int SOME = 64;
    private static final int NOWHERE = -1;

    private final byte[] file;
    private final int start;
    private final List<T> items = new ArrayList<>();
    private int[] begins = new int[SOME];
    private int[] ends = new int[SOME];
    private int end;

    /** @param start where the list begins, behind its bracket */
    FileLines(byte[] file, int start) {
        this.file = file;
        this.start = start;
        end = start;
    }

    void add(T item, int begin, int behind) {
        int count = items.size();
        if (count == begins.length) {
            begins = Arrays.copyOf(begins, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
        }
        begins[count] = begin;
        ends[count] = behind;
        end = behind;
        items.add(item);
    }

    /** One that isn't written as {@link MapWriter} would write it, so its line is never copied. */
    void addOther(T item, int behind) {
        add(item, NOWHERE, behind);
    }

    List<T> items() {
        return items;
    }

    int start() {
        return start;
    }

    /** Behind the last of them. */
    int end() {
        return end;
    }

    /** In bytes. */
    int size() {
        return end - start;
    }

    /** Whether it is that very item: an edit leaves all others the objects that they were. */
    boolean isSame(T item, int i) {
        return i < items.size() && items.get(i) == item && begins[i] != NOWHERE;
    }

    /** Writes those from {@code first} to {@code last}, as they stand in the file. */
    void copy(int first, int last, JsonOut out) {
        out.raw(file, begins[first], ends[last]);
    }
}
