package io.github.journeymap.host.web;

import com.atlassian.plugins.rest.api.security.annotation.AnonymousSiteAccess;
import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import io.github.journeymap.host.confluence.HostUser;
import io.github.journeymap.host.permission.Access;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.util.Locale;
import java.util.Set;

/**
 * Who may call a plugin's REST at all: by its annotations, and without one only people who are logged in. 401 where
 * logging in would help.
 */
final class RestAccess implements ContainerRequestFilter {
    private static final Set<String> SENT_BY_FORMS =
            Set.of("", "application/x-www-form-urlencoded", "multipart/form-data", "text/plain");

    private final Access access;

    @Context
    private ResourceInfo resource;

    @Context
    private HttpServletRequest servletRequest;

    RestAccess(Access access) {
        this.access = access;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        boolean anyoneMay = has(UnrestrictedAccess.class) || has(AnonymousSiteAccess.class) && access.canUseSite(null);
        if (HostUser.current() == null && !anyoneMay) {
            request.abortWith(answer(401, "Client must be authenticated to access this resource."));
            return;
        }
        try {
            if (!request.getMethod().matches("GET|HEAD|OPTIONS")) {
                checkXsrf(servletRequest);
            }
        } catch (Refusal e) {
            request.abortWith(answer(e.status(), e.getMessage()));
        }
    }

    private boolean has(Class<? extends Annotation> annotation) {
        return resource.getResourceMethod().isAnnotationPresent(annotation)
                || resource.getResourceClass().isAnnotationPresent(annotation);
    }

    /**
     * Checks what Atlassian's filter checks: a request that a form on another site could send needs the header;
     * browsers ask before they send other content types and methods across sites. A request from another origin is
     * always refused.
     */
    static void checkXsrf(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        String own = request.getScheme() + "://" + request.getHeader("Host");
        if (origin != null && !origin.equals(own)) {
            throw new Refusal(403, "XSRF check failed: the request comes from " + origin);
        }
        String type = request.getContentType() == null
                ? ""
                : request.getContentType().split(";")[0].trim();
        boolean needsHeader =
                !request.getMethod().equals("DELETE") && SENT_BY_FORMS.contains(type.toLowerCase(Locale.ROOT));
        if (needsHeader && !"no-check".equals(request.getHeader("X-Atlassian-Token"))) {
            throw new Refusal(403, "XSRF check failed");
        }
    }

    private static Response answer(int status, String message) {
        return Response.status(status)
                .type("application/json")
                .entity(Json.object("status-code", status, "message", message))
                .build();
    }
}
