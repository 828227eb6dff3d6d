package io.github.journeymap.json;

import io.github.journeymap.model.Limits;
import io.github.journeymap.unreadable.MapTooLargeException;
import io.github.journeymap.unreadable.MapTooLargeException.Limit;
import io.github.journeymap.unreadable.NotJsonException;
import io.github.journeymap.unreadable.NotJsonException.Encoding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The bytes of a file or a request, of which there is a limit, and the text that they are. */
public final class JsonBytes {
    private static final char REPLACEMENT = '\uFFFD';

    private JsonBytes() {}

    /** At most one byte more than allowed: enough to see that it is too much. */
    public static byte[] of(InputStream json) throws IOException {
        return json.readNBytes(Limits.MAP_BYTES + 1);
    }

    static String text(byte[] json) {
        if (json.length > Limits.MAP_BYTES) {
            throw new MapTooLargeException(Limit.BYTES, Limits.MAP_BYTES);
        }
        Optional<Encoding> wide = wide(json);
        if (wide.isPresent()) {
            throw new NotJsonException(wide.get());
        }
        // Quick for what is ASCII, and strict only where it has put this in place of something.
        String text = new String(json, StandardCharsets.UTF_8);
        return Surrogates.fix(text.indexOf(REPLACEMENT) < 0 ? text : strict(json));
    }

    private static String strict(byte[] json) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(json))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new NotJsonException(Encoding.OTHER);
        }
    }

    /**
     * Whether this is text of two or four bytes a character, as some programs for Windows save it: by its byte order
     * mark, or else by the NUL beside the first character, which is ASCII in all JSON.
     */
    private static Optional<Encoding> wide(byte[] json) {
        int first = 0;
        for (int i = 0; i < Integer.BYTES; i++) {
            first = first << Byte.SIZE | (i < json.length ? json[i] & 0xFF : 0xFF);
        }
        if (first == 0x0000_FEFF || first == 0xFFFE_0000 || (first & 0xFFFF_FF00) == 0 || (first & 0x00FF_FFFF) == 0) {
            return Optional.of(Encoding.UTF_32);
        }
        int pair = first >>> Short.SIZE;
        boolean isWide = pair == 0xFEFF || pair == 0xFFFE || (pair & 0xFF00) == 0 || (pair & 0x00FF) == 0;
        return isWide ? Optional.of(Encoding.UTF_16) : Optional.empty();
    }
}
