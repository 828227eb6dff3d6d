package io.github.journeymap.host.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Facts about the request that this thread answers; outside a request, defaults. */
public final class CurrentRequest {
    private static final List<Locale> LANGUAGES =
            List.of(Locale.GERMAN, new Locale("es"), Locale.FRENCH, Locale.JAPANESE);

    private static final String REQUIRED = CurrentRequest.class.getName() + ".required";

    private final ThreadLocal<HttpServletRequest> request = new ThreadLocal<>();

    void begin(HttpServletRequest current) {
        request.set(current);
    }

    void end() {
        request.remove();
    }

    /** The browser's preferred language, if the site has it, as in Confluence; otherwise English. */
    public Locale locale() {
        HttpServletRequest current = request.get();
        String preferred = current == null ? "" : current.getLocale().getLanguage();
        return LANGUAGES.stream()
                .filter(language -> language.getLanguage().equals(preferred))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    /** Scheme, host, port and context path. */
    public String baseUrl() {
        HttpServletRequest current = request.get();
        if (current == null) {
            return "";
        }
        return current.getScheme() + "://" + current.getServerName() + ":" + current.getServerPort()
                + current.getContextPath();
    }

    public boolean isDark() {
        HttpServletRequest current = request.get();
        if (current != null && current.getCookies() != null) {
            for (Cookie cookie : current.getCookies()) {
                if (cookie.getName().equals("color-mode")) {
                    return cookie.getValue().equals("dark");
                }
            }
        }
        return false;
    }

    /** Keys of the web-resources that this page needs, in the order in which they were asked for. */
    @SuppressWarnings("unchecked")
    public Set<String> requiredResources() {
        HttpServletRequest current = request.get();
        if (current == null) {
            return new LinkedHashSet<>();
        }
        if (current.getAttribute(REQUIRED) == null) {
            current.setAttribute(REQUIRED, new LinkedHashSet<String>());
        }
        return (Set<String>) current.getAttribute(REQUIRED);
    }
}
