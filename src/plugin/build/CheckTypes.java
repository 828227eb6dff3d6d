import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Checks the types of the scripts and their tests, with TypeScript: in the plugin's folder,
 * {@code CheckTypes <tools folder>}; tsconfig.json says what is checked. TypeScript and the Node that it runs on come
 * from jars on the class path, the latter from that of the browser driver, and are unpacked into the folder once.
 */
final class CheckTypes {
    private static final String TYPESCRIPT = "META-INF/resources/webjars/typescript/";
    private static final Path CONFIGURATION = Path.of("tsconfig.json");

    private final Path tools;

    private CheckTypes(Path tools) {
        this.tools = tools;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.exit(new CheckTypes(Path.of(arguments[0])).check());
    }

    private int check() throws IOException, InterruptedException {
        Path passed = tools.resolve("types.passed");
        if (Files.exists(passed) && Files.getLastModifiedTime(passed).compareTo(newest()) > 0) {
            return 0;
        }
        Files.createDirectories(tools);
        List<String> command = List.of(node().toString(), typescript().toString(), "--project", CONFIGURATION.toString());
        int problem = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (problem == 0) {
            Files.writeString(passed, "");
            Files.setLastModifiedTime(passed, FileTime.fromMillis(System.currentTimeMillis()));
        }
        return problem;
    }

    /** When something that is checked, or that checks, last changed. */
    private static FileTime newest() throws IOException {
        FileTime newest = FileTime.fromMillis(0);
        for (String input : List.of("build/CheckTypes.java", "pom.xml", "../../pom.xml", "tsconfig.json", "main/frontend", "test/frontend")) {
            try (Stream<Path> files = Files.walk(Path.of(input))) {
                for (Path file : files.toList()) {
                    FileTime changed = Files.getLastModifiedTime(file);
                    newest = changed.compareTo(newest) > 0 ? changed : newest;
                }
            }
        }
        return newest;
    }

    private Path node() throws IOException {
        String name = "driver/" + platform() + (isWindows() ? "/node.exe" : "/node");
        try (JarFile jar = jarWith("driver/")) {
            Path node = unpacked(jar, jar.getJarEntry(name), folderOf(jar).resolve(isWindows() ? "node.exe" : "node"));
            node.toFile().setExecutable(true);
            return node;
        }
    }

    /** The compiler, with the descriptions of JavaScript's and the browser's own types beside it. */
    private Path typescript() throws IOException {
        try (JarFile jar = jarWith(TYPESCRIPT)) {
            Path compiler = null;
            for (JarEntry entry : jar.stream().toList()) {
                String name = entry.getName();
                if (name.matches(TYPESCRIPT + "[^/]+/(package\\.json|lib/(_?tsc\\.js|lib\\..*\\.?d\\.ts))")) {
                    String inVersion = name.substring(name.indexOf('/', TYPESCRIPT.length()) + 1);
                    Path file = unpacked(jar, entry, folderOf(jar).resolve(inVersion));
                    compiler = file.endsWith("tsc.js") ? file : compiler;
                }
            }
            return compiler;
        }
    }

    private Path folderOf(JarFile jar) {
        return tools.resolve(Path.of(jar.getName()).getFileName().toString().replace(".jar", ""));
    }

    private static Path unpacked(JarFile jar, JarEntry entry, Path file) throws IOException {
        if (!Files.exists(file) || Files.size(file) != entry.getSize()) {
            Files.createDirectories(file.getParent());
            try (InputStream in = jar.getInputStream(entry)) {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return file;
    }

    private static JarFile jarWith(String folder) throws IOException {
        for (String path : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (path.endsWith(".jar")) {
                JarFile jar = new JarFile(path);
                if (jar.stream().anyMatch(entry -> entry.getName().startsWith(folder))) {
                    return jar;
                }
                jar.close();
            }
        }
        throw new IllegalStateException("No jar on the class path has " + folder);
    }

    /** As the browser driver names it. */
    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        boolean isArm = System.getProperty("os.arch").equals("aarch64");
        if (isWindows()) {
            return "win32_x64";
        }
        return (system.contains("mac") ? "mac" : "linux") + (isArm ? "-arm64" : "");
    }

    private static boolean isWindows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows");
    }
}
