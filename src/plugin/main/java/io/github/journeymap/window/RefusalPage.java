package io.github.journeymap.window;

import io.github.journeymap.label.Messages;
import io.github.journeymap.shown.MapAddress;
import io.github.journeymap.text.LongText;
import io.github.journeymap.text.Markup;

/** Tells someone who opened an address of the app why it can't be shown, and where to go from there. */
public final class RefusalPage {
    private final Messages messages;
    private final String icon;

    /** @param icon its address */
    public RefusalPage(Messages messages, String icon) {
        this.messages = messages;
        this.icon = icon;
    }

    /**
     * A whole HTML document.
     *
     * @param sentence why
     * @param mode as {@link WindowPage#html(String, String, LongText, String)} has it
     */
    public LongText html(String sentence, String site, long page, String mode) {
        String title = messages.text("journey-map.refused.title");
        Markup body = new Markup(new LongText());
        body.element("h1", title);
        body.element("p", sentence);
        body.open("p");
        if (page > 0) {
            body.element("a", messages.text("journey-map.refused.page"), "href", MapAddress.pageUrl(site, page));
        } else {
            body.element("a", messages.text("journey-map.refused.home"), "href", site + "/");
        }
        body.close();
        return new WindowPage(messages, title, icon, WindowPage.OF_WORDS).html("", "", body.done(), mode);
    }
}
