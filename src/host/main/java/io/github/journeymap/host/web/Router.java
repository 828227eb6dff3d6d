package io.github.journeymap.host.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the handler of a path. Every POST to it is checked for the form's token first. */
@SuppressWarnings("serial")
final class Router extends HttpServlet {
    private static final Logger LOG = LoggerFactory.getLogger(Router.class);

    private final transient Map<String, Handler> exact = new LinkedHashMap<>();
    private final transient Map<String, Handler> below = new LinkedHashMap<>();
    private final transient Layout layout;

    Router(Layout layout) {
        this.layout = layout;
    }

    /** @param path exact, or everything below it if it ends in {@code /*} */
    void on(String path, Handler handler) {
        if (path.endsWith("/*")) {
            below.put(path.substring(0, path.length() - 1), handler);
        } else {
            exact.put(path, handler);
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Exchange exchange = new Exchange(request, response, layout);
        boolean rest = exchange.path().startsWith("/rest/");
        try {
            if (!request.getMethod().matches("GET|HEAD") && !exchange.path().equals(SiteActions.LOGIN)) {
                if (rest) {
                    RestAccess.checkXsrf(request);
                } else {
                    exchange.checkFormToken();
                }
            }
            handler(exchange.path()).handle(exchange);
        } catch (Exchange.LoginNeeded e) {
            if (rest) {
                refuse(exchange, new Refusal(401, "Log in first"), true);
            } else {
                String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
                exchange.redirect("/login.action?os_destination=" + Exchange.encode(exchange.path() + query));
            }
        } catch (Refusal e) {
            refuse(exchange, e, rest);
        } catch (RuntimeException e) {
            LOG.error("{} {}", request.getMethod(), exchange.path(), e);
            refuse(exchange, new Refusal(500, "The host failed: " + e.getMessage()), rest);
        }
    }

    private Handler handler(String path) {
        if (exact.containsKey(path)) {
            return exact.get(path);
        }
        return below.entrySet().stream()
                .filter(entry -> path.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private static void refuse(Exchange exchange, Refusal refusal, boolean rest) throws IOException {
        if (exchange.response().isCommitted()) {
            return;
        }
        exchange.response().resetBuffer();
        exchange.response().setStatus(refusal.status());
        if (rest) {
            exchange.text(
                    "application/json", Json.object("statusCode", refusal.status(), "message", refusal.getMessage()));
        } else {
            exchange.page(
                    "Error " + refusal.status(),
                    "error.vm",
                    Map.of("message", refusal.getMessage(), "status", refusal.status()));
        }
    }
}
