package io.github.journeymap.window;

import io.github.journeymap.label.Messages;
import io.github.journeymap.text.LongText;
import io.github.journeymap.text.Markup;

/** The page that Confluence's administration leads to: one field. */
public final class AdministrationPage {
    private final Messages messages;
    private final String site;
    private final String icon;
    private final String script;

    /**
     * @param site where the site is, as an address begins that leads there from one of its pages
     * @param icon its address; without one, browsers ask the server for a file that isn't there
     * @param script its address
     */
    public AdministrationPage(Messages messages, String site, String icon, String script) {
        this.messages = messages;
        this.site = site;
        this.icon = icon;
        this.script = script;
    }

    /**
     * A whole HTML document.
     *
     * @param space the key of the one that is named; empty for none
     * @param found what is offered everywhere now, in a sentence
     * @param mode as {@link WindowPage#html(String, String, LongText, String)} has it
     */
    public LongText html(String space, String found, String mode) {
        String title = messages.text("journey-map.administration.title");
        return new WindowPage(messages, title, icon, WindowPage.OF_WORDS)
                .withScript(script)
                .html("", "", body(title, space, found), mode);
    }

    private LongText body(String title, String space, String found) {
        Markup page = new Markup(new LongText());
        page.element("a", messages.text("journey-map.administration.back"), "href", site + "/admin/console.action");
        page.element("h1", title);
        page.element("p", messages.text("journey-map.administration.about"), "id", "about");
        page.open(
                "form",
                "data-address",
                site + "/rest/journey-map/1/administration/template-space",
                "data-failed",
                messages.text("journey-map.administration.failed"));
        page.element("label", messages.text("journey-map.administration.space"), "for", "space");
        page.empty(
                "input",
                "id",
                "space",
                "name",
                "space",
                "value",
                space,
                "maxlength",
                "255",
                "autocomplete",
                "off",
                "spellcheck",
                "false",
                "aria-describedby",
                "about");
        page.element("button", messages.text("journey-map.administration.save"));
        page.element("p", found, "role", "status").close();
        return page.done();
    }
}
