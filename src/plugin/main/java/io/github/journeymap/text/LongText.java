package io.github.journeymap.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * A text that grows piece by piece and, once it is long, is kept compressed: what is made of a map can be fifty times
 * as large as its file and says the same headings over and over. Nothing can be added any more once it was read.
 */
public final class LongText {
    /** Shorter texts aren't worth compressing. */
    private static final int LONG = 512 * 1024;

    private static final int PIECE = 16 * 1024;
    private static final int MOST_KEPT = 4 * PIECE;
    private static final int DEFLATED_PIECE = 16 * 1024;

    private final boolean isPacked;
    private StringBuilder recent = new StringBuilder(4096);
    private Packing packing;
    private String start = "";
    private int length;

    public LongText() {
        this(true);
    }

    private LongText(boolean isPacked) {
        this.isPacked = isPacked;
    }

    /** A text that is needed as a string in the end, so that compressing it would be a waste. */
    public static LongText forString() {
        return new LongText(false);
    }

    public LongText append(String text) {
        recent.append(text);
        return grown(text.length());
    }

    public LongText append(StringBuilder text) {
        recent.append(text);
        return grown(text.length());
    }

    public LongText append(char character) {
        recent.append(character);
        return grown(1);
    }

    public LongText append(int number) {
        return append(Integer.toString(number));
    }

    /** Puts a text in front of everything, for a beginning that isn't known until the end. */
    public LongText beginWith(String text) {
        start = text + start;
        return this;
    }

    /** The number of characters added so far. */
    public int length() {
        return length;
    }

    /** Whether it is one that is kept as it is. */
    public boolean isShort() {
        return packing == null;
    }

    /** Writes the text in UTF-8. */
    public void writeTo(OutputStream out) throws IOException {
        out.write(start.getBytes(StandardCharsets.UTF_8));
        if (packing == null) {
            out.write(recent.toString().getBytes(StandardCharsets.UTF_8));
        } else {
            pack();
            packing.writeTo(out);
        }
    }

    @Override
    public String toString() {
        if (packing == null) {
            return start + recent;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(length);
        try {
            writeTo(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private LongText grown(int count) {
        length += count;
        if (isPacked && recent.length() >= (packing == null ? LONG : PIECE)) {
            pack();
        }
        return this;
    }

    private void pack() {
        if (packing == null) {
            packing = new Packing();
        }
        packing.add(recent);
        if (recent.capacity() > MOST_KEPT) {
            recent = new StringBuilder(PIECE);
        }
        recent.setLength(0);
    }

    private static final class Packing {
        private final ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        private final DeflaterOutputStream stream = new DeflaterOutputStream(deflated, deflater, DEFLATED_PIECE);
        // It keeps half of a character until it has the other half.
        private final Writer writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        private boolean isFinished;

        private final char[] piece = new char[PIECE];

        /** A writer that is given a string copies all of it. */
        void add(StringBuilder text) {
            try {
                for (int i = 0; i < text.length(); i += PIECE) {
                    int count = Math.min(PIECE, text.length() - i);
                    text.getChars(i, i + count, piece, 0);
                    writer.write(piece, 0, count);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("nothing can be added to a text that was read", e);
            }
        }

        void writeTo(OutputStream out) throws IOException {
            finish();
            try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(deflated.toByteArray()))) {
                in.transferTo(out);
            }
        }

        private void finish() throws IOException {
            if (!isFinished) {
                writer.close();
                deflater.end();
                isFinished = true;
            }
        }
    }
}
