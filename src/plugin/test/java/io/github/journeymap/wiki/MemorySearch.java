package io.github.journeymap.wiki;

import com.atlassian.confluence.pages.Page;
import io.github.journeymap.origin.OwnTemplates;
import io.github.journeymap.site.FileSearch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The site's search, which finds what a test has put into it, whatever it is asked for. */
public final class MemorySearch extends FileSearch {
    /** The ids of the files that it finds. */
    public final List<Long> files = new ArrayList<>();

    /** The pages that it finds. */
    public final List<Page> pages = new ArrayList<>();

    /** What it was asked for last. */
    public String query = "";

    /** Sites can be without one. */
    public boolean isThere = true;

    private final Map<String, List<Long>> templates = new HashMap<>();

    /** The ids of the pages that it finds as templates of a space. */
    public List<Long> templates(String space) {
        return templates.computeIfAbsent(space, key -> new ArrayList<>());
    }

    @Override
    public List<Long> named(List<String> fileNames, int most) {
        return files.stream().limit(most).toList();
    }

    @Override
    public Optional<List<Long>> content(String asked, int most) {
        query = asked;
        List<Long> ids = pages.stream().map(Page::getId).limit(most).toList();
        return isThere ? Optional.of(ids) : Optional.empty();
    }

    @Override
    public List<Long> labelled(String space, String label, int most) {
        return label.equals(OwnTemplates.LABEL)
                ? templates(space).stream().limit(most).toList()
                : List.of();
    }
}
