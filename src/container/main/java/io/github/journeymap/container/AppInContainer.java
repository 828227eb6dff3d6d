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

/** What holds of the app in the container of any Confluence. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class AppInContainer {
    /** What a container may do with a class that it makes: give it what its constructor asks for, or find out what it asks for. */
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

    /** As an upgrade does it; the app has been stopped. */
    protected final void replace() {
        remove();
        app = container.install(jar);
    }

    @Test
    void starts_with_a_bean_for_each_component_and_each_service_of_its_index() throws ClassNotFoundException {
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

    /** Nothing is loaded, asked or kept before anyone needs it. */
    @Test
    void only_begins_to_listen_when_it_starts() {
        app.start();

        assertThat(container.services().calls()).containsOnly("EventPublisher.register");
        assertThat(container.services().listeners()).hasSize(2);
    }

    @Test
    void is_wired_to_nothing_of_Spring_and_nothing_of_the_container() {
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
    Stream<DynamicTest> has_modules_that_can_be_made() {
        AutowireCapableBeanFactory beans = app.start().getAutowireCapableBeanFactory();
        List<Class<?>> modules = app.modules();
        assertThat(modules).hasSizeGreaterThan(6);
        return modules.stream().flatMap(type -> WAYS.entrySet().stream()
                .map(way -> dynamicTest(type.getSimpleName() + ", " + way.getKey(), () -> assertThat(
                                beans.createBean(type, way.getValue(), false))
                        .isExactlyInstanceOf(type))));
    }

    @Test
    void stops_and_leaves_nothing_behind() {
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

    /** Those of Gemini Blueprint come and go with the contexts that it makes. */
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
