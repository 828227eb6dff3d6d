import { putOnClipboard } from '../clipboard/write.js';
import { h } from '../dom/element.js';
import { Unsaved, exported, shownMap } from '../view/exported.js';
import { nameIn, sizeFor } from './size.js';

const SVG = 'image/svg+xml';
const PNG = 'image/png';

/**
 * Makes a PNG of the whole map, for slides and e-mails: from the SVG that the server draws, so that both show the same,
 * and only once everything is saved, so that nothing is missing.
 *
 * @param {EditorView} view
 * @param {'download' | 'copy'} use
 * @returns {Promise<void>}
 */
export async function takePicture(view, use) {
  const { getText, notices } = view;
  /** @param {string} why @param {string} label @param {'download' | 'copy'} next */
  const offer = (why, label, next) =>
    notices.toast(getText(why), [[getText(label), () => takePicture(view, next)]]);
  view.finish();
  const drawing = draw(view);
  const copying =
    use === 'copy' ? putOnClipboard({ [PNG]: drawing.then(({ blob }) => blob) }) : undefined;
  let picture;
  try {
    picture = await drawing;
  } catch (problem) {
    const why = problem instanceof Unsaved ? 'picture.unsaved' : 'picture.not-drawn';
    return offer(why, 'retry', use);
  }
  if (!copying) download(picture);
  else if (!(await copying)) return offer('picture.not-copied', 'picture.download', 'download');
  const said = [getText(copying ? 'picture.copied' : 'picture.downloaded')];
  const { sharpness } = picture;
  if (sharpness < 1) said.push(getText('picture.smaller', Math.round(sharpness * 100)));
  notices.toast(said.join(' '));
}

/** @typedef {{blob: Blob, name: string, sharpness: number}} Picture */

/** @param {EditorView} view @returns {Promise<Picture>} */
async function draw(view) {
  const response = await exported(view, shownMap(view), 'svg', SVG);
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
function download({ blob, name }) {
  const href = URL.createObjectURL(blob);
  h('a', { href, download: `${name}.png` }).click();
  // By then, the browser has read it.
  setTimeout(() => URL.revokeObjectURL(href));
}
