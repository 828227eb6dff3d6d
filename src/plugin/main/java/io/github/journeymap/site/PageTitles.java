package io.github.journeymap.site;

import io.github.journeymap.link.Link;
import io.github.journeymap.link.Links;
import io.github.journeymap.link.PageAddress;
import io.github.journeymap.model.Category;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.Persona;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Stage;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The titles of the site's own pages that a map, or other texts, link to, as far as the reader may see them. Nothing is cached: what
 * one person may see is no answer for another person, nor for a later time.
 */
@Named
public class PageTitles {
    /** How many pages are asked for, each with its permission. The addresses of further ones are shown as they are. */
    public static final int MOST = 50;

    private static final Logger LOG = LoggerFactory.getLogger(PageTitles.class);

    private final Access access;

    public PageTitles(Access access) {
        this.access = access;
    }

    /**
     * The titles of the pages that the map links to, by their addresses.
     *
     * @param site where the site is, {@code https://wiki.example/confluence}
     */
    public Map<String, String> in(JourneyMap map, String site) {
        Set<String> addresses = new LinkedHashSet<>();
        add(map.context().prompt(), site, addresses);
        add(map.context().text(), site, addresses);
        Persona persona = map.persona();
        for (String said : List.of(persona.role(), persona.text(), persona.quote())) {
            add(said, site, addresses);
        }
        map.personas().forEach(each -> add(each.prompt(), site, addresses));
        for (Stage stage : map.stages()) {
            add(stage.prompt(), site, addresses);
        }
        for (Row row : map.rows()) {
            add(row.prompt(), site, addresses);
            for (Category category : row.categories()) {
                add(category.prompt(), site, addresses);
            }
        }
        for (Note note : map.notes()) {
            add(note.text(), site, addresses);
        }
        return of(addresses, site);
    }

    /** The titles of the pages that these texts link to, by their addresses. */
    public Map<String, String> in(Collection<String> texts, String site) {
        Set<String> addresses = new LinkedHashSet<>();
        texts.forEach(text -> add(text, site, addresses));
        return of(addresses, site);
    }

    /** The titles of those addresses that are pages' addresses; none if Confluence doesn't tell its own address. */
    public Map<String, String> of(Collection<String> addresses, String site) {
        Map<PageAddress, Optional<String>> asked = new HashMap<>();
        Map<String, String> titles = new HashMap<>();
        try {
            for (String address : addresses) {
                Optional<PageAddress> page = PageAddress.of(address, site);
                if (page.isPresent() && (asked.size() < MOST || asked.containsKey(page.get()))) {
                    asked.computeIfAbsent(page.get(), access::title).ifPresent(title -> titles.put(address, title));
                }
            }
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("Could not read the titles of pages that a map links to", e);
        }
        return titles;
    }

    private static void add(String text, String site, Set<String> addresses) {
        if (!site.isEmpty() && text.contains("://")) {
            for (Link link : Links.in(text)) {
                if (PageAddress.of(link.target(), site).isPresent()) {
                    addresses.add(link.target());
                }
            }
        }
    }
}
