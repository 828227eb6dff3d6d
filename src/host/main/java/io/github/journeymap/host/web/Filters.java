package io.github.journeymap.host.web;

import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import io.github.journeymap.host.confluence.HostUser;
import io.github.journeymap.host.confluence.SpokenLanguages;
import io.github.journeymap.host.user.People;
import io.github.journeymap.host.user.Person;
import io.github.journeymap.host.user.Tokens;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** What happens to every request before anything answers it. */
final class Filters {
    static final String USER = "user";

    private Filters() {}

    /** Headers that a page of Confluence has; the policy forbids inline scripts and styles. */
    static Filter headers() {
        return (ServletRequest request, ServletResponse response, FilterChain chain) -> {
            HttpServletResponse http = (HttpServletResponse) response;
            http.setHeader(
                    "Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                            + " connect-src 'self'; form-action 'self'; frame-ancestors 'self'; base-uri 'self'");
            http.setHeader("X-Content-Type-Options", "nosniff");
            http.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
            request.setCharacterEncoding("UTF-8");
            chain.doFilter(request, response);
        };
    }

    /** {@code /s/<anything>/_/<path>} is {@code /<path>}, and may be kept for a year, unless it is under work. */
    static Filter longCache(boolean underWork) {
        String keeping = underWork ? "no-store" : "public, max-age=31536000, immutable";
        return (ServletRequest request, ServletResponse response, FilterChain chain) -> {
            HttpServletRequest http = (HttpServletRequest) request;
            String path = http.getServletPath() + (http.getPathInfo() == null ? "" : http.getPathInfo());
            int end = path.indexOf("/_/");
            String rest = end < 0 ? "" : path.substring(end + 2);
            if (rest.matches("/(download/(resources|batch|superbatch)|static)/.*")) {
                ((HttpServletResponse) response).setHeader("Cache-Control", keeping);
                request.getRequestDispatcher(rest).forward(request, response);
            } else {
                chain.doFilter(request, response);
            }
        };
    }

    /** Finds out who asks: by session, or on any path by basic authentication or by a personal access token. */
    static Filter identity(People people, Tokens tokens, CurrentRequest current, SpokenLanguages languages) {
        return new Identity(people, tokens, current, languages);
    }

    private record Identity(People people, Tokens tokens, CurrentRequest current, SpokenLanguages languages)
            implements Filter {
        @Override
        public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            HttpServletRequest http = (HttpServletRequest) request;
            String authorization = http.getHeader("Authorization");
            Optional<Person> person = Optional.empty();
            if (authorization != null && authorization.matches("(Basic|Bearer) .*")) {
                String credentials = authorization.substring(authorization.indexOf(' ') + 1);
                person = authorization.startsWith("Basic") ? basic(credentials) : tokens.owner(credentials);
                if (person.isEmpty()) {
                    ((HttpServletResponse) response).setHeader("WWW-Authenticate", "Basic realm=\"Development host\"");
                    ((HttpServletResponse) response).sendError(HttpServletResponse.SC_UNAUTHORIZED);
                    return;
                }
            } else {
                HttpSession session = http.getSession(false);
                Object name = session == null ? null : session.getAttribute(USER);
                person = name == null ? Optional.empty() : people.byName((String) name);
            }
            // Confluence says so in its answers too.
            String who = person.map(Person::name).orElse("anonymous");
            ((HttpServletResponse) response).setHeader("X-AUSERNAME", URLEncoder.encode(who, StandardCharsets.UTF_8));
            current.begin(http);
            if (http.getHeader("Accept-Language") != null) {
                person.ifPresent(someone -> languages.heard(someone, current.locale()));
            }
            AuthenticatedUserThreadLocal.set(person.map(HostUser::new).orElse(null));
            try {
                chain.doFilter(request, response);
            } finally {
                AuthenticatedUserThreadLocal.set(null);
                current.end();
            }
        }

        private Optional<Person> basic(String credentials) {
            try {
                String[] parts =
                        new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8).split(":", 2);
                return parts.length == 2 ? people.authenticate(parts[0], parts[1]) : Optional.empty();
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }
}
