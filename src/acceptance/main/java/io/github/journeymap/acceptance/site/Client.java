package io.github.journeymap.acceptance.site;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

/**
 * One user's requests, by basic authentication or in a session. Paths start at the site's address: {@code /rest/…}.
 * Threads may share it.
 */
public final class Client {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private static final int BEGINNING = 4096;

    private final String address;
    private final List<String> identity;

    Client(String address, User user) {
        this(address, user.signedIn() ? List.of("Authorization", basic(user.login())) : List.of());
    }

    /** Someone besides the usual ones; the password is the name. */
    Client(String address, String login) {
        this(address, List.of("Authorization", basic(login)));
    }

    /** @param identity the headers that say who asks: name, value, name, value … */
    private Client(String address, List<String> identity) {
        this.address = address;
        this.identity = identity;
    }

    private static String basic(String login) {
        String pair = login + ":" + login;
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    /** That user's requests in a session, as a browser sends them: the password is checked only once, here. */
    static Client inSession(String address, User user) {
        String form = "os_username=%s&os_password=%1$s".formatted(user.login());
        String cookie = new Client(address, List.of())
                .send(
                        "POST",
                        "/dologin.action",
                        BodyPublishers.ofString(form),
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "X-Atlassian-Token",
                        "no-check")
                .expecting(302)
                .header("Set-Cookie");
        return new Client(address, List.of("Cookie", cookie.substring(0, cookie.indexOf(';'))));
    }

    /** Headers come as name, value, name, value … */
    public Answer get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    /** An answer of which only the beginning is kept, as there may be more than this process has room for. */
    public Answer beginning(String path) {
        try {
            var response = HTTP.send(request("GET", path, BodyPublishers.noBody()), BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                byte[] beginning = body.readNBytes(BEGINNING);
                body.transferTo(OutputStream.nullOutputStream());
                return new Answer(response.statusCode(), response.headers(), beginning);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("GET " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("GET " + path + " was interrupted", e);
        }
    }

    /** Posts JSON as our own scripts do, with the header that protects against forged requests. */
    public Answer post(String path, JsonElement json) {
        return post(path, json.toString());
    }

    public Answer post(String path, String json) {
        return send(
                "POST",
                path,
                BodyPublishers.ofString(json),
                "Content-Type",
                "application/json",
                "X-Atlassian-Token",
                "no-check");
    }

    public Answer put(String path, JsonElement json) {
        return send(
                "PUT",
                path,
                BodyPublishers.ofString(json.toString()),
                "Content-Type",
                "application/json",
                "X-Atlassian-Token",
                "no-check");
    }

    public Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody(), "X-Atlassian-Token", "no-check");
    }

    /** Uploads one file as a form does; a file of that name gets a new version. */
    public Answer upload(String path, String fileName, String mediaType, byte[] content) {
        String boundary = "----journey-map-acceptance";
        byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: " + mediaType + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        BodyPublisher body = BodyPublishers.concat(
                BodyPublishers.ofByteArray(head),
                BodyPublishers.ofByteArray(content),
                BodyPublishers.ofByteArray(tail));
        return send(
                "PUT",
                path,
                body,
                "Content-Type",
                "multipart/form-data; boundary=" + boundary,
                "X-Atlassian-Token",
                "no-check");
    }

    public Answer send(String method, String path, BodyPublisher body, String... headers) {
        try {
            var response = HTTP.send(request(method, path, body, headers), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(method + " " + path + " was interrupted", e);
        }
    }

    private HttpRequest request(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(60));
        request.method(method, body);
        if (!identity.isEmpty()) {
            request.headers(identity.toArray(String[]::new));
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request.build();
    }
}
