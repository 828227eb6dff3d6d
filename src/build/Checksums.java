import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;

/**
 * Holds what lies in Maven's local repository against the checksums in .mvn. From 3.9.2 on, Maven itself refuses a
 * download that isn't as listed; older ones don't, and neither looks again at what is there already.
 *
 * <p>A build asks more than once, since it fetches while it goes on. What was held against the list once and hasn't
 * been written to since isn't read again in the same build; in the next one it is.
 *
 * <p>Arguments: the local repository; the list, a line for each file: its SHA-256, two spaces, its path; the file that
 * says what was looked at; and what tells this build from others.
 */
final class Checksums {
    private final Path repository;
    private final Set<String> before;
    private final Set<String> seen = new ConcurrentSkipListSet<>();

    private Checksums(Path repository, Set<String> before) {
        this.repository = repository;
        this.before = before;
    }

    public static void main(String[] arguments) throws IOException {
        Path repository = Path.of(arguments[0]);
        Path notes = Path.of(arguments[2]);
        String build = arguments[3];
        Checksums checksums = new Checksums(repository, seenIn(build, notes));
        List<String> wrong = checksums.wrong(Files.readAllLines(Path.of(arguments[1])));
        if (wrong.isEmpty()) {
            checksums.note(build, notes);
        } else {
            System.err.println("Not what .mvn/checksums says, in " + repository + ":");
            wrong.forEach(path -> System.err.println("  " + path));
            System.err.println("Delete these files and build again. If they come back the same, the repository that serves"
                    + " them has changed them: find out why before you go on.");
            System.exit(1);
        }
    }

    private static Set<String> seenIn(String build, Path notes) throws IOException {
        List<String> lines = Files.exists(notes) ? Files.readAllLines(notes) : List.of("");
        return lines.get(0).equals(build) ? Set.copyOf(lines) : Set.of();
    }

    private void note(String build, Path notes) throws IOException {
        List<String> lines = new ArrayList<>(List.of(build));
        lines.addAll(seen);
        Files.createDirectories(notes.toAbsolutePath().getParent());
        Files.write(notes, lines);
    }

    private List<String> wrong(List<String> list) {
        return list.parallelStream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" +", 2))
                .filter(line -> !isAsListed(line[1], line[0]))
                .map(line -> line[1])
                .toList();
    }

    /** What isn't there wasn't used. */
    private boolean isAsListed(String path, String checksum) {
        Path file = repository.resolve(path);
        try {
            if (!Files.exists(file)) {
                return true;
            }
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            String state = path + " " + now.size() + " " + now.lastModifiedTime().to(TimeUnit.NANOSECONDS);
            seen.add(state);
            return before.contains(state) || Objects.equals(checksumOf(file), checksum);
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
