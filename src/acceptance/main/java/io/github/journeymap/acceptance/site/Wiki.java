package io.github.journeymap.acceptance.site;

import com.google.gson.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** What people do with whole pages, by the forms of the site: copy, move, delete, bring back, look at old versions. */
public record Wiki(Site site) {
    private static final Pattern PAGE_ID = Pattern.compile("pageId=(\\d+)");

    public SitePage copy(SitePage page, User user) {
        Answer answer = form(user, "/pages/copypage.action?pageId=" + page.id());
        return new SitePage(site, idIn(answer.header("Location")), "Copy of " + page.title());
    }

    public void move(SitePage page, String parentTitle) {
        form(
                User.EDITOR,
                "/pages/movepage.action?pageId=" + page.id(),
                "spaceKey",
                Site.SPACE,
                "parentTitle",
                parentTitle);
    }

    public void trash(SitePage page) {
        form(User.EDITOR, "/pages/removepage.action?pageId=" + page.id());
    }

    public void bringBack(SitePage page) {
        form(User.EDITOR, "/pages/restorepage.action?pageId=" + page.id());
    }

    /** Moves the page to the trash over REST, which doesn't need the token that forms do. */
    public void trashOverRest(SitePage page) {
        editor().send("DELETE", content(page), BodyPublishers.noBody()).expecting(204);
    }

    public void bringBackOverRest(SitePage page) {
        JsonObject current = new JsonObject();
        current.addProperty("status", "current");
        editor().put(content(page), current).expecting(200);
    }

    private Client editor() {
        return site.as(User.EDITOR);
    }

    private static String content(SitePage page) {
        return "/rest/api/content/" + page.id();
    }

    /** Writes the page anew, which makes a version of it. */
    public void rewrite(SitePage page, String storage) {
        Client editor = site.as(User.EDITOR);
        String path = "/rest/api/content/" + page.id();
        var content = editor.get(path).expecting(200).json();
        var version = content.getAsJsonObject("version");
        version.addProperty("number", version.get("number").getAsInt() + 1);
        content.getAsJsonObject("body").getAsJsonObject("storage").addProperty("value", storage);
        editor.put(path, content).expecting(200);
    }

    /** The page as one of its former versions was, in HTML; 1 is the first. */
    public String formerVersion(SitePage page, int version, User user) {
        String history = site.as(user)
                .get("/pages/viewpreviousversions.action?pageId=" + page.id())
                .expecting(200)
                .text();
        List<String> links = new ArrayList<>(Jsoup.parse(history)
                .select("table.page-versions td:first-child a")
                .eachAttr("href"));
        Collections.reverse(links);
        return site.as(user)
                .get("/pages/viewpage.action?pageId=" + idIn(links.get(version - 1)))
                .expecting(200)
                .text();
    }

    public void revert(SitePage page, int version) {
        form(User.EDITOR, "/pages/revertpagebacktoversion.action?pageId=" + page.id() + "&version=" + version);
    }

    /** Removes a former version of the page's only attachment for good, as a retention rule does. */
    public void removeAttachmentVersion(SitePage page, int version) {
        String list = site.as(User.EDITOR)
                .get("/pages/viewpageattachments.action?pageId=" + page.id())
                .expecting(200)
                .text();
        for (var former : Jsoup.parse(list).select("tr.older")) {
            if (former.select("td.version").text().equals("v. " + version)) {
                String action = former.select("form").attr("action");
                form(User.EDITOR, action.substring(action.indexOf("/pages/")));
                return;
            }
        }
        throw new AssertionError("No former version " + version + " in " + list);
    }

    /** A page that only its author sees, until it is published. */
    public SitePage draft(String storage) {
        String title = "Draft " + Long.toString(System.nanoTime(), Character.MAX_RADIX);
        JsonObject body = object("representation", "storage");
        body.addProperty("value", storage);
        JsonObject bodies = new JsonObject();
        bodies.add("storage", body);
        JsonObject content = object("type", "page", "title", title, "status", "draft");
        content.add("space", object("key", Site.SPACE));
        content.add("body", bodies);
        Answer answer = site.as(User.EDITOR).post("/rest/api/content", content).expecting(200);
        return new SitePage(site, answer.json().get("id").getAsString(), title);
    }

    public void publish(SitePage draft) {
        JsonObject content = object("type", "page", "title", draft.title(), "status", "current");
        JsonObject version = new JsonObject();
        version.addProperty("number", 1);
        content.add("version", version);
        site.as(User.EDITOR).put("/rest/api/content/" + draft.id(), content).expecting(200);
    }

    /** A page as the Create dialog makes it, published as it is. */
    public SitePage fromBlueprint(String key) {
        Answer made = form(User.EDITOR, "/pages/createpage.action", "spaceKey", Site.SPACE, "blueprint", key);
        String id = idIn(made.header("Location"));
        String title = "Blueprint " + Long.toString(System.nanoTime(), Character.MAX_RADIX);
        SitePage page = new SitePage(site, id, title);
        if (made.header("Location").contains("editpage")) {
            publish(page);
        }
        return page;
    }

    /** Everything that the search finds for these words, as that person sees it: titles and excerpts in JSON. */
    public String search(User user, String words) {
        return site.as(user)
                .get("/rest/api/search?cql=" + encoded("text ~ \"" + words + "\""))
                .expecting(200)
                .text();
    }

    /** Mails that the site would have sent so far. */
    public int mails() {
        String outbox =
                site.as(User.ADMIN).get("/admin/outbox.action").expecting(200).text();
        return Integer.parseInt(Jsoup.parse(outbox).select("#mail-count").text());
    }

    public void watch(SitePage page, User user) {
        form(user, "/pages/watch.action?pageId=" + page.id(), "watch", "true");
    }

    /** Turns anonymous access and read-only mode on or off, for everyone. */
    public void administer(boolean anonymousAccess, boolean readOnly) {
        List<String> fields = new ArrayList<>();
        if (anonymousAccess) {
            fields.addAll(List.of("anonymousAccess", "on"));
        }
        if (readOnly) {
            fields.addAll(List.of("readOnly", "on"));
        }
        form(User.ADMIN, "/admin/site.action", fields.toArray(String[]::new));
    }

    /** Sends a form as a browser would, and answers where it leads. */
    public Answer form(User user, String path, String... fields) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(encoded(fields[i]))
                    .append('=')
                    .append(encoded(fields[i + 1]));
        }
        Answer answer = site.as(user)
                .send(
                        "POST",
                        path,
                        BodyPublishers.ofString(body.toString()),
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "X-Atlassian-Token",
                        "no-check");
        return answer.expecting(302);
    }

    private static String idIn(String address) {
        Matcher id = PAGE_ID.matcher(address);
        if (!id.find()) {
            throw new AssertionError("No page id in " + address);
        }
        return id.group(1);
    }

    private static JsonObject object(String... members) {
        JsonObject object = new JsonObject();
        for (int i = 0; i < members.length; i += 2) {
            object.addProperty(members[i], members[i + 1]);
        }
        return object;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
