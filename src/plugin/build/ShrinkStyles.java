import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes each style sheet without its comments and without the space that says nothing: in the folder of the sources,
 * {@code ShrinkStyles <target folder>}. Every rule stays, as it is written and where it stands.
 */
final class ShrinkStyles {
    /** A string, which stays as it is; a comment or space; or any other character. */
    private static final Pattern PART =
            Pattern.compile("(\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"|'[^'\\\\]*+(?:\\\\.[^'\\\\]*+)*+')"
                    + "|((?:/\\*(?s:.*?)\\*/|\\s++)++)|[^\"']");

    /** Beside these, space says nothing. Before a colon it does: there it may be the way down to a descendant. */
    private static final String SELF_CONTAINED = "{};,>";

    private ShrinkStyles() {}

    public static void main(String[] arguments) throws IOException {
        Path target = Path.of(arguments[0]);
        List<Path> sheets;
        try (Stream<Path> files = Files.walk(Path.of(""))) {
            sheets = files.filter(file -> file.toString().endsWith(".css")).toList();
        }
        for (Path sheet : sheets) {
            Path shrunk = target.resolve(sheet);
            Files.createDirectories(shrunk.getParent());
            Files.writeString(shrunk, shrink(Files.readString(sheet)));
        }
    }

    private static String shrink(String css) {
        StringBuilder shrunk = new StringBuilder(css.length());
        boolean spaced = false;
        for (Matcher part = PART.matcher(css); part.find(); ) {
            if (part.group(2) != null) {
                spaced = true;
                continue;
            }
            String text = part.group();
            char last = shrunk.isEmpty() ? '{' : shrunk.charAt(shrunk.length() - 1);
            if (spaced && last != ':' && SELF_CONTAINED.indexOf(last) < 0 && !SELF_CONTAINED.contains(text)) {
                shrunk.append(' ');
            }
            if (text.equals("}") && last == ';') {
                shrunk.setLength(shrunk.length() - 1);
            }
            shrunk.append(text);
            spaced = false;
        }
        return shrunk.toString();
    }
}
