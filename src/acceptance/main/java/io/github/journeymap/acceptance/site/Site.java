package io.github.journeymap.acceptance.site;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A running site, by its address. Every test makes pages of its own here, so tests don't see each other. */
public final class Site {
    public static final String SPACE = "DEMO";

    private final String address;
    private final Map<String, Words> words = new ConcurrentHashMap<>();
    private final AtomicInteger pages = new AtomicInteger();

    /** @param address with the context path, without a slash at the end: {@code http://localhost:1990/confluence} */
    public Site(String address) {
        this.address = address;
    }

    public String address() {
        return address;
    }

    public Words words() {
        return words("en");
    }

    /** @param language such as {@code de} */
    public Words words(String language) {
        return words.computeIfAbsent(language, key -> new Words(this, key));
    }

    public Client as(User user) {
        return new Client(address, user);
    }

    /** Requests of another user than the usual ones, whose password is the login name. */
    public Client as(String login) {
        return new Client(address, login);
    }

    /** As {@link #as}, but in a session, as a browser has one. */
    public Client inSessionOf(User user) {
        return Client.inSession(address, user);
    }

    /** A new page with one map on it, that shows the template as long as nobody has written anything. */
    public SitePage pageWithMap(String template) {
        SitePage page = page(macro("template", template));
        return new SitePage(this, page.id(), page.title(), template);
    }

    /** A new page with a map of that name, in which the editor has written one note. */
    public SitePage pageWithNote(String map, String note) {
        SitePage page = page(macro("name", map, "template", "four-stage"));
        page.map(map)
                .save(User.EDITOR, 0, "four-stage", EditJson.addNote("n1", "steps", "enter-1", note))
                .expecting(200);
        return page;
    }

    /** A new page with that body in storage format, under a title that no other page has. */
    public SitePage page(String storage) {
        String title =
                "Acceptance " + pages.incrementAndGet() + " " + Long.toString(System.nanoTime(), Character.MAX_RADIX);
        return page(title, storage);
    }

    public SitePage page(String title, String storage) {
        JsonObject body = new JsonObject();
        body.add("storage", object("value", storage, "representation", "storage"));
        JsonObject content = object("type", "page", "title", title);
        content.add("space", object("key", SPACE));
        content.add("body", body);
        String id = as(User.EDITOR)
                .post("/rest/api/content", content)
                .expecting(200)
                .json()
                .get("id")
                .getAsString();
        return new SitePage(this, id, title);
    }

    /** The macro in storage format; parameters come as name, value, name, value … */
    public static String macro(String... parameters) {
        StringBuilder storage = new StringBuilder("<ac:structured-macro ac:name=\"journey-map\">");
        for (int i = 0; i < parameters.length; i += 2) {
            storage.append("<ac:parameter ac:name=\"").append(parameters[i]).append("\">");
            storage.append(parameters[i + 1].replace("&", "&amp;").replace("<", "&lt;"))
                    .append("</ac:parameter>");
        }
        return storage.append("</ac:structured-macro>").toString();
    }

    private static JsonObject object(String... members) {
        JsonObject object = new JsonObject();
        for (int i = 0; i < members.length; i += 2) {
            object.addProperty(members[i], members[i + 1]);
        }
        return object;
    }
}
