package io.github.journeymap.acceptance.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** What goes over the line between a window and the server, and what is made to go wrong there. */
public final class Network {
    private final BrowserContext context;
    private final Page page;

    Network(BrowserContext context, Page page) {
        this.context = context;
        this.page = page;
    }

    /** Addresses of the scripts that the window fetches from now on; the list grows. */
    public List<String> scriptsFetched() {
        List<String> scripts = new CopyOnWriteArrayList<>();
        page.onRequest(request -> {
            if ("script".equals(request.resourceType())) {
                scripts.add(request.url());
            }
        });
        return scripts;
    }

    /** Addresses that contain that text and are answered from now on; the list grows. */
    public List<String> answered(String text) {
        List<String> addresses = new CopyOnWriteArrayList<>();
        page.onRequestFinished(request -> {
            if (request.url().contains(text)) {
                addresses.add(request.url());
            }
        });
        return addresses;
    }

    public void goOffline() {
        context.setOffline(true);
    }

    public void goOnline() {
        context.setOffline(false);
    }

    /** From now on requests to such addresses are answered with that status and never reach the server. */
    public void refuse(String addresses, int status) {
        page.route(
                addresses,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(status)
                        .setHeaders(Map.of("Retry-After", "1"))
                        .setContentType("application/json")
                        .setBody("{\"error\":\"busy\",\"message\":\"Busy\"}")));
    }

    /** From now on requests to such addresses get no answer at all. */
    public void leaveUnanswered(String addresses) {
        page.route(addresses, route -> {});
    }

    /** From now on requests to such addresses wait for their answer. */
    public HeldBack holdBack(String addresses) {
        return new HeldBack(page, addresses);
    }

    /** From now on the server's answers to such requests come with that text in place of this one. */
    public void alter(String addresses, String text, String other) {
        page.route(addresses, route -> {
            APIResponse answer = route.fetch();
            route.fulfill(new Route.FulfillOptions()
                    .setResponse(answer)
                    .setBody(answer.text().replace(text, other)));
        });
    }

    /** From now on every answer takes that many milliseconds longer. */
    public void delay(int milliseconds) {
        CDPSession tools = context.newCDPSession(page);
        tools.send("Network.enable");
        JsonObject line = new JsonObject();
        line.addProperty("offline", false);
        line.addProperty("latency", milliseconds);
        line.addProperty("downloadThroughput", -1);
        line.addProperty("uploadThroughput", -1);
        tools.send("Network.emulateNetworkConditions", line);
    }

    /** Ends {@link #refuse} and {@link #leaveUnanswered}. */
    public void serve(String addresses) {
        page.unroute(addresses);
    }
}
