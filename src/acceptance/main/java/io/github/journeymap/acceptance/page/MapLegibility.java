package io.github.journeymap.acceptance.page;

import com.microsoft.playwright.Locator;
import io.github.journeymap.acceptance.browser.ScriptResult;
import java.util.List;

/**
 * What of a map's words and signs can't be read as it is drawn: cut, covered, divided, or too like the ground. Prompts that
 * haven't come up are clipped to nothing, for screen readers only: they don't count.
 */
public final class MapLegibility {
    private final Locator root;

    MapLegibility(MapOnPage map) {
        root = map.root();
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
