package io.github.journeymap.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.springframework.beans.factory.config.AutowireCapableBeanFactory.AUTOWIRE_AUTODETECT;
import static org.springframework.beans.factory.config.AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.wiring.BundleWiring;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationContext;

/**
 * Tests of the app in the container of any Confluence; subclasses say which one, and add what is true of that one only.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class AppInContainer {
    /** The ways in which a container may inject a module: by its constructor, or by finding out what it asks for. */
    private static final Map<String, Integer> WAYS =
            Map.of("by its constructor", AUTOWIRE_CONSTRUCTOR, "by autodetection", autodetection());

    @TempDir
    static Path folder;

    private final Path jar;
    private final Map<String, String> libraries;
    private PluginContainer container;
    private App app;

    /** @param libraries the packages that this Confluence has beside Atlassian's, with their versions */
    protected AppInContainer(Path jar, Map<String, String> libraries) {
        this.jar = jar;
        this.libraries = libraries;
    }

    @BeforeAll
    void open() {
        container = new PluginContainer(folder.resolve("felix"), libraries);
    }

    @AfterAll
    void close() {
        container.close();
    }

    @BeforeEach
    void install() {
        container.services().forget();
        app = container.install(jar);
    }

    @AfterEach
    void remove() {
        container.remove(app);
    }

    protected final App app() {
        return app;
    }

    protected final Services services() {
        return container.services();
    }

    /** Replaces the app, which has been stopped, as an upgrade does. */
    protected final void replace() {
        remove();
        app = container.install(jar);
    }

    @Test
    void itStartsWithABeanForEachComponentAndEachServiceOfItsIndex() throws ClassNotFoundException {
        ApplicationContext context = app.start();

        assertThat(app.index("component")).hasSizeGreaterThan(10);
        assertThat(app.index("imports")).hasSizeGreaterThan(10);
        for (String name : Stream.of("component", "imports")
                .flatMap(index -> app.index(index).stream())
                .toList()) {
            assertThat(context.getBeansOfType(app.bundle().loadClass(name)))
                    .as(name)
                    .hasSize(1);
        }
    }

    /** At the start, no service is called except to listen for events. */
    @Test
    void itOnlyBeginsToListenWhenItStarts() {
        app.start();

        assertThat(container.services().calls()).containsOnly("EventPublisher.register");
        assertThat(container.services().listeners()).hasSize(2);
    }

    @Test
    void itIsWiredToNothingOfSpringAndNothingOfTheContainer() {
        app.start();

        assertThat(app.bundle().adapt(BundleWiring.class).getRequiredWires("osgi.wiring.package"))
                .extracting(wire -> wire.getCapability()
                        .getAttributes()
                        .get("osgi.wiring.package")
                        .toString())
                .hasSizeGreaterThan(20)
                .noneMatch(name -> name.startsWith("org.springframework") || name.startsWith("org.eclipse"));
    }

    @TestFactory
    Stream<DynamicTest> itsModulesCanBeMade() {
        AutowireCapableBeanFactory beans = app.start().getAutowireCapableBeanFactory();
        List<Class<?>> modules = app.modules();
        assertThat(modules).hasSizeGreaterThan(6);
        return modules.stream().flatMap(type -> WAYS.entrySet().stream()
                .map(way -> dynamicTest(type.getSimpleName() + ", " + way.getKey(), () -> assertThat(
                                beans.createBean(type, way.getValue(), false))
                        .isExactlyInstanceOf(type))));
    }

    @Test
    void itStopsAndLeavesNothingBehind() {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        app.start();
        assertThat(app.bundle().getRegisteredServices()).as("its context").isNotEmpty();

        app.stop();

        assertThat(app.bundle().getRegisteredServices()).isNull();
        assertThat(app.bundle().getServicesInUse()).isNull();
        assertThat(container.services().listeners()).isEmpty();
        assertThat(container.services().calls()).containsOnly("EventPublisher.register", "EventPublisher.unregister");
        assertThat(threadsBeside(before)).isEmpty();
    }

    /**
     * The threads that have been started since, except those of Gemini Blueprint, which come and go with its contexts.
     */
    protected static Set<String> threadsBeside(Set<Thread> before) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !before.contains(thread))
                .map(Thread::getName)
                .filter(name -> !name.startsWith("EclipseGeminiBlueprint"))
                .collect(Collectors.toSet());
    }

    @SuppressWarnings("deprecation") // What Atlassian's plugin framework used to ask for.
    private static int autodetection() {
        return AUTOWIRE_AUTODETECT;
    }
}
