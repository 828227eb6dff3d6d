package io.github.journeymap.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.beans.factory.config.AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;

class Confluence10IT extends AppInContainer {
    private static final Path JAR = Path.of(System.getProperty("journeymap.jar"));
    private static final Map<String, String> LIBRARIES = Map.of(
            "jakarta.inject", "2.0.1",
            "jakarta.ws.rs", "3.1.0",
            "jakarta.ws.rs.core", "3.1.0",
            "jakarta.ws.rs.ext", "3.1.0",
            "org.slf4j", "2.0.17");

    Confluence10IT() {
        super(JAR, LIBRARIES);
    }

    @Test
    void startsAndStopsTenTimesAndNoContextIsKept() {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        List<WeakReference<ApplicationContext>> contexts = new ArrayList<>();
        for (int time = 0; time < 10; time++) {
            contexts.add(new WeakReference<>(startUseAndStop(app())));
        }

        assertThat(services().listeners()).isEmpty();
        assertThat(app().bundle().getServicesInUse()).isNull();
        assertThat(threadsBeside(before)).isEmpty();
        assertThat(contexts).allMatch(Confluence10IT::isGone);
    }

    @Test
    void isReplacedThreeTimesAndNoneOfItsClassesIsKept() {
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        for (int time = 0; time < 3; time++) {
            startUseAndStop(app());
            loaders.add(new WeakReference<>(app().classes()));
            replace();
        }

        assertThat(loaders).allMatch(Confluence10IT::isGone);
    }

    private static ApplicationContext startUseAndStop(App app) {
        ApplicationContext context = app.start();
        for (Class<?> type : app.modules()) {
            context.getAutowireCapableBeanFactory().createBean(type, AUTOWIRE_CONSTRUCTOR, false);
        }
        app.stop();
        return context;
    }

    private static boolean isGone(WeakReference<?> reference) {
        for (int time = 0; reference.get() != null && time < 20; time++) {
            System.gc();
        }
        return reference.get() == null;
    }

    /** A Confluence that gives apps fewer libraries. */
    @Test
    void startsWithoutTheAnnotationsOfInjection(@TempDir Path folder) {
        try (PluginContainer other = new PluginContainer(folder, without("jakarta.inject"))) {
            App app = other.install(JAR);

            startUseAndStop(app);

            assertThatThrownBy(() -> app.bundle().loadClass("jakarta.inject.Inject"))
                    .isInstanceOf(ClassNotFoundException.class);
        }
    }

    @Test
    void isRefusedWithTheNameOfThePackageWhereThereIsNoJAXRSOfJakarta(@TempDir Path folder) {
        try (PluginContainer other = new PluginContainer(folder, without("jakarta.ws.rs"))) {
            App app = other.install(JAR);

            assertThatThrownBy(app::start).hasMessageContaining("jakarta.ws.rs");
        }
    }

    private static Map<String, String> without(String library) {
        Map<String, String> fewer = new HashMap<>(LIBRARIES);
        fewer.remove(library);
        return fewer;
    }
}
