package io.github.journeymap.site;

import com.atlassian.confluence.importexport.resource.DownloadResourceWriter;
import com.atlassian.confluence.importexport.resource.WritableDownloadResourceManager;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.osgi.framework.BundleContext;

/**
 * The one place that knows the types of files for exports, so that nothing else fails to load where they are gone.
 */
final class DownloadResources {
    private DownloadResources() {}

    /** The address of the file; empty where nothing keeps one. */
    static Optional<String> keep(BundleContext bundles, String userName, String prefix, String suffix, byte[] bytes) {
        return OptionalService.ask(bundles, WritableDownloadResourceManager.class, files -> {
            DownloadResourceWriter file = files.getResourceWriter(userName, prefix, suffix);
            try (OutputStream out = file.getStreamForWriting()) {
                out.write(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return file.getResourcePath();
        });
    }
}
