package io.github.journeymap.host.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The core of the Confluence Query Language
 * (https://developer.atlassian.com/server/confluence/advanced-searching-using-cql/): fields compared with {@code =},
 * {@code !=}, {@code ~}, {@code !~}, {@code in} and {@code not in}, joined by {@code and}, {@code or}, {@code not} and
 * parentheses, and an order at the end.
 */
public final class Cql {
    /** Something that may be found. */
    public interface Subject {
        /** The values that the content has in a field; empty if it has none. */
        List<String> values(String field);

        /** Whether the words are found in its title, its text, or both. */
        boolean says(String field, String words);
    }

    /** A query that isn't one. */
    public static final class NotUnderstood extends RuntimeException {
        NotUnderstood(String query) {
            super("Could not parse cql : " + query);
        }
    }

    /** @param descending whether what is greatest comes first */
    public record Order(String field, boolean descending) {}

    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|(!=|!~|=|~|\\(|\\)|,)|([^\\s\"=~!(),]+))");
    private static final List<String> FOUND_BY_WORDS = List.of("text", "title", "sitesearch");
    private static final List<String> FIELDS = List.of(
            "type", "space", "id", "content", "title", "label", "creator", "ancestor", "parent", "container", "macro");

    private record Token(String text, boolean quoted) {
        boolean is(String word) {
            return !quoted && text.equalsIgnoreCase(word);
        }
    }

    private final String query;
    private final List<Token> tokens = new ArrayList<>();
    private final List<Order> orders = new ArrayList<>();
    private int at;
    private Predicate<Subject> condition = subject -> true;

    private Cql(String query) {
        this.query = query;
        Matcher token = TOKEN.matcher(query);
        int end = 0;
        while (end < query.stripTrailing().length()) {
            if (!token.find(end) || token.start() != end) {
                throw new NotUnderstood(query);
            }
            String quoted = token.group(1);
            String plain = token.group(2) == null ? token.group(3) : token.group(2);
            tokens.add(quoted == null ? new Token(plain, false) : new Token(quoted.replaceAll("\\\\(.)", "$1"), true));
            end = token.end();
        }
    }

    /** @throws NotUnderstood it is none, or asks for what isn't known here */
    public static Cql parse(String query) {
        Cql cql = new Cql(query);
        if (!cql.tokens.isEmpty() && !cql.next().is("order")) {
            cql.condition = cql.either();
        }
        cql.order();
        if (cql.at < cql.tokens.size()) {
            throw new NotUnderstood(query);
        }
        return cql;
    }

    public boolean matches(Subject subject) {
        return condition.test(subject);
    }

    /** What to sort by, the most important first; empty for no particular order. */
    public List<Order> orders() {
        return List.copyOf(orders);
    }

    private Predicate<Subject> either() {
        Predicate<Subject> left = both();
        while (take("or")) {
            left = left.or(both());
        }
        return left;
    }

    private Predicate<Subject> both() {
        Predicate<Subject> left = one();
        while (take("and")) {
            left = left.and(one());
        }
        return left;
    }

    private Predicate<Subject> one() {
        if (take("not")) {
            return one().negate();
        }
        if (take("(")) {
            Predicate<Subject> inside = either();
            require(")");
            return inside;
        }
        String field = word().toLowerCase(Locale.ROOT);
        if (take("not")) {
            require("in");
            return among(field).negate();
        }
        if (take("in")) {
            return among(field);
        }
        String operator = word();
        String value = word();
        return switch (operator) {
            case "=" -> equal(field, value);
            case "!=" -> equal(field, value).negate();
            case "~" -> says(field, value);
            case "!~" -> says(field, value).negate();
            default -> throw new NotUnderstood(query);
        };
    }

    private Predicate<Subject> among(String field) {
        require("(");
        Predicate<Subject> any = equal(field, word());
        while (take(",")) {
            any = any.or(equal(field, word()));
        }
        require(")");
        return any;
    }

    private Predicate<Subject> equal(String field, String value) {
        if (!FIELDS.contains(field)) {
            throw new NotUnderstood(query);
        }
        return subject -> subject.values(field).stream().anyMatch(value::equalsIgnoreCase);
    }

    private Predicate<Subject> says(String field, String words) {
        if (!FOUND_BY_WORDS.contains(field)) {
            throw new NotUnderstood(query);
        }
        return subject -> subject.says(field, words);
    }

    private void order() {
        if (!take("order")) {
            return;
        }
        require("by");
        do {
            String field = word().toLowerCase(Locale.ROOT);
            boolean descending = take("desc");
            if (!descending) {
                take("asc");
            }
            orders.add(new Order(field, descending));
        } while (take(","));
    }

    private Token next() {
        if (at >= tokens.size()) {
            throw new NotUnderstood(query);
        }
        return tokens.get(at);
    }

    private String word() {
        String text = next().text();
        at++;
        return text;
    }

    private boolean take(String word) {
        boolean there = at < tokens.size() && tokens.get(at).is(word);
        if (there) {
            at++;
        }
        return there;
    }

    private void require(String word) {
        if (!take(word)) {
            throw new NotUnderstood(query);
        }
    }
}
