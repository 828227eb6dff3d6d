package io.github.journeymap.acceptance.page;

import com.microsoft.playwright.Locator;
import io.github.journeymap.acceptance.browser.ScriptResult;
import java.util.List;

/**
 * Where a map's parts stand on the screen, in CSS pixels, and what of them is in sight. Prompts that haven't come up
 * are clipped to nothing, for screen readers only: they don't count.
 */
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

    /** The least contrast between what asks for the name of a stage and the stage's colour. */
    public double contrastOfUnnamedStages() {
        return ((Number) root.evaluate("""
                (root) => {
                  const luminance = (colour) => {
                    const [r, g, b] = colour.match(/[\\d.]+/g).map((x) => x / 255)
                      .map((x) => x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4);
                    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
                  };
                  return Math.min(...[...root.querySelectorAll('.jm-stage > [data-placeholder]')].map((name) => {
                    const [light, dark] = [
                      getComputedStyle(name, '::after').color,
                      getComputedStyle(name.parentElement, '::before').backgroundColor,
                    ].map(luminance).sort((a, b) => b - a);
                    return (light + 0.05) / (dark + 0.05);
                  }));
                }\
                """)).doubleValue();
    }

    /** Whether the map is where it is to stay: nothing scrolls it from side to side at this moment. */
    public boolean isAtRest() {
        return (Boolean) root.locator(".jm-scroll").evaluate("""
            async (scroller) => {
              const before = scroller.scrollLeft;
              for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
              return scroller.scrollLeft === before;
            }""");
    }

    public boolean isLeftOf(String stage, String other) {
        return left(stage) < left(other);
    }

    private double left(String stage) {
        return root.locator("th.jm-stage").nth(map.stages().indexOf(stage)).boundingBox().x;
    }

    /** Words of notes and headings that are divided between two lines where they have no hyphen. */
    public List<String> dividedWords() {
        return ScriptResult.texts(root.evaluate("""
            (root) => {
              const range = document.createRange();
              return [...root.querySelectorAll('.jm-grid :is(.jm-text, .jm-heading, .jm-prompt, [data-hue])')]
                .filter(({ firstChild }) => firstChild?.nodeType === Node.TEXT_NODE)
                .filter((element) => getComputedStyle(element).clipPath !== 'inset(50%)')
                .flatMap(({ firstChild, textContent }) => [...textContent.matchAll(/[^\\s-]+/g)].filter((word) => {
                  range.setStart(firstChild, word.index);
                  range.setEnd(firstChild, word.index + word[0].length);
                  return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
                }))
                .map(([word]) => word);
            }\
            """));
    }

    /** Headings with a hint whose mark, which stands behind the last word, is alone on a line. */
    public List<String> hintMarksAlone() {
        return ScriptResult.texts(root.evaluate("""
            (root) => {
              const range = document.createRange();
              const isMarked = (heading) => getComputedStyle(heading, '::after').content.includes('i');
              return [...root.querySelectorAll('.jm-grid .jm-heading')].filter(isMarked).filter((heading) => {
                range.selectNodeContents(heading);
                const words = [...range.getClientRects()].at(-1);
                return heading.getBoundingClientRect().bottom - words.bottom > words.height / 2;
              }).map((heading) => heading.textContent);
            }\
            """));
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

    /** How many columns of cells are wholly in sight. */
    public int columnsInView() {
        return (Integer) root.locator(".jm-grid").evaluate("""
            (grid) => {
              const box = grid.closest('.jm-scroll').getBoundingClientRect();
              return [...grid.tBodies[0].rows[0].querySelectorAll('td')].filter((cell) => {
                const own = cell.getBoundingClientRect();
                return own.left >= box.left - 1 && own.right <= box.right + 3;
              }).length;
            }\
            """);
    }

    /** Scrolls the page, or the full screen, until so many pixels of the table are above the window. */
    public void scrollPageInto(int pixels) {
        root.locator(".jm-grid").evaluate("""
                (grid, y) => {
                  const scroller = grid.closest('.jm-full') ?? document.scrollingElement;
                  scroller.scrollTop += grid.getBoundingClientRect().top + y;
                }\
                """, pixels);
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

    public boolean isRowHeadingInView(String row) {
        return (Boolean)
                root.locator("tr.jm-row th").nth(map.rows().indexOf(row)).evaluate("""
                    (th) => {
                      const own = th.getBoundingClientRect();
                      const box = th.closest('.jm-scroll').getBoundingClientRect();
                      return own.left >= box.left - 1 && own.right <= box.right + 1;
                    }\
                    """);
    }

    /** Whether there is more of the map to the side than can be seen at once. */
    public boolean scrollsSideways() {
        return (Boolean) root.locator(".jm-scroll").evaluate("box => box.scrollWidth > box.clientWidth + 1");
    }

    /** Whether something of the table is cut off that nobody can scroll to. */
    public boolean isOutOfReach() {
        return (Boolean) root.locator(".jm-scroll").evaluate("""
                (box) => box.scrollWidth > box.clientWidth && getComputedStyle(box).overflowX === 'clip'""");
    }

    /** What the buttons at its sides say: how many steps are beyond; empty where there is none. */
    public List<String> stepsBeyond() {
        return ScriptResult.texts(root.evaluate("""
                root => [...root.querySelectorAll('.jm-beyond')].map((one) => one.hidden ? '' : one.textContent)"""));
    }

    /** Whether the whole page is wider than the window: it never should be. */
    public boolean pageScrollsSideways() {
        return (Boolean)
                root.evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1");
    }

    /** Scrolls the table, as with a trackpad. */
    public void scrollTo(int x, int y) {
        root.locator(".jm-scroll").evaluate("(box, [x, y]) => box.scrollTo(x, y)", List.of(x, y));
    }

    /** Texts of which a part can't be seen because their box is too small. */
    public List<String> cutTexts() {
        return ScriptResult.texts(root.evaluate("""
            (root) => [...root.querySelectorAll('.jm-text, .jm-heading, .jm-prompt, .jm-note')]
              .filter((element) => {
                const { display, textOverflow, clipPath } = getComputedStyle(element);
                const isTooWide = element.scrollWidth > element.clientWidth + 1 && display !== 'inline';
                // A prompt that is out of sight on purpose ([V21]) isn't cut.
                return clipPath !== 'inset(50%)' && (isTooWide || textOverflow === 'ellipsis');
              })
              .map((element) => element.textContent)\
            """));
    }

    /** Words of which the handles that are up cover a part. */
    public List<String> wordsUnderTheHandles() {
        return ScriptResult.texts(root.evaluate("""
            (root) => {
              const handles = [...root.querySelectorAll('.jm-handle')].map((one) => one.getBoundingClientRect());
              const covers = (a, b) =>
                a.left < b.right - 1 && a.right > b.left + 1 && a.top < b.bottom - 1 && a.bottom > b.top + 1;
              const range = document.createRange();
              return [...root.querySelectorAll('.jm-text, .jm-heading, .jm-prompt, .jm-grid .jm-category')]
                .filter((element) => getComputedStyle(element).clipPath !== 'inset(50%)')
                .flatMap(({ firstChild, textContent }) => [...textContent.matchAll(/\\S+/g)].map((word) => {
                  range.setStart(firstChild, word.index);
                  range.setEnd(firstChild, word.index + word[0].length);
                  const lines = [...range.getClientRects()];
                  return lines.some((line) => handles.some((one) => covers(one, line))) ? word[0] : '';
                }))
                .filter(Boolean);
            }\
            """));
    }

    /** How far down the page is scrolled. */
    public int pageScrolled() {
        return ((Number) root.evaluate("() => Math.round(scrollY)")).intValue();
    }

    /** How far down the map is scrolled where it scrolls by itself, on the full screen. */
    public int scrolled() {
        return ((Number) root.evaluate("root => Math.round(root.scrollTop)")).intValue();
    }

    /** What is in the bar and can't be seen, or reaches out of the window. */
    public List<String> missingInTheBar() {
        return ScriptResult.texts(root.locator(".jm-bar").evaluate("""
            (bar) => [...bar.querySelectorAll('button, summary, .jm-status:not(:empty), .jm-person, :scope > [data-mode=light]')]
              // Where there is no room for it, the menu has it.
              .filter((element) => !element.closest('.jm-zoom, .jm-tool-fit, .jm-tool-full') || element.offsetWidth)
              .filter((element) => !element.closest('[popover]:not(:popover-open)'))
              .filter((element) => {
                const { left, right, width, top } = element.getBoundingClientRect();
                const hit = document.elementFromPoint((left + right) / 2, top + 10);
                return !width || left < 0 || right > innerWidth || !element.contains(hit);
              })
              .map((element) => element.className)\
            """));
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

    /** How high what scrolls is, in pixels. */
    public int heightOfScroller() {
        return (int) root.locator(".jm-scroll").evaluate("scroll => scroll.clientHeight");
    }

    /** Whether the stages are still at its upper edge when it has scrolled down by so much. */
    public boolean stagesStayWhenItScrollsBy(int pixels) {
        return (boolean) root.locator(".jm-scroll").evaluate("""
                (scroll, pixels) => {
                  scroll.scrollTo({ top: pixels, behavior: 'instant' });
                  const top = (element) => element.getBoundingClientRect().top;
                  const from = top(scroll.querySelector('.jm-stage')) - top(scroll);
                  return scroll.scrollTop > pixels / 2 && Math.abs(from) < 3;
                }\
                """, pixels);
    }

    /**
     * What has a meaning and can't be told from the ground where colours are the system's own: edges, pictures, the curve and its
     * faces, bars, the focus, what is selected and what is pressed; and what is tinted beside the curve in another colour than
     * the system's.
     */
    public List<String> unseenInForcedColours() {
        return ScriptResult.texts(root.evaluate("""
                (root) => {
                  const probe = document.body.appendChild(document.createElement('i'));
                  probe.style.cssText = 'forced-color-adjust: none; color: Canvas';
                  const ground = getComputedStyle(probe).color;
                  probe.style.color = 'CanvasText';
                  const ink = getComputedStyle(probe).color;
                  probe.remove();
                  const seen = (colour) => colour !== ground && !/^rgba.*, 0\\)$/.test(colour) && colour !== 'none';
                  const isOutlined = ({ outlineStyle, outlineColor }) => outlineStyle !== 'none' && seen(outlineColor);
                  const isEdged = ({ borderTopWidth, borderTopStyle, borderTopColor }) =>
                    parseFloat(borderTopWidth) > 0 && borderTopStyle !== 'none' && seen(borderTopColor);
                  const isFilled = ({ backgroundColor }) => seen(backgroundColor);
                  const needs = [
                    [isEdged, '.jm-note', '.jm-category', '.jm-tool', '.jm-menu > button', '.jm-portrait', '.jm-beyond', '.jm-point'],
                    [isFilled, '.jm-icon', '.jm-row[data-icon] > .jm-row-head::before', '.jm-category[data-icon]::before',
                      '.jm-row[data-tone=positive] > .jm-row-head > .jm-heading::before', '.jm-stage::before'],
                    [({ stroke }) => seen(stroke), '.jm-curve > path:not(.jm-area, .jm-bridge)'],
                    [({ fill }) => fill === ink, '.jm-curve > svg > path', '.jm-curve > svg + svg > path'],
                    [({ backgroundImage }) => (backgroundImage.match(/rgb[^)]*[)]/g) ?? []).some(seen),
                      '.jm-curve', '.jm-point::before', '.jm-value[data-at]::after'],
                    [({ color }) => seen(color), '.jm-point'],
                    [isOutlined, ':focus', '.jm-picked', '.jm-tool[aria-pressed=true]'],
                  ];
                  return needs.flatMap(([can, ...selectors]) => selectors.filter((selector) => {
                    const [of, pseudo] = selector.split('::');
                    const all = [...root.querySelectorAll(of)].filter((one) => one.checkVisibility());
                    return !all.length || !all.every((one) => can(getComputedStyle(one, pseudo && `::${pseudo}`)));
                  }));
                }"""));
    }
}
