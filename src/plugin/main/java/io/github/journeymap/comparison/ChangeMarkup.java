package io.github.journeymap.comparison;

import io.github.journeymap.compare.Change;
import io.github.journeymap.label.Messages;
import io.github.journeymap.text.LinkedText;
import io.github.journeymap.text.Markup;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;

/** How a comparison marks what has changed: a word for it, the old text in {@code del}, the new one in {@code ins}. */
final class ChangeMarkup {
    private final Messages messages;
    private final Markup html;

    ChangeMarkup(Messages messages, Markup html) {
        this.messages = messages;
        this.html = html;
    }

    void words(Change<?> change) {
        words(change, messages.text("journey-map.view.change.moved"));
    }

    /** Begins an element's content with the words for what happened to it. */
    void words(Change<?> change, String moved) {
        if (change != null) {
            for (Change.Kind kind : change.kinds()) {
                String word =
                        kind == Change.Kind.MOVED ? moved : messages.text("journey-map.view.change." + name(kind));
                html.element("span", word, "class", "jm-change").text(" ");
            }
        }
    }

    void span(String name, String was, String now) {
        span(name, was, now, html::text);
    }

    /** The same for text whose addresses are links. */
    void linked(String name, String was, String now) {
        span(name, was, now, this::link);
    }

    private void span(String name, String was, String now, Consumer<String> write) {
        if (was.isEmpty() && now.isEmpty()) {
            return;
        }
        html.open("span", "class", name);
        changed(was, now, write);
        html.close();
    }

    /** What was and what is, in an element that is open already. */
    void changed(String was, String now) {
        changed(was, now, html::text);
    }

    /** The same for text whose addresses are links. */
    void changedLinked(String was, String now) {
        changed(was, now, this::link);
    }

    private void link(String text) {
        html.linked(text, LinkedText.AS_WRITTEN);
    }

    private void changed(String was, String now, Consumer<String> write) {
        if (was.equals(now)) {
            write.accept(now);
        } else {
            text("del", was, write);
            text("ins", now, write);
        }
    }

    private void text(String element, String text, Consumer<String> write) {
        if (!text.isEmpty()) {
            html.open(element);
            write.accept(text);
            html.close().text(" ");
        }
    }

    static <T> String was(Change<T> change, Function<T, String> text, T now) {
        return change == null ? text.apply(now) : change.before().map(text).orElse(text.apply(now));
    }

    /** The value of an element's {@code data-change}; null if nothing happened to it. */
    static String first(Change<?> change) {
        return change == null ? null : name(change.kinds().iterator().next());
    }

    private static String name(Change.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
