package io.github.journeymap.text;

import java.util.List;

/** Which parts of a text stand out, as what someone has looked for. */
@FunctionalInterface
public interface Marking {
    Marking NONE = text -> List.of();

    /** The letters {@code from} (included) to {@code to} (excluded). */
    record Span(int from, int to) {}

    /** In their order, none within or beside another. */
    List<Span> in(String text);

    /** Adds the text as HTML. */
    default void append(String text, StringBuilder html) {
        int from = 0;
        for (Span span : in(text)) {
            Html.append(text.substring(from, span.from()), html);
            html.append("<mark>");
            Html.append(text.substring(span.from(), span.to()), html);
            html.append("</mark>");
            from = span.to();
        }
        Html.append(text.substring(from), html);
    }
}
