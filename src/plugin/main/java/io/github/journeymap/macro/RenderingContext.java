package io.github.journeymap.macro;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.renderer.PageContext;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.site.Access;
import io.github.journeymap.site.OptionalApi;
import java.util.List;
import java.util.Optional;

/** Where a macro is rendered, and for which output: what our macros ask a {@link ConversionContext}. */
record RenderingContext(ConversionContext context) {
    private static final String MOBILE = "mobile";
    // Were one of the types gone, no map would show anywhere.
    private static final String PREVIEW = OptionalApi.get(() -> OutputTypes.preview(), "preview");
    private static final List<String> LIVE = List.of(OptionalApi.get(() -> OutputTypes.display(), "display"), PREVIEW);
    private static final List<String> SENT_AWAY = List.of(
            OptionalApi.get(() -> OutputTypes.email(), "email"), OptionalApi.get(() -> OutputTypes.feed(), "feed"));
    private static final String HTML_EXPORT = OptionalApi.get(() -> OutputTypes.htmlExport(), "html_export");
    private static final List<String> IN_BROWSERS =
            List.of(HTML_EXPORT, OptionalApi.get(() -> OutputTypes.diff(), "diff"));
    private static final List<String> ON_PAPER =
            List.of(OptionalApi.get(() -> OutputTypes.pdf(), "pdf"), OptionalApi.get(() -> OutputTypes.word(), "word"));
    private static final String PICTURES = "io.github.journeymap.pictures";
    private static final String COUNTER = "io.github.journeymap.maps";

    /** The page that the macro is on; empty in a comment, a template or the preview of something that was never saved. */
    Optional<AbstractPage> page() {
        return entity() instanceof AbstractPage page ? Optional.of(page) : Optional.empty();
    }

    // The page that is rendered is the page context's, too; on 10 only that was seen asked for it.
    private ContentEntityObject entity() {
        Optional<ContentEntityObject> ofPageContext = rendering().map(PageContext::getEntity);
        return OptionalApi.get(() -> context.getEntity(), ofPageContext.orElse(null));
    }

    /** A page in a browser; otherwise PDF, Word, mail, feed, comparison, HTML export, a phone. */
    boolean isLive() {
        return !isPhone() && isOneOf(LIVE);
    }

    /** Whether the output is a mail or a feed, whose readers aren't signed in. */
    boolean isSentAway() {
        return isOneOf(SENT_AWAY);
    }

    /**
     * Whether a browser shows the output, which draws SVG in HTML. Confluence's PDF export, Word, and programs for
     * mails and feeds leave it out, or show a box in its place.
     */
    boolean isInBrowser() {
        return isPhone() || isOneOf(IN_BROWSERS);
    }

    /**
     * Whether a browser shows the output as it is. What compares versions of a page goes by their words, and may leave
     * out of a drawing what hasn't any.
     */
    boolean drawsCurves() {
        return isPhone() || HTML_EXPORT.equals(context.getOutputType());
    }

    /** Whether the output is a document in sheets: PDF or Word. */
    boolean isPaper() {
        return !isPhone() && isOneOf(ON_PAPER);
    }

    /** Whether so many more pictures are not too many for the page. If so, they are counted. */
    boolean mayHavePictures(int more, int most) {
        return outermost()
                .map(page -> OptionalApi.get(() -> countPictures(page, more, most), more <= most))
                .orElse(more <= most);
    }

    private static boolean countPictures(PageContext page, int more, int most) {
        int all = more + (page.getParam(PICTURES) instanceof Integer before ? before : 0);
        if (all > most) {
            return false;
        }
        page.addParam(PICTURES, all);
        return true;
    }

    private boolean isOneOf(List<String> types) {
        String type = context.getOutputType();
        return type != null && types.contains(type);
    }

    boolean isPhone() {
        return OptionalApi.get(() -> MOBILE.equals(context.getOutputDeviceType()), false);
    }

    /** Whether the page is shown by itself in a browser, which is the only place where its maps can be edited. */
    boolean isAtHome() {
        return isLive() && !isIncluded() && !PREVIEW.equals(context.getOutputType());
    }

    /** Whether the page is shown inside another one (Include Page, excerpts). */
    boolean isIncluded() {
        ContentEntityObject outermost = outermost().map(PageContext::getEntity).orElse(null);
        return outermost != null
                && page().filter(page -> page.getId() != outermost.getId()).isPresent();
    }

    /** The title above the map; empty if there is none. */
    String pageTitle() {
        return isIncluded() ? "" : page().map(AbstractPage::getTitle).orElse("");
    }

    /** The page is a former version of itself, and not a draft. */
    static boolean isFormer(AbstractPage page) {
        return !page.isLatestVersion() && !Access.isDraft(page);
    }

    /** Counts the maps that are rendered for one page, from 1. */
    int indexOnPage() {
        return outermost().map(page -> OptionalApi.get(() -> count(page), 1)).orElse(1);
    }

    /** Whether the map was shown before, in the rendering of this page; from now on it was. */
    boolean isShownAgain(long pageId, MapName name) {
        String key = COUNTER + ":" + pageId + ":" + name;
        return outermost()
                .map(page -> OptionalApi.get(() -> mark(page, key), false))
                .orElse(false);
    }

    private static boolean mark(PageContext page, String key) {
        boolean isMarked = page.getParam(key) != null;
        page.addParam(key, true);
        return isMarked;
    }

    private static int count(PageContext page) {
        int index = page.getParam(COUNTER) instanceof Integer last ? last + 1 : 1;
        page.addParam(COUNTER, index);
        return index;
    }

    private Optional<PageContext> outermost() {
        return rendering().map(page -> OptionalApi.get(() -> page.getOriginalContext(), page));
    }

    // Deprecated on 10, without another way to what it tells.
    private Optional<PageContext> rendering() {
        return Optional.ofNullable(OptionalApi.get(() -> context.getPageContext(), null));
    }
}
