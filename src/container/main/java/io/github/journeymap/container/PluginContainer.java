package io.github.journeymap.container;

import com.atlassian.confluence.macro.Macro;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.jar.JarFile;
import org.aopalliance.aop.Advice;
import org.apache.commons.logging.Log;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.wiring.FrameworkWiring;
import org.springframework.aop.Advisor;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.core.SpringVersion;

/** Felix with Gemini Blueprint, and the packages and services of a Confluence. */
public final class PluginContainer implements AutoCloseable {
    private final Framework framework;
    private final Services services = new Services();
    private final Contexts contexts;

    /**
     * @param cache a folder for Felix; what is in it is deleted
     * @param libraries packages that are on offer beside Atlassian's, with their versions
     */
    public PluginContainer(Path cache, Map<String, String> libraries) {
        framework = new FrameworkFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        cache.toString(),
                        Constants.FRAMEWORK_STORAGE_CLEAN,
                        Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT,
                        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                        String.join(
                                ",",
                                Bundles.packages(Macro.class, "com.atlassian.", "0"),
                                Bundles.exported(libraries),
                                madeOf()),
                        // As in Confluence: a package that a jar forgets to import stays out of its reach.
                        "felix.bootdelegation.implicit",
                        "false",
                        "felix.service.urlhandlers",
                        "false",
                        "felix.log.level",
                        "1"));
        try {
            framework.start();
            BundleContext system = framework.getBundleContext();
            Bundle gemini = null;
            for (Path bundle : Bundles.geminiBlueprint()) {
                gemini = system.installBundle(bundle.toUri().toString());
            }
            system.installBundle("scan-indexes", Bundles.scanIndexes());
            for (Bundle bundle : system.getBundles()) {
                bundle.start();
            }
            contexts = new Contexts(gemini);
        } catch (BundleException e) {
            throw new IllegalStateException("The container did not start", e);
        }
    }

    /** What Gemini Blueprint needs; apps are wired to it as well if they import it. */
    private static String madeOf() {
        String version = SpringVersion.getVersion();
        return String.join(
                ",",
                Bundles.packages(SpringVersion.class, "org.springframework.", version),
                Bundles.packages(BeanFactory.class, "org.springframework.", version),
                Bundles.packages(ApplicationContext.class, "org.springframework.", version),
                Bundles.packages(Advisor.class, "org.springframework.", version),
                Bundles.packages(Advice.class, "org.aopalliance.", "1.0"),
                Bundles.packages(Log.class, "org.apache.commons.logging", "1.2"));
    }

    public Services services() {
        return services;
    }

    /** Offers the services that the jar imports, and installs it. */
    public App install(Path jar) {
        BundleContext system = framework.getBundleContext();
        try (JarFile file = new JarFile(jar.toFile());
                InputStream imports = file.getInputStream(file.getEntry("META-INF/plugin-components/imports"))) {
            for (String line : new String(imports.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                Class<?> type = Class.forName(line.split("#")[0]);
                if (system.getServiceReference(type) == null) {
                    system.registerService(type.getName(), services.of(type), null);
                }
            }
            return new App(system.installBundle(jar.toUri().toString()), contexts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException | BundleException e) {
            throw new IllegalStateException(jar + " can't be installed", e);
        }
    }

    /** Uninstalls it, and releases its classes. */
    public void remove(App app) {
        CountDownLatch refreshed = new CountDownLatch(1);
        try {
            app.bundle().uninstall();
            framework
                    .adapt(FrameworkWiring.class)
                    .refreshBundles(List.of(app.bundle()), event -> refreshed.countDown());
            refreshed.await();
        } catch (BundleException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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
