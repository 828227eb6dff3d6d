import { button, h, icon } from '../dom/element.js';

/** Makes tools, each a button with a picture. @param {GetText} getText */
export const tool =
  (getText) =>
  /** @param {string} key @param {((event: MouseEvent) => unknown)} click @param {Attributes} [attributes] */
  (key, click, attributes) =>
    button(`jm-tool.jm-tool-${key}`, click, icon(key), { title: getText(key), ...attributes });

/**
 * The tools for zoom, fit to width and full screen.
 *
 * @param {GetText} getText
 * @param {(what: ScreenAction) => () => unknown} change what a tool does
 */
export function screenTools(getText, change) {
  const add = tool(getText);
  const pressed = { 'aria-pressed': 'false' };
  return [
    h(
      'div.jm-zoom',
      { role: 'group', 'aria-label': getText('zoom') },
      add('smaller', change('smaller')),
      button('jm-tool.jm-tool-actual-size', change('actualSize'), getText('percent', 100), {
        title: getText('actual-size'),
      }),
      add('larger', change('larger')),
    ),
    add('fit', change('fit'), pressed),
    add('full', change('fullScreen'), pressed),
  ];
}
