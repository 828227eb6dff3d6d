package io.github.journeymap.imports;

import java.util.Map;
import java.util.Set;

/** What the elements of a page in storage format are to those who read it. */
final class StorageElements {
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "blockquote",
            "caption",
            "dd",
            "div",
            "dl",
            "dt",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "p",
            "pre",
            "table",
            "tr",
            "ac:layout-section",
            "ac:layout-cell",
            "ac:plain-text-body",
            "ac:rich-text-body");
    private static final Set<String> LISTS = Set.of("ul", "ol", "ac:task-list");
    private static final Set<String> ITEMS = Set.of("li", "ac:task");
    private static final Set<String> UNREAD =
            Set.of("ac:placeholder", "ac:task-id", "ac:task-uuid", "ac:task-status", "script", "style");

    /** The parameter that people see of a macro: all of its text, or what stands above that. */
    private static final Map<String, String> SEEN = Map.ofEntries(
            Map.entry("status", "title"),
            Map.entry("jira", "key"),
            Map.entry("code", "title"),
            Map.entry("expand", "title"),
            Map.entry("info", "title"),
            Map.entry("note", "title"),
            Map.entry("panel", "title"),
            Map.entry("tip", "title"),
            Map.entry("warning", "title"));

    private StorageElements() {}

    /** Begins a line and ends one; lists do, too, but aren't meant here. */
    static boolean isBlock(String name) {
        return BLOCKS.contains(name);
    }

    static boolean isList(String name) {
        return LISTS.contains(name);
    }

    static boolean isItem(String name) {
        return ITEMS.contains(name);
    }

    static boolean isHeading(String name) {
        return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6';
    }

    /** Nothing in it is shown. */
    static boolean isUnread(String name) {
        return UNREAD.contains(name);
    }

    /** Whether people see this parameter of that macro. */
    static boolean isSeen(String parameter, String macro) {
        return parameter.equals(SEEN.get(macro));
    }
}
