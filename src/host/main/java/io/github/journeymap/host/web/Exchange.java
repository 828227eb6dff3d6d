package io.github.journeymap.host.web;

import io.github.journeymap.host.confluence.HostUser;
import io.github.journeymap.host.user.Person;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One request and its answer. */
final class Exchange {
    private static final String TOKEN = "atl_token";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final Layout layout;

    Exchange(HttpServletRequest request, HttpServletResponse response, Layout layout) {
        this.request = request;
        this.response = response;
        this.layout = layout;
    }

    HttpServletRequest request() {
        return request;
    }

    HttpServletResponse response() {
        return response;
    }

    /** Who asks; null for someone who is not logged in. */
    Person person() {
        return HostUser.current();
    }

    /** The user who asks. Sends users who are not logged in to the login page. */
    Person requirePerson() {
        if (person() == null) {
            throw new LoginNeeded();
        }
        return person();
    }

    /** The path below the context path, decoded. */
    String path() {
        String servletPath = request.getServletPath();
        return request.getPathInfo() == null ? servletPath : servletPath + request.getPathInfo();
    }

    boolean isPost() {
        return request.getMethod().equals("POST");
    }

    String parameter(String name) {
        return parameter(name, "");
    }

    String parameter(String name, String otherwise) {
        String value = request.getParameter(name);
        return value == null ? otherwise : value;
    }

    List<String> parameters(String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? List.of() : List.of(values);
    }

    boolean isOn(String name) {
        return parameter(name).equals("true") || parameter(name).equals("on");
    }

    /** A number in the query; without it the answer is 404, as for any address that leads nowhere. */
    long number(String name) {
        try {
            return Long.parseLong(parameter(name));
        } catch (NumberFormatException e) {
            throw Refusal.notFound();
        }
    }

    Part part(String name) throws IOException {
        try {
            return request.getPart(name);
        } catch (ServletException e) {
            throw Refusal.badRequest("Expected a form with a file");
        }
    }

    /** The token that a form must carry, so that no other site can send it. */
    String formToken() {
        HttpSession session = request.getSession();
        if (session.getAttribute(TOKEN) == null) {
            byte[] bytes = new byte[20];
            RANDOM.nextBytes(bytes);
            session.setAttribute(TOKEN, HexFormat.of().formatHex(bytes));
        }
        return (String) session.getAttribute(TOKEN);
    }

    void checkFormToken() {
        boolean header = "no-check".equals(request.getHeader("X-Atlassian-Token"));
        HttpSession session = request.getSession(false);
        Object expected = session == null ? null : session.getAttribute(TOKEN);
        if (!header && (expected == null || !expected.equals(request.getParameter(TOKEN)))) {
            throw new Refusal(
                    403,
                    "XSRF check failed: the form is too old, or it was sent from elsewhere. Go back and try again.");
        }
    }

    /** A path of the host as an address. */
    String url(String path) {
        return request.getContextPath() + path;
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    void redirect(String path) throws IOException {
        response.sendRedirect(url(path));
    }

    /** Answers with a page of the wiki. */
    void page(String title, String template, Map<String, ?> values) throws IOException {
        html(layout.page(this, title, template, values));
    }

    /** Answers with a fragment of HTML. */
    void fragment(String template, Map<String, ?> values) throws IOException {
        Map<String, Object> all = new LinkedHashMap<>(values);
        all.put("base", request.getContextPath());
        all.put("token", formToken());
        html(layout.fragment(template, all));
    }

    void html(String html) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store, private");
        response.getWriter().write(html);
    }

    void text(String type, String text) throws IOException {
        response.setContentType(type + ";charset=UTF-8");
        response.setHeader("Cache-Control", "no-store, private");
        response.getWriter().write(text);
    }

    void bytes(String type, byte[] bytes) throws IOException {
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    void stream(String type, InputStream in) throws IOException {
        response.setContentType(type);
        try (in) {
            in.transferTo(response.getOutputStream());
        }
    }

    /** Makes the answer a download of that name. */
    void attachment(String fileName) {
        response.setHeader("Content-Disposition", "attachment; filename*=UTF-8''" + encode(fileName));
    }

    /** Thrown to send someone to the login form, and from there back to here. */
    static final class LoginNeeded extends RuntimeException {
        LoginNeeded() {
            super("Log in first");
        }
    }
}
