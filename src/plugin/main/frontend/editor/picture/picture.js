import { putOnClipboard } from '../clipboard/write.js';
import { Unsaved, exported, shownMap } from '../view/exported.js';
import { PNG, SVG, download, pictureOf } from './pixels.js';

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

/** @param {EditorView} view */
const draw = async (view) => pictureOf(await exported(view, shownMap(view), 'svg', SVG));
