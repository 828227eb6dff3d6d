package io.github.journeymap.site;

import com.atlassian.confluence.languages.LocaleManager;
import com.atlassian.confluence.user.ConfluenceUser;
import java.util.Locale;
import java.util.Optional;
import org.osgi.framework.BundleContext;

/**
 * The one place that knows the type which tells people's languages, so that nothing else fails to load where it is
 * gone.
 */
final class PersonLanguage {
    private PersonLanguage() {}

    static Optional<Locale> of(BundleContext bundles, ConfluenceUser person) {
        return OptionalService.ask(bundles, LocaleManager.class, languages -> languages.getLocale(person));
    }
}
