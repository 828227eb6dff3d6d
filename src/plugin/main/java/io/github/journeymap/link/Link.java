package io.github.journeymap.link;

/**
 * An address in a text, from the character at {@code start} to the one before {@code end}.
 *
 * @param target where it leads: {@code http}, {@code https} or {@code mailto}, and never anything else
 */
public record Link(int start, int end, String target) {
    private static final String BROWSE = "/browse/";

    /** The key that ends the address of an issue, {@code …/browse/ABC-123}; empty for any other. */
    public String issueKey() {
        int at = target.lastIndexOf(BROWSE);
        if (at < 0 || !isIssueKey(target, at + BROWSE.length())) {
            return "";
        }
        return target.substring(at + BROWSE.length());
    }

    /** Whether a project's key, a hyphen and a number are all that follows. */
    private static boolean isIssueKey(String text, int from) {
        int hyphen = text.indexOf('-', from);
        if (hyphen <= from || hyphen == text.length() - 1 || !isCapital(text.charAt(from))) {
            return false;
        }
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isOfKey = isCapital(c) || isDigit(c) || c == '_';
            if (i != hyphen && !(i < hyphen ? isOfKey : isDigit(c))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
