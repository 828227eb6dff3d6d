package io.github.journeymap.acceptance.page;

import com.microsoft.playwright.Locator;
import io.github.journeymap.acceptance.browser.ScriptResult;
import java.util.List;

/** How large a map's parts are and where they stand on the screen, in CSS pixels. */
public final class MapLayout {
    private final MapOnPage map;
    private final Locator root;

    MapLayout(MapOnPage map) {
        this.map = map;
        root = map.root();
    }

    /** All of it, with what stands above the grid. */
    public double height() {
        return root.boundingBox().height;
    }

    /** Place and size of everything in the grid and above it, rounded to whole pixels: to see whether anything moves. */
    public List<String> metrics() {
        return ScriptResult.texts(root.evaluate("""
            (root) => {
              const origin = root.getBoundingClientRect();
              return [...root.querySelectorAll('.jm-head, .jm-head *, .jm-bar, .jm-grid, .jm-grid *')].map((element) => {
                const box = element.getBoundingClientRect();
                const place = [box.left - origin.left, box.top - origin.top].map(Math.round).join();
                const size = [box.width, box.height].map(Math.round).join('x');
                return `${element.localName}.${element.className} ${place} ${size}`;
              });
            }\
            """));
    }

    public List<Integer> rowHeights() {
        Object heights = root.locator(".jm-row")
                .evaluateAll("rows => rows.map(row => Math.round(row.getBoundingClientRect().height))");
        return ((List<?>) heights).stream().map(Integer.class::cast).toList();
    }

    /** Where rows begin and the map ends, frame by frame while something is done: one line for each time that any of it moved. */
    public List<String> rowsWhile(Runnable something) {
        root.evaluate("""
                (root) => {
                  const seen = [];
                  const look = () => {
                    const parts = [...root.querySelectorAll('.jm-row'), root.querySelector('.jm-scroll')];
                    const now = parts.map((part) => (part.getBoundingClientRect()[part.matches('.jm-row') ? 'top' : 'bottom'] + scrollY)
                      .toFixed(1)).join(' ');
                    if (now !== seen.at(-1)) seen.push(now);
                    root.watching = requestAnimationFrame(look);
                  };
                  root.rowsSeen = seen;
                  look();
                }""");
        something.run();
        return ScriptResult.texts(root.evaluate("""
                async (root) => {
                  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
                  cancelAnimationFrame(root.watching);
                  return root.rowsSeen;
                }"""));
    }

    /** Has cells sized as a site's style may have it: their height with what is around their words (`border-box`), or without. */
    public void sizeCells(String boxSizing) {
        root.evaluate("""
                (root, value) => {
                  const sheet = new CSSStyleSheet();
                  sheet.replaceSync(`td, th { box-sizing: ${value} }`);
                  document.adoptedStyleSheets.push(sheet);
                }""", boxSizing);
    }

    /** The elements of the grid that have a style of their own. */
    public List<String> styledInTheGrid() {
        return ScriptResult.texts(root.locator(".jm-grid [style]").evaluateAll("all => all.map(one => one.outerHTML)"));
    }

    /** Whether each stage begins where its first step begins and ends where its last one ends, to the pixel. */
    public boolean stagesStandAboveTheirSteps() {
        return (Boolean) root.locator(".jm-grid").evaluate("""
            (grid) => {
              const cells = [...grid.tBodies[0].rows[0].cells].slice(1);
              return [...grid.querySelectorAll('th.jm-stage')].every((th) => {
                const own = cells.splice(0, th.colSpan).map((cell) => cell.getBoundingClientRect());
                const box = th.getBoundingClientRect();
                return Math.abs(box.left - own[0].left) < 1 && Math.abs(box.right - own.at(-1).right) < 1;
              });
            }\
            """);
    }

    public boolean isLeftOf(String stage, String other) {
        return left(stage) < left(other);
    }

    private double left(String stage) {
        return root.locator("th.jm-stage").nth(map.stages().indexOf(stage)).boundingBox().x;
    }

    /** How wide the column of the rows' headings is. */
    public double rowHeadingWidth() {
        return root.locator("th.jm-row-head").first().boundingBox().width;
    }

    /** How far the headings of rows reach over the cells beside them. */
    public double rowHeadingOverCells() {
        return ((Number) root.locator("tr.jm-row")
                        .first()
                        .evaluate("({cells: [head, cell]}) =>"
                                + " head.getBoundingClientRect().right - cell.getBoundingClientRect().left"))
                .doubleValue();
    }

    /** How wide a column of cells is. */
    public double columnWidth() {
        return root.locator("td.jm-cell").first().boundingBox().width;
    }

    /** How far below the upper edge of the window the stage headings begin. */
    public double stagesAt() {
        return root.locator(".jm-stage").first().boundingBox().y;
    }

    /** How far above the map the card on how to begin it ends. */
    public double guidanceAboveTheMap() {
        var card = root.locator(".jm-guidance").boundingBox();
        return root.locator(".jm-scroll").boundingBox().y - card.y - card.height;
    }

    /** How far below the bar, which stays in view, the stage headings begin. */
    public double stagesBelowTheBar() {
        var bar = root.locator(".jm-bar").boundingBox();
        return stagesAt() - bar.y - bar.height;
    }

    /** How far below the upper edge of the stage headings the words stand on the button that adds a stage. */
    public double addingAStageBelowTheStages() {
        return root.locator(".jm-append-stage > .jm-append-label").boundingBox().y - stagesAt();
    }

    /** How far below the upper edge of the window the bar stands. */
    public double barAt() {
        return root.locator(".jm-bar").boundingBox().y;
    }

    /** Whether the tools of the bar, what it says and its menu stand on one line. */
    public boolean isTheBarOneLine() {
        return (boolean) root.locator(".jm-bar").evaluate("""
            (bar) => {
              const boxes = [...bar.querySelectorAll('.jm-hint, .jm-tool, .jm-status:not(:empty), .jm-export > button')]
                .map((element) => element.getBoundingClientRect())
                .filter(({ width }) => width);
              return Math.max(...boxes.map(({ top }) => top)) < Math.min(...boxes.map(({ bottom }) => bottom));
            }""");
    }

    /** Turns the page's direction to right-to-left, as on a site in Arabic or Hebrew. */
    public void readFromRightToLeft() {
        root.evaluate("() => { document.documentElement.dir = 'rtl'; }");
    }
}
