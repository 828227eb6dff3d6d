package io.github.journeymap.rest;

import jakarta.ws.rs.core.StreamingOutput;
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
 * A large answer, kept compressed until it is sent: what is made of a map says the same headings over and over, and
 * whoever fetches it slowly makes the server hold little.
 */
final class Packed implements StreamingOutput {
    /** What is shorter isn't worth it. */
    private static final int SHORT = 512 * 1024;

    private static final int PIECE = 8 * 1024;

    private final byte[] deflated;

    private Packed(byte[] deflated) {
        this.deflated = deflated;
    }

    /** What there is to write. */
    @FunctionalInterface
    interface Text {
        void to(Writer out) throws IOException;
    }

    /** The entity for this text, in UTF-8. */
    static Object of(String text) {
        return text.length() < SHORT ? text.getBytes(StandardCharsets.UTF_8) : of(out -> inPieces(text, out));
    }

    // A writer that is given a string copies all of it.
    private static void inPieces(String text, Writer out) throws IOException {
        char[] piece = new char[PIECE];
        for (int i = 0; i < text.length(); i += PIECE) {
            int length = Math.min(PIECE, text.length() - i);
            text.getChars(i, i + length, piece, 0);
            out.write(piece, 0, length);
        }
    }

    static Packed of(Text text) {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (Writer out =
                new OutputStreamWriter(new DeflaterOutputStream(deflated, deflater, 1 << 14), StandardCharsets.UTF_8)) {
            text.to(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            deflater.end();
        }
        return new Packed(deflated.toByteArray());
    }

    @Override
    public void write(OutputStream out) throws IOException {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(deflated))) {
            in.transferTo(out);
        }
    }
}
