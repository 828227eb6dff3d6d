import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/**
 * Makes the jar for Confluence 9.2 of the one for Confluence 10 in which the packages of Jakarta EE have already been
 * renamed. Names aren't all that differs there:
 *
 * <ul>
 *   <li>the version says for which Confluence the jar is, and comes before that of the other, so that the other is an
 *   upgrade;
 *   <li>Confluence 9 has JAX-RS 1 as well as 2, so the import says which;
 *   <li>the descriptor says that the resources are written for JAX-RS 2
 *       (https://github.com/atlassian-labs/atlassian-slack-integration-server/issues/328).
 * </ul>
 *
 * <p>Arguments: the jar for Confluence 10, which says when each entry was made; the renamed jar; the new one; the
 * version of the app.
 */
final class ForConfluence9 {
    private static final String SUFFIX = "confluence9";
    private static final String REST_2 =
            """
            <rest-migration key="rest-migration">
                <rest-v2/>
              </rest-migration>
              """;

    private final String version;

    private ForConfluence9(String version) {
        this.version = version;
    }

    public static void main(String[] arguments) throws IOException {
        new ForConfluence9(arguments[3])
                .make(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]));
    }

    private void make(Path original, Path renamed, Path made) throws IOException {
        try (JarFile times = new JarFile(original.toFile());
                JarFile in = new JarFile(renamed.toFile());
                JarOutputStream out = new JarOutputStream(Files.newOutputStream(made))) {
            // Maven's account of how the jar was built is that of the other one.
            for (JarEntry entry : in.stream()
                    .filter(entry -> !entry.getName().startsWith("META-INF/maven/io.github.journeymap/"))
                    .toList()) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(times.getJarEntry(entry.getName()).getTimeLocal());
                out.putNextEntry(copy);
                try (InputStream bytes = in.getInputStream(entry)) {
                    out.write(changed(entry.getName(), bytes.readAllBytes()));
                }
            }
        }
    }

    private byte[] changed(String name, byte[] bytes) throws IOException {
        return switch (name) {
            case "META-INF/MANIFEST.MF" -> manifest(bytes);
            case "atlassian-plugin.xml" -> descriptor(text(bytes)).getBytes(StandardCharsets.UTF_8);
            case "META-INF/sbom/journey-map.cdx.json" -> sbom(text(bytes)).getBytes(StandardCharsets.UTF_8);
            default -> bytes;
        };
    }

    private byte[] manifest(byte[] bytes) throws IOException {
        Manifest manifest = new Manifest(new ByteArrayInputStream(bytes));
        Attributes headers = manifest.getMainAttributes();
        String bundle = headers.getValue("Bundle-Version");
        // A version of OSGi's has three numbers and one word.
        headers.putValue("Bundle-Version", bundle + (bundle.matches("[0-9.]+") ? "." : "-") + SUFFIX);
        String imports = headers.getValue("Import-Package");
        for (String name : new String[] {"javax.ws.rs", "javax.ws.rs.core", "javax.ws.rs.ext"}) {
            imports = replaced(imports, name + ";version=0", name + ";version=\"[2.0.0,3.0.0)\"");
        }
        headers.putValue("Import-Package", imports);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        manifest.write(out);
        return out.toByteArray();
    }

    private String descriptor(String text) {
        String versioned =
                replaced(text, "<version>" + version + "</version>", "<version>" + suffixed() + "</version>");
        return replaced(versioned, "<rest key=", REST_2 + "<rest key=");
    }

    private String sbom(String text) {
        String coordinates = "journey-map-for-confluence@";
        String versioned = text.replace(coordinates + version + "?type=jar", coordinates + suffixed() + "?type=jar");
        return replaced(versioned, "\"version\": \"" + version + "\"", "\"version\": \"" + suffixed() + "\"");
    }

    private String suffixed() {
        return version + "-" + SUFFIX;
    }

    /** @throws IllegalStateException what is to be replaced doesn't stand there once */
    private static String replaced(String text, String old, String replacement) {
        int at = text.indexOf(old);
        if (at < 0 || text.indexOf(old, at + 1) >= 0) {
            throw new IllegalStateException("Not there once: " + old);
        }
        return text.replace(old, replacement);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
