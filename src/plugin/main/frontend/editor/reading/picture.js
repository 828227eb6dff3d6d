import { h } from '../dom/element.js';
import { getText, loadMessages } from '../messages.js';
import { SVG, download, pictureOf } from '../picture/pixels.js';

/**
 * In the full view, downloads a PNG of the map, for slides and e-mails: made of the SVG that the same list offers, so that
 * it is of the same version and has the same rows and stages. The browser shows that it is there.
 *
 * @param {HTMLElement} root
 */
export async function savePicture(root) {
  const { rest = '' } = root.dataset;
  const drawing = root.querySelector('.jm-export [href*="/export/svg"]');
  root.querySelector('.jm-picture-said')?.remove();
  try {
    await loadMessages(rest, fetch.bind(window));
    const { href } = /** @type {HTMLAnchorElement} */ (drawing);
    const answer = await fetch(href, { redirect: 'manual' });
    const type = answer.headers.get('Content-Type') ?? '';
    if (!answer.ok || !type.startsWith(SVG)) throw new Error(`${answer.status} ${type}`);
    const picture = await pictureOf(answer);
    download(picture);
    const { sharpness } = picture;
    if (sharpness < 1) warn(root, getText('picture.smaller', Math.round(sharpness * 100)));
  } catch {
    warn(root, getText('picture.not-drawn'));
  }
}

/** @param {HTMLElement} root @param {string} text */
function warn(root, text) {
  const attributes = { 'data-kind': 'warning', role: 'alert' };
  const notice = h('div.jm-notice.jm-picture-said', attributes, h('p', null, text));
  root.querySelector('.jm-notices')?.append(notice);
}

const root = document.querySelector('.jm-window > .journey-map');
const wish = root?.querySelector('[data-command=png]');
if (root instanceof HTMLElement) wish?.addEventListener('click', () => savePicture(root));
