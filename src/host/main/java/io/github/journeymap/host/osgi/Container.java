package io.github.journeymap.host.osgi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Hashtable;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;

/** Apache Felix, with the packages of Confluence and nothing else on its system bundle. */
public final class Container implements AutoCloseable {
    private static final Pattern MISSING_PACKAGE =
            Pattern.compile("osgi\\.wiring\\.package=([\\w.]+)\\)(.*?version[^)]*\\))?");

    private final Framework framework;

    /** @param cache a folder for Felix; what is in it is deleted */
    public Container(Path cache) {
        framework = new FrameworkFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        cache.toString(),
                        Constants.FRAMEWORK_STORAGE_CLEAN,
                        Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT,
                        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                        ExportedPackages.all(),
                        // Several hosts share a JVM in tests, and Tomcat has its own handlers.
                        "felix.service.urlhandlers",
                        "false",
                        // As in Confluence: a package that a jar forgets to import stays out of its reach. Felix would
                        // otherwise look on the host's class path when Spring asks for a class.
                        "felix.bootdelegation.implicit",
                        "false",
                        "felix.log.level",
                        "1"));
        try {
            framework.start();
        } catch (BundleException e) {
            throw new IllegalStateException("The OSGi container did not start", e);
        }
    }

    /** Offers a service of Confluence to plugins. */
    public void offer(Class<?> type, Object service) {
        framework.getBundleContext().registerService(type.getName(), service, new Hashtable<>());
    }

    /**
     * Installs and starts the jar.
     *
     * @throws PluginRefused it isn't a plugin, or imports a package that Confluence doesn't export
     */
    public Bundle install(Path jar) {
        try (InputStream in = Files.newInputStream(jar)) {
            Bundle bundle =
                    framework.getBundleContext().installBundle(jar.toUri().toString(), in);
            if (bundle.getHeaders().get("Atlassian-Plugin-Key") == null) {
                throw new PluginRefused(jar + " has no Atlassian-Plugin-Key in its manifest");
            }
            bundle.start();
            return bundle;
        } catch (IOException e) {
            throw new PluginRefused("Can't read the plugin " + jar + ": " + e.getMessage(), e);
        } catch (BundleException e) {
            throw new PluginRefused(explain(jar, e), e);
        }
    }

    private static String explain(Path jar, BundleException trouble) {
        Matcher missing = MISSING_PACKAGE.matcher(String.valueOf(trouble.getMessage()));
        if (missing.find()) {
            return jar.getFileName() + " imports the package " + missing.group(1)
                    + ", which Confluence does not export (or not in the version asked for): " + trouble.getMessage();
        }
        return jar.getFileName() + " does not start: " + trouble.getMessage();
    }

    @Override
    public void close() {
        try {
            framework.stop();
            framework.waitForStop(10_000);
        } catch (BundleException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
