package io.github.journeymap.host.wiki;

import io.github.journeymap.host.content.Attachments;
import io.github.journeymap.host.content.Labels;
import io.github.journeymap.host.content.Pages;
import io.github.journeymap.host.content.Spaces;
import io.github.journeymap.host.data.Database;
import io.github.journeymap.host.permission.Access;
import io.github.journeymap.host.permission.Site;
import io.github.journeymap.host.user.People;
import io.github.journeymap.host.user.Tokens;
import java.time.Clock;

/** What is in the wiki, as its database has it: people, spaces, pages and files, and who may do what with them. */
public record Wiki(
        People people,
        Tokens tokens,
        Spaces spaces,
        Pages pages,
        Attachments attachments,
        Labels labels,
        Site site,
        Access access) {
    public static Wiki in(Database database, Clock clock) {
        People people = new People(database);
        Pages pages = new Pages(database, clock);
        Site site = new Site(database);
        return new Wiki(
                people,
                new Tokens(database, people, clock),
                new Spaces(database),
                pages,
                new Attachments(database, pages, clock),
                new Labels(database, pages),
                site,
                new Access(database, site));
    }
}
