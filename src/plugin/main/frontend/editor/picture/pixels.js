import { h } from '../dom/element.js';
import { nameIn, sizeFor } from './size.js';

export const SVG = 'image/svg+xml';
export const PNG = 'image/png';

/** @typedef {{blob: Blob, name: string, sharpness: number}} Picture */

/**
 * Makes a picture of pixels of the drawing that the server has sent.
 *
 * @param {Response} response @returns {Promise<Picture>}
 */
export async function pictureOf(response) {
  const image = new Image();
  image.src = await address(await response.blob());
  await image.decode();
  const { width, height, sharpness } = sizeFor(image.naturalWidth, image.naturalHeight);
  const canvas = h('canvas', { width, height });
  const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  pen.drawImage(image, 0, 0, width, height);
  const blob = await new Promise((resolve) => canvas.toBlob(resolve, PNG));
  if (!blob) throw new Error(`${width} × ${height}`);
  return { blob, name: nameIn(response.headers.get('Content-Disposition')), sharpness };
}

/**
 * An address with all of it: unlike one that stands for it, a content security policy for pictures
 * allows that.
 *
 * @param {Blob} blob @returns {Promise<string>}
 */
function address(blob) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(/** @type {string} */ (reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

/** @param {Picture} picture */
export function download({ blob, name }) {
  const href = URL.createObjectURL(blob);
  h('a', { href, download: `${name}.png` }).click();
  // By then, the browser has read it.
  setTimeout(() => URL.revokeObjectURL(href));
}
