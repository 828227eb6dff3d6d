package io.github.journeymap.host.content;

/**
 * What a page, blog post or comment is made of.
 *
 * @param body storage format
 * @param parent the page above, or what a comment is on; null for none
 */
public record NewContent(String type, String space, String title, String body, Long parent) {
    /** @param parent null for none */
    public static NewContent page(String space, String title, String body, Long parent) {
        return new NewContent(Content.PAGE, space, title, body, parent);
    }

    public static NewContent blogPost(String space, String title, String body) {
        return new NewContent(Content.BLOG_POST, space, title, body, null);
    }

    /** @param parent the page or blog post, or the comment that this one replies to */
    public static NewContent comment(Content page, String body, long parent) {
        return new NewContent(Content.COMMENT, page.space(), "Re: " + page.title(), body, parent);
    }
}
