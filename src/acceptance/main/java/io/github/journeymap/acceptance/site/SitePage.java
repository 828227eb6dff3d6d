package io.github.journeymap.acceptance.site;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A page of the site, seen by its id through the site's public REST. */
public record SitePage(Site site, String id, String title, String template) {
    /** A page whose map, if it has one, begins empty. */
    public SitePage(Site site, String id, String title) {
        this(site, id, title, "blank");
    }

    public static final String MAP = "Journey map";

    /** The attachment that holds that map. */
    public static String fileOf(String map) {
        return map + ".journey-map.json";
    }

    public String path() {
        return "/pages/viewpage.action?pageId=" + id;
    }

    public String address() {
        return site.address() + path();
    }

    public MapOnSite map() {
        return map(MAP);
    }

    public MapOnSite map(String name) {
        return new MapOnSite(this, name);
    }

    /** The page as that user gets it, in HTML. */
    public String html(User user) {
        return site.as(user).get(path()).expecting(200).text();
    }

    public Answer attach(User user, String fileName, byte[] content) {
        return site.as(user)
                .upload("/rest/api/content/" + id + "/child/attachment", fileName, "application/json", content);
    }

    /** Attaches a file of that media type. */
    public Answer attach(String fileName, String mediaType, byte[] content) {
        return site.as(User.ADMIN)
                .upload("/rest/api/content/" + id + "/child/attachment", fileName, mediaType, content);
    }

    /** Attaches the file of the page's map, as someone would by hand. */
    public void attachMap(String content) {
        attachMap(content.getBytes(StandardCharsets.UTF_8));
    }

    public void attachMap(byte[] content) {
        attach(User.ADMIN, fileOf(MAP), content).expecting(200);
    }

    /** Deletes the file of the page's map, as on the Attachments page. */
    public void deleteMap() {
        deleteFile(fileOf(MAP));
    }

    public void deleteFile(String fileName) {
        for (JsonElement element : attachmentList()) {
            JsonObject attachment = element.getAsJsonObject();
            if (attachment.get("title").getAsString().equals(fileName)) {
                site.as(User.ADMIN)
                        .delete("/rest/api/content/" + attachment.get("id").getAsString());
            }
        }
    }

    /** Names of the page's attachments. */
    public List<String> attachments() {
        List<String> names = new ArrayList<>();
        for (JsonElement attachment : attachmentList()) {
            names.add(attachment.getAsJsonObject().get("title").getAsString());
        }
        return names;
    }

    /** The current content of an attachment. */
    public String attachment(String fileName) {
        for (JsonElement element : attachmentList()) {
            JsonObject attachment = element.getAsJsonObject();
            if (attachment.get("title").getAsString().equals(fileName)) {
                String link =
                        attachment.getAsJsonObject("_links").get("download").getAsString();
                return site.as(User.ADMIN).get(link).expecting(200).text();
            }
        }
        throw new AssertionError("No attachment " + fileName + ", only " + attachments());
    }

    /** The map file of the page, as it is stored now. */
    public String mapFile() {
        return attachment(fileOf(MAP));
    }

    /** From now on only these may see the page (and the administrator). */
    public void restrictTo(User... users) {
        restrict("read", users);
    }

    /** From now on only these may edit the page. */
    public void restrictEditingTo(User... users) {
        restrict("update", users);
    }

    private void restrict(String operation, User... users) {
        JsonArray results = new JsonArray();
        for (User user : users) {
            JsonObject known = new JsonObject();
            known.addProperty("type", "known");
            known.addProperty("username", user.login());
            results.add(known);
        }
        JsonObject people = new JsonObject();
        people.add("results", results);
        JsonObject subjects = new JsonObject();
        subjects.add("user", people);
        JsonObject restriction = new JsonObject();
        restriction.addProperty("operation", operation);
        restriction.add("restrictions", subjects);
        JsonArray restrictions = new JsonArray();
        restrictions.add(restriction);
        site.as(User.ADMIN)
                .put("/rest/experimental/content/" + id + "/restriction", restrictions)
                .expecting(200);
    }

    public void delete() {
        site.as(User.ADMIN).delete("/rest/api/content/" + id);
    }

    private Iterable<JsonElement> attachmentList() {
        return site.as(User.ADMIN)
                .get("/rest/api/content/" + id + "/child/attachment?limit=200")
                .expecting(200)
                .json()
                .getAsJsonArray("results");
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** What people have said about the page, in storage format. */
    public List<String> comments(User user) {
        List<String> said = new ArrayList<>();
        site.as(user)
                .get("/rest/api/content/" + id + "/child/comment?expand=body.storage&limit=200")
                .expecting(200)
                .json()
                .getAsJsonArray("results")
                .forEach(comment -> said.add(comment.getAsJsonObject()
                        .getAsJsonObject("body")
                        .getAsJsonObject("storage")
                        .get("value")
                        .getAsString()));
        return said;
    }

    /** The text of the page in storage format. */
    public String storage() {
        return site.as(User.ADMIN)
                .get("/rest/api/content/" + id + "?expand=body.storage")
                .expecting(200)
                .json()
                .getAsJsonObject("body")
                .getAsJsonObject("storage")
                .get("value")
                .getAsString();
    }
}
