package io.github.journeymap.acceptance;

import io.github.journeymap.acceptance.browser.RunningBrowser;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.site.RunningSite;
import io.github.journeymap.acceptance.site.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands tests the site and visitors; keeps host and browser for the whole run, visitors for one test. */
final class AcceptanceRun implements ParameterResolver, AfterEachCallback {
    private static final Namespace RUN = Namespace.create(AcceptanceRun.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return type == Site.class || type == Visitors.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Site.class ? site(test) : visitors(test);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        Visitors visitors = test.getStore(RUN).get(Visitors.class, Visitors.class);
        if (visitors == null) {
            return;
        }
        if (test.getExecutionException().isPresent()) {
            takePictures(test, visitors);
        }
        List<String> problems = visitors.present().stream()
                .flatMap(visitor -> visitor.problems().stream())
                .toList();
        visitors.present().forEach(Visitor::leave);
        if (!problems.isEmpty()) {
            AssertionError inTheBrowser = new AssertionError("In the browser: " + String.join("\n", problems));
            test.getExecutionException().ifPresent(inTheBrowser::addSuppressed);
            throw inTheBrowser;
        }
    }

    private static Site site(ExtensionContext test) {
        return run(test)
                .getOrComputeIfAbsent(RunningSite.class, type -> new RunningSite(), RunningSite.class)
                .site();
    }

    private static Visitors visitors(ExtensionContext test) {
        return test.getStore(RUN)
                .getOrComputeIfAbsent(
                        Visitors.class,
                        type -> new Visitors(
                                run(test)
                                        .getOrComputeIfAbsent(
                                                RunningBrowser.class, key -> new RunningBrowser(), RunningBrowser.class)
                                        .browser(),
                                site(test)),
                        Visitors.class);
    }

    /**
     * Values here are closed when the test process ends: Failsafe gives each class an execution of its own, in one
     * session.
     */
    private static Store run(ExtensionContext test) {
        return test.getStore(StoreScope.LAUNCHER_SESSION, RUN);
    }

    private static void takePictures(ExtensionContext test, Visitors visitors) {
        Path folder = Path.of(System.getProperty("journeymap.target"), "failures");
        String name = test.getRequiredTestClass().getSimpleName() + "-"
                + test.getDisplayName().replaceAll("[^A-Za-z0-9]+", "-");
        int number = 0;
        for (Visitor visitor : visitors.present()) {
            try {
                Files.createDirectories(folder);
                visitor.screenshots()
                        .page(folder.resolve(
                                name + "-" + ++number + "-" + visitor.user().login() + ".png"));
            } catch (IOException | RuntimeException e) {
                System.err.println("No picture of the failure: " + e.getMessage());
            }
        }
    }
}
