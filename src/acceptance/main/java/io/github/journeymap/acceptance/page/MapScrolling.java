package io.github.journeymap.acceptance.page;

import com.microsoft.playwright.Locator;
import io.github.journeymap.acceptance.browser.ScriptResult;
import java.util.List;

/** How far a map and its page scroll, and what is in sight meanwhile. Pixels are those of CSS. */
public final class MapScrolling {
    private final MapOnPage map;
    private final Locator root;

    MapScrolling(MapOnPage map) {
        this.map = map;
        root = map.root();
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

    /** Whether the whole page is wider than the window: it never should be. */
    public boolean pageScrollsSideways() {
        return (Boolean)
                root.evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1");
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

    /** What the buttons at its sides say: how many steps are beyond; empty where there is none. */
    public List<String> stepsBeyond() {
        return ScriptResult.texts(root.evaluate("""
                root => [...root.querySelectorAll('.jm-beyond')].map((one) => one.hidden ? '' : one.textContent)"""));
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

    /** Scrolls the table, as with a trackpad. */
    public void scrollTo(int x, int y) {
        root.locator(".jm-scroll").evaluate("(box, [x, y]) => box.scrollTo(x, y)", List.of(x, y));
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

    /** How far down the page is scrolled. */
    public int pageScrolled() {
        return ((Number) root.evaluate("() => Math.round(scrollY)")).intValue();
    }

    /** How far down the map is scrolled where it scrolls by itself, on the full screen. */
    public int scrolled() {
        return ((Number) root.evaluate("root => Math.round(root.scrollTop)")).intValue();
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
}
