package io.github.journeymap.container;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.wiring.BundleWiring;
import org.springframework.context.ApplicationContext;

/** The app in a container. */
public final class App {
    private static final Pattern CLASS = Pattern.compile(" class=\"([^\"]+)\"");
    private static final Pattern REST = Pattern.compile("<package>([^<]+)</package>");

    private final Bundle bundle;
    private final Contexts contexts;

    App(Bundle bundle, Contexts contexts) {
        this.bundle = bundle;
        this.contexts = contexts;
    }

    public Bundle bundle() {
        return bundle;
    }

    public ClassLoader classes() {
        return bundle.adapt(BundleWiring.class).getClassLoader();
    }

    /** @return what Gemini Blueprint made; nobody else holds it, once the app has stopped */
    public ApplicationContext start() {
        try {
            contexts.forget();
            bundle.start();
            return contexts.next();
        } catch (BundleException e) {
            throw new IllegalStateException("The app can't be resolved: " + e.getMessage(), e);
        }
    }

    public void stop() {
        try {
            bundle.stop();
            contexts.forget();
        } catch (BundleException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The lines of one file of its index. */
    public List<String> index(String name) {
        return text(bundle.getEntry("META-INF/plugin-components/" + name))
                .lines()
                .toList();
    }

    /**
     * The classes that Confluence makes by itself: those that the descriptor names, and every REST resource in its
     * package.
     */
    public List<Class<?>> modules() {
        String descriptor = text(bundle.getEntry("atlassian-plugin.xml"));
        Stream<String> resources = REST.matcher(descriptor)
                .results()
                .map(found -> found.group(1).replace('.', '/'))
                .flatMap(folder -> Collections.list(bundle.findEntries(folder, "*.class", false)).stream())
                .map(file ->
                        file.getPath().substring(1).replaceAll("\\.class$", "").replace('/', '.'));
        List<Class<?>> modules = new ArrayList<>();
        CLASS.matcher(descriptor)
                .results()
                .map((MatchResult found) -> found.group(1))
                .map(this::type)
                .forEach(modules::add);
        resources.map(this::type).filter(App::isResource).forEach(modules::add);
        return modules;
    }

    private Class<?> type(String name) {
        try {
            return bundle.loadClass(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("The jar has no class " + name, e);
        }
    }

    /** By the name of the annotation: which JAX-RS it is depends on the Confluence. */
    private static boolean isResource(Class<?> type) {
        return Stream.of(type.getAnnotations()).anyMatch(annotation -> annotation
                .annotationType()
                .getName()
                .matches("(jakarta|javax)\\.ws\\.rs\\.(Path|ext\\.Provider)"));
    }

    private static String text(URL file) {
        try (InputStream in = file.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
