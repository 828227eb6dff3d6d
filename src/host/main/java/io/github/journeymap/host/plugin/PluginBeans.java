package io.github.journeymap.host.plugin;

import io.github.journeymap.host.osgi.PluginRefused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Dictionary;
import java.util.Enumeration;
import java.util.Hashtable;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleWiring;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The plugin's Spring context, made from the Spring Scanner index in its jar, as Atlassian's scanner runtime does:
 * {@code component}, {@code imports} and {@code exports} in META-INF/plugin-components, each also with the suffix
 * {@code -confluence}.
 */
public final class PluginBeans implements AutoCloseable {
    private static final String INDEX = "META-INF/plugin-components/";

    private final Bundle bundle;
    private final ClassLoader classes;
    private final GenericApplicationContext context = new GenericApplicationContext();

    public PluginBeans(Bundle bundle) {
        this.bundle = bundle;
        this.classes = bundle.adapt(BundleWiring.class).getClassLoader();
        requireScanIndexes();
        context.setClassLoader(classes);
        context.setDisplayName(bundle.getSymbolicName());
        AnnotationConfigUtils.registerAnnotationConfigProcessors(context);
        index("imports").forEach(this::importService);
        index("component").forEach(this::component);
        try {
            context.refresh();
        } catch (BeansException e) {
            throw new PluginRefused(
                    "The beans of " + bundle.getSymbolicName() + " can't be made: " + e.getMessage(), e);
        }
        index("exports").forEach(this::exportService);
    }

    public ClassLoader classes() {
        return classes;
    }

    /** An instance of a module's class with its constructor's arguments injected; it is not itself a bean. */
    public <T> T module(String className, Class<T> type) {
        try {
            return type.cast(context.getAutowireCapableBeanFactory().createBean(classes.loadClass(className)));
        } catch (ClassNotFoundException e) {
            throw new PluginRefused(
                    "The descriptor of " + bundle.getSymbolicName() + " names the class " + className
                            + ", which isn't in the jar",
                    e);
        } catch (BeansException | ClassCastException e) {
            throw new PluginRefused("The module class " + className + " can't be used: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        context.close();
    }

    // META-INF/spring/*.xml may say one thing: that there is an index.
    private void requireScanIndexes() {
        List<URL> files = list(bundle.findEntries("META-INF/spring", "*.xml", false));
        for (URL file : files) {
            Element beans = Parser.xmlParser().parseInput(read(file), "").firstElementChild();
            for (Element element : beans.children()) {
                if (!element.tagName().endsWith(":scan-indexes")) {
                    throw new PluginRefused(
                            file.getPath() + ": <" + element.tagName() + "> is not known here; only scan-indexes is");
                }
            }
        }
        if (files.isEmpty()) {
            throw new PluginRefused(bundle.getSymbolicName()
                    + " has no META-INF/spring/*.xml, so none of its components would be made");
        }
    }

    private void component(String entry) {
        String[] parts = entry.split("#");
        String simpleName = parts[0].substring(parts[0].lastIndexOf('.') + 1);
        String name = parts.length > 1
                ? parts[1]
                : simpleName.substring(0, 1).toLowerCase(Locale.ROOT) + simpleName.substring(1);
        RootBeanDefinition definition = new RootBeanDefinition();
        definition.setBeanClassName(parts[0]);
        context.registerBeanDefinition(name, definition);
    }

    private void importService(String entry) {
        String[] parts = entry.split("#");
        ServiceReference<?> reference = bundle.getBundleContext().getServiceReference(parts[0]);
        if (reference == null) {
            throw new PluginRefused(
                    bundle.getSymbolicName() + " imports the service " + parts[0] + ", which nobody offers");
        }
        String name = parts.length > 1 ? parts[1] : parts[0];
        Object service = bundle.getBundleContext().getService(reference);
        context.getBeanFactory().registerSingleton(name, asOnly(parts[0], service));
    }

    // An imported service is of its one type only, whatever else the object behind it is.
    private Object asOnly(String type, Object service) {
        try {
            return Proxy.newProxyInstance(
                    classes, new Class<?>[] {classes.loadClass(type)}, (proxy, method, arguments) -> {
                        try {
                            return method.invoke(service, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        } catch (ClassNotFoundException e) {
            throw new PluginRefused(
                    bundle.getSymbolicName() + " can't see the class of the service it imports: " + type, e);
        }
    }

    private void exportService(String entry) {
        String[] parts = entry.split("#");
        try {
            Object bean = context.getBean(classes.loadClass(parts[0]));
            String[] types = parts.length > 1 ? parts[1].split(",") : new String[] {parts[0]};
            Dictionary<String, Object> none = new Hashtable<>();
            bundle.getBundleContext().registerService(types, bean, none);
        } catch (ClassNotFoundException e) {
            throw new PluginRefused("exports names " + parts[0] + ", which isn't in the jar", e);
        }
    }

    private List<String> index(String name) {
        return List.of(name, name + "-confluence").stream()
                .map(file -> bundle.getEntry(INDEX + file))
                .filter(file -> file != null)
                .flatMap(file -> read(file).lines())
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static List<URL> list(Enumeration<URL> entries) {
        return entries == null ? List.of() : Collections.list(entries);
    }

    static String read(URL file) {
        try (InputStream in = file.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
