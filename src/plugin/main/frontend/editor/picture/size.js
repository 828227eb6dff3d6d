/** Pixels of the picture per CSS pixel, so that letters are sharp on a slide. */
const PIXELS = 2;

/** The largest canvas that every browser supports: its longest side, and its area, in pixels. */
const LONGEST_SIDE = 16384;
const LARGEST = 2 ** 26;

/**
 * How large a picture of a map of that size becomes.
 *
 * @param {number} width @param {number} height of the map, in pixels of a style sheet
 * @returns {{width: number, height: number, sharpness: number}} in pixels of a picture; what part
 *   of the sharpness there is: 1, or less for a map that would become too large
 */
export function sizeFor(width, height) {
  const most = Math.min(
    PIXELS,
    LONGEST_SIDE / Math.max(width, height),
    Math.sqrt(LARGEST / (width * height)),
  );
  const size = (/** @type {number} */ side) => Math.max(1, Math.floor(side * most));
  return { width: size(width), height: size(height), sharpness: most / PIXELS };
}

/**
 * What a download is called, without its ending.
 *
 * @param {string | null} disposition the header that came with it (Download.java writes it)
 */
export function nameIn(disposition) {
  const encoded = /filename\*=UTF-8''([^;]+)\.svg/i.exec(disposition ?? '')?.[1];
  return encoded ? decodeURIComponent(encoded) : 'journey-map';
}
