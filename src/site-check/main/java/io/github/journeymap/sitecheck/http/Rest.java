package io.github.journeymap.sitecheck.http;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.journeymap.sitecheck.CannotCheck;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.net.ssl.SSLException;

/**
 * One person's requests to the site. Paths begin at its address: {@code /rest/…}. Redirects are not followed: a login
 * page would look like an answer. Every request is remembered until {@link #forget}; threads may share this.
 */
public final class Rest {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .build();
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int REMEMBERED = 40;

    private final String site;
    private final Account account;
    private final List<Exchange> exchanges;

    public Rest(String site, Account account) {
        this(site, account, new ArrayList<>());
    }

    private Rest(String site, Account account, List<Exchange> exchanges) {
        this.site = site;
        this.account = account;
        this.exchanges = exchanges;
    }

    /** Someone else's requests to the same site, remembered together with these. */
    public Rest as(Account other) {
        return new Rest(site, other, exchanges);
    }

    public Account account() {
        return account;
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Headers come as name, value, name, value … */
    public Reply get(String path, String... headers) {
        return send("GET", path, "", BodyPublishers.noBody(), headers);
    }

    public Reply post(String path, JsonElement json) {
        return withJson("POST", path, json);
    }

    public Reply put(String path, JsonElement json) {
        return withJson("PUT", path, json);
    }

    public Reply delete(String path) {
        return send("DELETE", path, "", BodyPublishers.noBody());
    }

    /** Uploads a file to a page; one of that name gets a new version. */
    public Reply attach(String page, String fileName, String mediaType, String content) {
        String boundary = "----" + UUID.randomUUID();
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: " + mediaType + "\r\n\r\n" + content + "\r\n--" + boundary + "--\r\n";
        return send(
                "POST",
                "/rest/api/content/" + page + "/child/attachment",
                body,
                BodyPublishers.ofString(body),
                "Content-Type",
                "multipart/form-data; boundary=" + boundary);
    }

    /** What was sent and answered since {@link #forget}, the last ones. */
    public List<Exchange> exchanges() {
        synchronized (exchanges) {
            return List.copyOf(exchanges);
        }
    }

    public void forget() {
        synchronized (exchanges) {
            exchanges.clear();
        }
    }

    /** {@code object("a", "b")} is {@code {"a":"b"}}; a value may be JSON itself. */
    public static JsonObject object(Object... members) {
        JsonObject object = new JsonObject();
        for (int i = 0; i < members.length; i += 2) {
            if (members[i + 1] instanceof JsonElement json) {
                object.add((String) members[i], json);
            } else if (members[i + 1] instanceof Number number) {
                object.addProperty((String) members[i], number);
            } else {
                object.addProperty((String) members[i], String.valueOf(members[i + 1]));
            }
        }
        return object;
    }

    private Reply withJson(String method, String path, JsonElement json) {
        String body = json.toString();
        return send(method, path, body, BodyPublishers.ofString(body), "Content-Type", "application/json");
    }

    private Reply send(String method, String path, String text, BodyPublisher body, String... headers) {
        String address = path.startsWith("http") ? path : site + path;
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
                .timeout(PATIENCE)
                .method(method, body)
                // Says that this is no forged form, as Atlassian documents for scripts.
                .header("X-Atlassian-Token", "no-check")
                .header("Accept-Language", "en");
        account.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpRequest asked = request.build();
        HttpResponse<byte[]> answer = answer(asked);
        remember(new Exchange(
                method,
                address,
                asked.headers().map(),
                text,
                answer.statusCode(),
                answer.headers().map(),
                answer.body()));
        return new Reply(method + ' ' + path, answer.statusCode(), answer.headers(), answer.body());
    }

    private HttpResponse<byte[]> answer(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofByteArray());
        } catch (HttpTimeoutException e) {
            throw new CannotCheck(site + " did not answer in time: " + request.method() + ' ' + request.uri() + '.');
        } catch (SSLException e) {
            throw new CannotCheck("The certificate of " + site + " is not trusted by this Java (" + e.getMessage()
                    + "); MAVEN_OPTS=-Djavax.net.ssl.trustStore=\u2026 names another trust store.");
        } catch (ConnectException e) {
            boolean unknown = e.getCause() instanceof UnresolvedAddressException
                    || e.getCause() != null && e.getCause().getCause() instanceof UnresolvedAddressException;
            throw new CannotCheck(
                    unknown
                            ? "There is no host of that name: " + request.uri().getHost() + '.'
                            : "Nothing answers at " + site + ": is it running, and reachable from here?");
        } catch (UnknownHostException e) {
            throw new CannotCheck(
                    "There is no host of that name: " + request.uri().getHost() + '.');
        } catch (IOException e) {
            throw new CannotCheck(site + " broke off: " + e.getMessage() + '.');
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotCheck("The check was stopped.");
        }
    }

    private void remember(Exchange exchange) {
        synchronized (exchanges) {
            exchanges.add(exchange);
            if (exchanges.size() > REMEMBERED) {
                exchanges.remove(0);
            }
        }
    }
}
