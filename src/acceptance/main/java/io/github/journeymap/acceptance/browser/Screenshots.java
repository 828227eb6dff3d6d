package io.github.journeymap.acceptance.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** Pictures of a window. */
public final class Screenshots {
    private final Page page;

    Screenshots(Page page) {
        this.page = page;
    }

    public void page(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    /** A picture of what the page is about, without the site's header and navigation, which other tests change. */
    public void content(Path file) {
        comeToRest();
        page.locator("main").screenshot(new Locator.ScreenshotOptions().setPath(file));
    }

    /** The same with what stands beside it, as far as the window shows it. */
    public void window(Path file) {
        comeToRest();
        double left = page.locator("main").boundingBox().x;
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(file)
                .setClip(left, 0, page.viewportSize().width - left, page.viewportSize().height));
    }

    /** A picture of the window as it is. */
    public void screen(Path file) {
        comeToRest();
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    /** What fades in comes to its end first; what moves as the page scrolls has none. */
    private void comeToRest() {
        page.waitForFunction("""
                () => document.getAnimations()
                  .every((one) => one.timeline !== document.timeline || one.playState === 'finished')""");
    }
}
