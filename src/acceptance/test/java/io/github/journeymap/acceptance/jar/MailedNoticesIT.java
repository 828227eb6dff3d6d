package io.github.journeymap.acceptance.jar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.site.EditJson;
import io.github.journeymap.acceptance.site.JarWithout;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import io.github.journeymap.host.Host;
import io.github.journeymap.host.HostOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a Confluence without a workbox, which 9 and 10 may be. */
class MailedNoticesIT {
    private static final String WORKBOX = "com.atlassian.mywork.service.LocalNotificationService";

    @TempDir
    Path folder;

    @Test
    @Rule("H13")
    void whoeverAskedForItIsToldOfAChangeByMailOnceADay() throws Exception {
        Path jar = new JarWithout(WORKBOX).in(folder);
        try (Host host = Host.start(HostOptions.of(jar, folder.resolve("data")))) {
            SitePage page = new Site(host.baseUrl()).pageWithNote("Journey map", "Begun");
            String map = page.map().path();
            String changes = page.site()
                    .as(User.READER)
                    .get(map + "/changes")
                    .expecting(200)
                    .text();
            assertThat(Jsoup.parse(changes).select(".jm-notify label").text()).startsWith("E-mail me when");
            page.site()
                    .as(User.READER)
                    .post(map + "/notices", "{\"wanted\": true}")
                    .expecting(200);

            page.map().edit(User.EDITOR, EditJson.addNote("n2", "steps", "enter-1", "More"));
            page.map().edit(User.EDITOR, EditJson.addNote("n3", "steps", "enter-1", "And more"));

            List<Element> mails =
                    CompletableFuture.supplyAsync(() -> arrived(page)).get(60, TimeUnit.SECONDS);
            assertThat(mails).singleElement().satisfies(mail -> assertThat(mail.text())
                    .contains(page.title() + "\u201d has changed")
                    .contains("/changes?since=")
                    .contains("You can turn it off there"));
        }
    }

    /** Asks until there is one: it is sent after the change is saved. */
    private static List<Element> arrived(SitePage page) {
        List<Element> mails = List.of();
        while (mails.isEmpty()) {
            String outbox = page.site()
                    .as(User.ADMIN)
                    .get("/admin/outbox.action")
                    .expecting(200)
                    .text();
            mails = Jsoup.parse(outbox).select("tr").stream()
                    .filter(row -> row.select("td").text().startsWith("reader@example.com"))
                    .toList();
        }
        return mails;
    }
}
