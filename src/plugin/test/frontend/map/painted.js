import { given } from '../expect.js';
import { styleOf } from './shown.js';

/** The elements that have text of their own. @param {Element} root */
export function* texts(root) {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.textContent?.trim() && node.parentElement) yield node.parentElement;
  }
}

/** @param {Element} element */
export function contrast(element) {
  const own = given(colour(element, 'color'));
  const [text, ground] = [own, background(element)].map(luminance);
  return (Math.max(text, ground) + 0.05) / (Math.min(text, ground) + 0.05);
}

/** What is painted behind an element: its own background, or that of what it stands in. @param {Element} element */
export function background(element) {
  for (let at = /** @type {Element | null} */ (element); at; at = at.parentElement) {
    for (const pseudo of at.matches('.jm-stage') ? ['::before', null] : [null]) {
      const found = colour(at, 'backgroundColor', pseudo);
      if (found) return found;
    }
  }
  return [255, 255, 255];
}

/**
 * Null for a colour that can be seen through.
 *
 * @param {Element} element @param {'color' | 'backgroundColor'} property @param {string | null} [pseudo]
 */
function colour(element, property, pseudo) {
  const value = styleOf(element, pseudo)[property];
  const [r, g, b, alpha = 1] = (value.match(/[\d.]+/g) ?? []).map(Number);
  if (alpha !== 1) return null;
  // What is mixed of two others is told in parts of one.
  return value.startsWith('color(') ? [r, g, b].map((part) => part * 255) : [r, g, b];
}

/** @param {number[]} rgb */
function luminance(rgb) {
  const [r, g, b] = rgb
    .map((value) => value / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
