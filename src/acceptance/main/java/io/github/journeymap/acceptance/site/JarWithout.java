package io.github.journeymap.acceptance.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/**
 * The packaged jar as it would be on a Confluence that lacks a type or a member: the plugin's classes refer to a name
 * of the same length that is nowhere. (What they refer to stands in a class file as a constant of two bytes for its
 * length and then its text.)
 */
public final class JarWithout {
    private static final String OWN = "io/github/journeymap/";

    /** The name in a class file's constant pool, one character for each byte (ISO 8859-1). */
    private final String constant;

    /** @param missing the full name of a type, with dots; or of a method or constant, the only one that the plugin calls by it */
    public JarWithout(String missing) {
        byte[] name = missing.replace('.', '/').getBytes(StandardCharsets.ISO_8859_1);
        byte[] bytes = ByteBuffer.allocate(2 + name.length)
                .putShort((short) name.length)
                .put(name)
                .array();
        constant = new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Whether the plugin would miss it: its classes refer to it, and not only in the signatures of others. */
    public boolean isOneLess() {
        try (JarFile jar = new JarFile(RunningSite.jar().toFile())) {
            for (JarEntry entry : jar.stream().toList()) {
                if (isOwn(entry) && text(read(jar, entry)).contains(constant)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path in(Path folder) {
        Path copy = folder.resolve("without.jar");
        try (JarFile jar = new JarFile(RunningSite.jar().toFile());
                JarOutputStream out = new JarOutputStream(Files.newOutputStream(copy), jar.getManifest())) {
            for (JarEntry entry : jar.stream().toList()) {
                if (!entry.getName().equals(JarFile.MANIFEST_NAME)) {
                    byte[] bytes = read(jar, entry);
                    out.putNextEntry(new JarEntry(entry.getName()));
                    out.write(isOwn(entry) ? renamed(bytes) : bytes);
                    out.closeEntry();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return copy;
    }

    private byte[] renamed(byte[] type) {
        String nowhere = constant.substring(0, constant.length() - 1) + "_";
        return text(type).replace(constant, nowhere).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static boolean isOwn(JarEntry entry) {
        return entry.getName().startsWith(OWN) && entry.getName().endsWith(".class");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] read(JarFile jar, JarEntry entry) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }
}
