package io.github.journeymap.site;

import java.util.Optional;
import java.util.function.Function;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/**
 * Asks a service of Confluence that may not be there. It is looked for when it is needed, as an imported service that
 * is missing would keep the plugin from starting.
 */
final class OptionalService {
    private OptionalService() {}

    /** The service's answer; empty if there is no such service or it has none. */
    static <S, T> Optional<T> ask(BundleContext bundles, Class<S> type, Function<S, T> question) {
        ServiceReference<S> offered = bundles.getServiceReference(type);
        S service = offered == null ? null : bundles.getService(offered);
        if (service == null) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(question.apply(service));
        } finally {
            bundles.ungetService(offered);
        }
    }
}
