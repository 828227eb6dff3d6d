import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * Holds what lies in Maven's local repository against the checksums in .mvn. From 3.9.2 on, Maven itself refuses a download that isn't
 * as listed; older ones don't, and neither looks again at what is there already.
 *
 * <p>Arguments: the local repository, and the list, a line for each file: its SHA-256, two spaces, its path.
 */
final class Checksums {
    private Checksums() {}

    public static void main(String[] arguments) throws IOException {
        Path repository = Path.of(arguments[0]);
        List<String> wrong = Files.readAllLines(Path.of(arguments[1])).parallelStream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" +", 2))
                .filter(line -> !isAsListed(repository.resolve(line[1]), line[0]))
                .map(line -> line[1])
                .toList();
        if (!wrong.isEmpty()) {
            System.err.println("Not what .mvn/checksums says, in " + repository + ":");
            wrong.forEach(path -> System.err.println("  " + path));
            System.err.println("Delete these files and build again. If they come back the same, the repository that serves"
                    + " them has changed them: find out why before you go on.");
            System.exit(1);
        }
    }

    /** What isn't there wasn't used. */
    private static boolean isAsListed(Path file, String checksum) {
        try {
            return !Files.exists(file) || Objects.equals(checksumOf(file), checksum);
        } catch (IOException e) {
            return false;
        }
    }

    private static String checksumOf(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] bytes = new byte[1 << 16];
            for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                digest.update(bytes, 0, count);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
