package io.github.journeymap.host.confluence;

import com.atlassian.confluence.importexport.resource.DownloadResourceWriter;
import com.atlassian.confluence.importexport.resource.WritableDownloadResourceManager;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What macros make for documents, as files that only whoever exports can read, at {@value #PATH}. They are there until the host
 * is started again.
 */
public final class TemporaryFiles implements WritableDownloadResourceManager {
    /** Below the context path, what the addresses of such files begin with. */
    public static final String PATH = "/download/temp/";

    private final Path folder;
    private final String contextPath;
    /** The names of the people who made them, by the names of the files. */
    private final Map<String, String> owners = new ConcurrentHashMap<>();

    public TemporaryFiles(Path folder, String contextPath) {
        this.folder = folder;
        this.contextPath = contextPath;
    }

    @Override
    public DownloadResourceWriter getResourceWriter(String userName, String prefix, String suffix) {
        try {
            Files.createDirectories(folder);
            Path file = Files.createTempFile(folder, prefix, suffix);
            String name = file.getFileName().toString();
            owners.put(name, userName);
            return new Writer(file, contextPath + PATH + name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file of that name; empty unless this user made it. */
    public Optional<byte[]> read(String name, String userName) {
        if (!userName.equals(owners.get(name))) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readAllBytes(folder.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Writer(Path file, String address) implements DownloadResourceWriter {
        @Override
        public String getResourcePath() {
            return address;
        }

        @Override
        public OutputStream getStreamForWriting() {
            try {
                return Files.newOutputStream(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
