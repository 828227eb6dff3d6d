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
export const contrast = (element) => ratio(given(colour(element, 'color')), background(element));

/** How well two colours are told apart, as WCAG measures it. @param {number[]} one @param {number[]} other */
export function ratio(one, other) {
  const [light, dark] = [one, other].map(luminance).sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/**
 * The colour as numbers, mixed with what is behind it.
 *
 * @param {string} value @param {number[]} behind @param {number} [opacity]
 */
export function over(value, behind, opacity = 1) {
  const [r, g, b, alpha = 1] = (value.match(/[\d.]+/g) ?? []).map(Number);
  // What is mixed of two others is told in parts of one.
  const own = value.startsWith('color(') ? [r, g, b].map((part) => part * 255) : [r, g, b];
  return own.map((part, i) => part * alpha * opacity + behind[i] * (1 - alpha * opacity));
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
  const alpha = Number(value.match(/[\d.]+/g)?.[3] ?? 1);
  return alpha === 1 ? over(value, [0, 0, 0]) : null;
}

/** @param {number[]} rgb */
function luminance(rgb) {
  const [r, g, b] = rgb
    .map((value) => value / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
