package io.github.journeymap.http;

import io.github.journeymap.format.JsonText;
import io.github.journeymap.format.MapWriter;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.text.LongText;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Entities for long texts: they are kept compressed until they are sent, however slowly a client reads them. */
public final class Packed {
    private static final String HEX = "0123456789abcdef";

    private Packed() {}

    public static Object of(LongText text) {
        // With a length, if it is known anyway.
        return text.isShort() ? text.toString().getBytes(StandardCharsets.UTF_8) : (StreamingOutput) text::writeTo;
    }

    /** A JSON object of these fields and of the map. */
    public static Object withMap(JsonText.Part fields, JourneyMap map) {
        LongText text = new LongText().append(start(fields)).append(",\"map\":");
        MapWriter.json(map, text::append);
        return of(text.append('}'));
    }

    /** A JSON object of those fields, and of one more whose value is the text. */
    public static Object inJson(JsonText.Part fields, String name, LongText text) {
        String start = start(fields) + ",\"" + name + "\":\"";
        return (StreamingOutput) out -> {
            out.write(start.getBytes(StandardCharsets.UTF_8));
            text.writeTo(new StringEscaper(out));
            out.write("\"}".getBytes(StandardCharsets.UTF_8));
        };
    }

    /** An object of these fields that is still open. */
    private static String start(JsonText.Part fields) {
        String object = JsonText.object(fields);
        return object.substring(0, object.length() - 1);
    }

    /**
     * What is written to it becomes part of a string in JSON, with what a browser may take for HTML escaped as well.
     */
    private static final class StringEscaper extends FilterOutputStream {
        StringEscaper(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            int plain = from;
            for (int i = from; i < from + count; i++) {
                if (isEscaped(bytes[i])) {
                    out.write(bytes, plain, i - plain);
                    escape(bytes[i]);
                    plain = i + 1;
                }
            }
            out.write(bytes, plain, from + count - plain);
        }

        /** All bytes of a character outside ASCII are negative. */
        private static boolean isEscaped(byte b) {
            return b >= 0 && b < ' ' || b == '"' || b == '\\' || b == '<' || b == '>' || b == '&' || b == '\'';
        }

        private void escape(byte b) throws IOException {
            out.write(new byte[] {'\\', 'u', '0', '0', (byte) HEX.charAt(b >> 4), (byte) HEX.charAt(b & 15)});
        }
    }
}
