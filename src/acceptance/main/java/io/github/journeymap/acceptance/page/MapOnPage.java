package io.github.journeymap.acceptance.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.github.journeymap.acceptance.browser.ScriptResult;
import io.github.journeymap.acceptance.browser.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A map as it stands on a page: what everyone sees. Cells are found by the headings a person reads. */
public final class MapOnPage {
    private final Visitor visitor;
    private final Locator root;

    MapOnPage(Visitor visitor, Locator root) {
        this.visitor = visitor;
        this.root = root;
    }

    Locator root() {
        return root;
    }

    public Visitor visitor() {
        return visitor;
    }

    /** This map for someone who measures it. */
    public MapLayout layout() {
        return new MapLayout(this);
    }

    /** This map for someone who can only read what can be read. */
    public MapLegibility legibility() {
        return new MapLegibility(this);
    }

    /** This map for someone whose window is too small for it. */
    public MapScrolling scrolling() {
        return new MapScrolling(this);
    }

    /** This map for someone who edits it. */
    public MapEditing editing() {
        return new MapEditing(this);
    }

    /** The page that the browser shows for printing this map. */
    public WikiPage forPrinting() {
        root.locator(".jm-export > button").click();
        root.locator(".jm-export a[href*='/export/print']").click();
        visitor.window().waitForURL("**/export/print*");
        return WikiPage.shownTo(visitor);
    }

    public String title() {
        return root.locator(".jm-title-text").textContent();
    }

    public String contextText() {
        return root.locator(".jm-context-text").textContent();
    }

    /** The card that says who the map is about. */
    public PersonaOnPage persona() {
        return new PersonaOnPage(visitor, root.locator(".jm-persona"));
    }

    /** The picture of a note. */
    public PictureOnPage picture(String note) {
        return new PictureOnPage(Spot.note(note).in(root));
    }

    /** What the visitor has made of it for themselves. */
    public OwnView own() {
        return new OwnView(root);
    }

    public List<String> stages() {
        return root.locator(".jm-stage .jm-heading").allTextContents();
    }

    public List<String> steps() {
        return root.locator(".jm-step .jm-heading").allTextContents();
    }

    public List<String> rows() {
        return root.locator(".jm-row-head > .jm-heading").allTextContents();
    }

    /** How many columns a stage's heading spans. */
    public int span(String stage) {
        return (Integer)
                root.locator("th.jm-stage").nth(stages().indexOf(stage)).evaluate("th => th.colSpan");
    }

    public String tone(String row) {
        return root.locator("tr.jm-row").nth(rows().indexOf(row)).getAttribute("data-tone");
    }

    /** All that a row's heading says. */
    public String heading(String row) {
        return root.locator("tr.jm-row .jm-row-head").nth(rows().indexOf(row)).innerText();
    }

    public List<String> prompts() {
        return root.locator(".jm-prompt").allTextContents();
    }

    /** The texts of all notes in the grid, row by row. */
    public List<String> notes() {
        return root.locator(".jm-grid .jm-note .jm-text").allTextContents();
    }

    /** How many faces are drawn in a row, whosever they are. */
    public int points(int row) {
        return root.locator(".jm-row").nth(row).locator(".jm-point").count();
    }

    /** A picture of the curve in a row, taken now. */
    public CurveOnPage curve(int row) {
        return new CurveOnPage(this, row);
    }

    public List<String> strays() {
        return ScriptResult.texts(root.locator(".jm-stray li")
                .evaluateAll("strays => strays.map(stray => stray.firstChild.textContent)"));
    }

    /** Presses a button at the first value without a place. */
    public void pressAtStray(String button) {
        root.locator(".jm-stray li").first().getByText(button).click();
    }

    /** What a screen reader is told of a row. */
    public String heard(String row) {
        return root.locator(".jm-row")
                .filter(new Locator.FilterOptions().setHasText(row))
                .first()
                .ariaSnapshot();
    }

    /** What each link in a text says, and where it leads. */
    public List<String> links() {
        return ScriptResult.texts(root.locator(".jm-grid .jm-note a")
                .evaluateAll("links => links.map((link) => `${link.textContent} ${link.getAttribute('href')}`)"));
    }

    /** How people vote, above the map; empty where nobody does. */
    public String voting() {
        return String.join("", root.locator(".jm-voting").allInnerTexts());
    }

    /** What a screen reader says of the votes on a note; empty where there are none to tell. */
    public String votes(String note) {
        return String.join("", votesOn(note).allTextContents());
    }

    /** The number of votes that is drawn at a note; empty for none. */
    public String votesDrawn(String note) {
        return (String) votesOn(note).evaluate("votes => votes.dataset.votes ?? ''");
    }

    /** Gives a vote, or takes it back, where one presses for that. */
    public void pressVotes(String note) {
        votesOn(note).click();
    }

    private Locator votesOn(String note) {
        return root.locator(".jm-note")
                .filter(new Locator.FilterOptions().setHasText(note))
                .locator(".jm-votes");
    }

    /** Words of the visitor's that wait to be saved, above a map that they can't edit any more. */
    public List<String> waiting() {
        return root.locator(".jm-unsaved .jm-notice blockquote").allInnerTexts();
    }

    /** Presses, by keyboard, the button that discards them, which asks first. */
    public MapDialog discardWaiting() {
        root.locator(".jm-unsaved .jm-notice .jm-danger").press("Enter");
        return editing().dialog();
    }

    public List<String> unplaced() {
        return root.locator(".jm-unplaced .jm-note .jm-text").allTextContents();
    }

    /** Whether there is a map to be seen, and not only what is said in its place. */
    public boolean hasTable() {
        return root.locator(".jm-grid").count() > 0;
    }

    /** The sentences above the map that say what keeps it from being shown or edited. */
    public List<String> notices() {
        return root.locator(".jm-notice").allInnerTexts();
    }

    /** What stands in the place of the editor's tools until these come; empty for none. */
    public String hint() {
        return root.locator(".jm-tools").innerText();
    }

    /** The sentences of what helps to begin a map; none once it is begun. */
    public List<String> guidance() {
        return root.locator(".jm-guidance:visible > p").allInnerTexts();
    }

    /** The pages that a copy of their map can be brought from, opened to be read: title and space. */
    public List<String> offers() {
        Locator offers = root.locator(".jm-copies");
        if (offers.count() > 0 && offers.getAttribute("open") == null) {
            offers.locator("summary").click();
        }
        return offers.locator("li").allInnerTexts();
    }

    /** The page that an offer leads to; the whole address. */
    public String offered(String title) {
        return (String) offer(title).locator("a").evaluate("link => link.href");
    }

    /** Presses the button of that offer; the page comes anew. */
    public void bringFrom(String title) {
        offers();
        root.evaluate("() => { window.isBefore = true; }");
        offer(title).locator("button").click();
        visitor.window().waitForFunction("() => !window.isBefore && document.readyState === 'complete'");
    }

    private Locator offer(String title) {
        return root.locator(".jm-copies li").filter(new Locator.FilterOptions().setHasText(title));
    }

    /** The whole address at which the notice offers the file for download. */
    public String fileOffered() {
        return (String) root.locator(".jm-notice a").first().evaluate("link => link.href");
    }

    /** Whether the map invites this person to edit. */
    public boolean canBeEdited() {
        return "true".equals(root.getAttribute("data-can-edit"));
    }

    public CellOnPage cell(String row, String stage) {
        return cell(rows().indexOf(row), columnOf(stage));
    }

    /** The cell at a position; row and column (a step) count from 0. */
    public CellOnPage cell(int row, int column) {
        if (row < 0 || column < 0) {
            throw new AssertionError("No such cell; rows: " + rows() + ", stages: " + stages());
        }
        return new CellOnPage(
                this, root.locator("tr.jm-row").nth(row).locator("td.jm-cell").nth(column));
    }

    public int cells() {
        return root.locator("td.jm-cell").count();
    }

    /** The markup of the grid and of what stands above it, without what only says where focus and selection are. */
    public String markup() {
        return new MapMarkup(root).shown();
    }

    /** The markup of the same map when the editor's code draws it from nothing; the editor must have started. */
    public String drawnAfresh() {
        return new MapMarkup(root).drawnAfresh();
    }

    /**
     * The map as the editor reads it from the page, and as the server sends it: without what is empty, and without
     * notes that have no place, the others in the page's order.
     */
    public List<String> readFromPageAndServer() {
        return new MapMarkup(root).readFromPageAndServer();
    }

    /** Light or dark, as the reader set it in Confluence. */
    public MapOnPage wear(ColorScheme scheme) {
        visitor.window().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        root.evaluate(
                "(root, mode) => { document.documentElement.dataset.colorMode = mode; }",
                scheme.name().toLowerCase(Locale.ROOT));
        return this;
    }

    /** How often the browser tells assistive technology of each of these roles in the page. */
    public Map<String, Integer> announced(String... roles) {
        return new Accessibility(visitor).announced(roles);
    }

    /** What axe finds in the map as it stands now. */
    public List<String> accessibilityProblems() {
        return new Accessibility(visitor).problems();
    }

    /**
     * Likewise in light and dark. In the dark the page has the same elements in other colours, so only these are looked
     * at again.
     */
    public List<String> accessibilityProblemsInLightAndDark() {
        List<String> problems = new ArrayList<>();
        wear(ColorScheme.DARK);
        new Accessibility(visitor).problemsOfColours().forEach(problem -> problems.add("dark: " + problem));
        wear(ColorScheme.LIGHT).accessibilityProblems().forEach(problem -> problems.add("light: " + problem));
        return problems;
    }

    /** Finds the column in one call to the browser, since tests ask for cells more often than for anything else. */
    private int columnOf(String stage) {
        return (Integer) root.evaluate("""
            (root, stage) => {
              let column = 0;
              for (const head of root.querySelectorAll('th.jm-stage')) {
                if (head.querySelector('.jm-heading').textContent === stage) return column;
                column += head.colSpan;
              }
              return -1;
            }\
            """, stage);
    }
}
